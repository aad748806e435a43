import { describe, expect, it } from 'vitest';
import { entered, makeDetainee, makeName } from '../../../../domain/fixtures/records';
import { identitySchema, type Identity } from '../../../../domain/identity';
import { newId } from '../../../../domain/ids';
import type { LikelyDuplicate } from '../../../../domain/names';
import type { Reading } from '../../casebook/records';
import type { FromNames } from './messages';
import { NameWorker, type NamesPort } from './name-worker';
import { serveNames } from './serve-names';

/** A worker that answers in this thread, over plain copies, as a real one would. */
function portHere(): NamesPort {
  let tell: (event: { data: FromNames }) => void = () => undefined;
  const take = serveNames((message) => tell({ data: structuredClone(message) }));
  return {
    postMessage: (message) => take(structuredClone(message)),
    addEventListener: (_kind, listener) => {
      tell = listener;
    },
  };
}

const people = ['Leyla Quliyeva', 'Лейла Гулиева', 'Samir Abbasov'].map((name) =>
  makeDetainee({ names: [makeName(name)] }),
);
const [leyla, leila, samir] = people;

function storeOf(lists: { detainee: readonly object[]; identity: readonly Identity[] }): Reading {
  const all = (kind: string) => (kind in lists ? lists[kind as keyof typeof lists] : []);
  return { all, get: () => undefined } as unknown as Reading;
}

async function duplicatesIn(worker: NameWorker): Promise<readonly LikelyDuplicate[]> {
  const found: LikelyDuplicate[] = [];
  await new Promise<void>((ended) => {
    void worker.duplicates((done, more) => {
      found.push(...more);
      if (done >= 1) ended();
    }, new AbortController().signal);
  });
  return found;
}

describe('the worker for names', () => {
  it('finds who a text mentions among those on file, and whoever came or went since', async () => {
    const lists = { detainee: people, identity: [] };
    const worker = new NameWorker(portHere(), storeOf(lists));
    const text = 'Samir Abbasov and Leyla Guliyeva were detained.';
    const refs = async () =>
      (await worker.mentions(text, null)).mentions.map((one) => 'ref' in one && one.ref);
    expect(await refs()).toContain(samir?.id);
    lists.detainee = people.slice(0, 1);
    expect(await refs()).toEqual([null, leyla?.id]);
  });

  it('finds likely duplicates, but for those said not to be', async () => {
    const identity: Identity[] = [];
    const worker = new NameWorker(portHere(), storeOf({ detainee: people, identity }));
    const pairs = await duplicatesIn(worker);
    expect(pairs.map(({ first, second }) => [first, second])).toEqual([[leyla?.id, leila?.id]]);
    identity.push(
      identitySchema.parse({
        kind: 'identity',
        id: newId('identity'),
        createdAt: entered,
        verdict: 'not-same',
        survivor: leila?.id,
        absorbed: leyla?.id,
      }),
    );
    const later = new NameWorker(portHere(), storeOf({ detainee: people, identity }));
    expect(await duplicatesIn(later)).toEqual([]);
  });
});
