import { describe, expect, it } from 'vitest';
import { makeDetainee, makeName } from '../../../domain/fixtures/records';
import type { Reading } from '../casebook/records';
import { findLikely } from './likely-people';

function storeOf(names: readonly string[]): Reading {
  const people = names.map((name) => makeDetainee({ names: [makeName(name)] }));
  const none: readonly never[] = [];
  return {
    all: (kind: string) => (kind === 'detainee' ? people : none),
    get: (_: string, id: string) => people.find((one) => one.id === id),
  } as unknown as Reading;
}

async function verdicts(store: Reading, name: string): Promise<readonly string[] | undefined> {
  const found = await findLikely(store, name);
  return found?.map(({ title, comparison }) => `${title}: ${comparison.verdict}`);
}

const few = ['Məmmədov', 'Qurban Məmmədov', 'Leyla Quliyeva'];

describe('people a new name may belong to', () => {
  it('come with a verdict, the likeliest first, and nobody else', async () => {
    expect(await verdicts(storeOf(few), 'Gurban Mammadov')).toEqual([
      'Qurban Məmmədov: same',
      'Məmmədov: perhaps',
    ]);
    expect(await verdicts(storeOf(few), 'Tofiq Hacıyev')).toEqual([]);
  });

  it('are not looked for by less than three letters', async () => {
    expect(await verdicts(storeOf(few), 'Qu')).toEqual([]);
  });

  it('are found among thousands through the index', async () => {
    const crowd = Array.from({ length: 2000 }, (_, at) => `Samir Abbas${'aeiou'[at % 5]}${at}v`);
    const found = await verdicts(storeOf([...crowd, ...few]), 'Гурбан Мамедов');
    expect(found?.[0]).toBe('Qurban Məmmədov: same');
  });

  it('are given up when the form is gone', async () => {
    const crowd = Array.from({ length: 1400 }, (_, at) => `Samir Abbasov${'a'.repeat(at % 30)}`);
    const stop = new AbortController();
    const looking = findLikely(storeOf(crowd), 'Samir Abbasov', stop.signal);
    stop.abort();
    expect(await looking).toBeNull();
  });
});
