import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SourceId } from '../domain/ids';
import type { CasebookClient } from './client';
import { letter, must, person } from './testing/given';
import { Machine, PASSPHRASE, type Page } from './testing/machine';
import { readRaw, tamper } from './testing/raw-store';

let m: Machine;
let page: Page;
let client: CasebookClient;

beforeEach(async () => {
  m = new Machine(() => ({ indexedDB: new IDBFactory(), IDBKeyRange }));
  page = await m.create();
  client = page.client;
  await person(client, 'Elvin');
});

const bytes = (text: string) => new TextEncoder().encode(text);

/** What a new page is given before the records are there; null where it is given nothing. */
async function givenAtUnlock(): Promise<string | null> {
  await m.lock(page);
  page = m.page();
  client = page.client;
  let given: string | null = null;
  client.summary.subscribe(() => {
    const now = client.summary.get();
    if (now === null) return;
    expect(client.store.loaded).toBe(false);
    given = new TextDecoder().decode(now);
  });
  await must(client.unlock({ passphrase: PASSPHRASE }));
  expect(client.summary.get()).toBeNull();
  return given;
}

/** Unlocks with a summary that is shown by `shown`; answers whether records were read before that. */
async function readWhileShowing(shown: () => Promise<void>): Promise<boolean> {
  await m.lock(page);
  page = m.page();
  client = page.client;
  let isShowing = false;
  let wasRead = false;
  client.summary.subscribe(() => {
    if (client.summary.get() === null) return;
    isShowing = true;
    client.showFirst(shown().then(() => void (isShowing = false)));
  });
  await must(
    client.unlock({ passphrase: PASSPHRASE }, ({ phase }) => {
      if (phase === 'rows' && isShowing) wasRead = true;
    }),
  );
  expect(client.store.all('detainee')).toHaveLength(1);
  return wasRead;
}

async function keep(text: string): Promise<boolean> {
  return (await must(client.keepSummary(bytes(text), client.standing.get()))).kept;
}

describe('the summary', () => {
  it('is given at the next unlock, before the records are there, long or short', async () => {
    const long = 'Elvin, held. '.repeat(20_000);
    expect(await keep(long)).toBe(true);
    expect(await givenAtUnlock()).toBe(long);
    expect(await keep('Elvin, held.')).toBe(true);
    expect(await givenAtUnlock()).toBe('Elvin, held.');
    // Nothing was written since: it is still the casebook that it speaks of.
    expect(await givenAtUnlock()).toBe('Elvin, held.');
  });

  it('is shown before a record is read, by whoever is not longer than a moment at it', async () => {
    expect(await keep('Elvin, held.')).toBe(true);
    expect(await readWhileShowing(() => new Promise((done) => setTimeout(done, 60)))).toBe(false);
    expect(await readWhileShowing(() => Promise.reject(new Error('not drawn')))).toBe(true);
    expect(await readWhileShowing(() => new Promise(() => undefined))).toBe(true);
  });

  it('is not given once anything was written, nor kept for records that have changed', async () => {
    const before = client.standing.get();
    await person(client, 'Leyla');
    expect(client.standing.get()).toBeGreaterThan(before);
    expect((await must(client.keepSummary(bytes('old'), before))).kept).toBe(false);
    expect(await givenAtUnlock()).toBeNull();
    expect(await keep('Elvin, Leyla')).toBe(true);
    await person(client, 'Aysel');
    expect(await givenAtUnlock()).toBeNull();
  });

  it('is sealed, and passed over where it is of another time or has a byte turned', async () => {
    expect(await keep('Elvin, held.')).toBe(true);
    const { t3: earlier } = await readRaw(m.storeEngine);
    expect(earlier.map(({ b }) => new TextDecoder().decode(b)).join()).not.toContain('Elvin');
    await person(client, 'Leyla');
    expect(await keep('Elvin, Leyla')).toBe(true);
    const { t3: latest } = await readRaw(m.storeEngine);
    await tamper(m.storeEngine, 't3', { put: earlier });
    expect(await givenAtUnlock()).toBeNull();
    const turned = latest.map(({ id, b }) => ({ id, b: b.with(40, (b[40] ?? 0) ^ 1) }));
    await tamper(m.storeEngine, 't3', { put: turned });
    expect(await givenAtUnlock()).toBeNull();
    await tamper(m.storeEngine, 't3', { put: latest });
    expect(await givenAtUnlock()).toBe('Elvin, Leyla');
  });

  it('goes with a source that is erased', async () => {
    const { created } = await must(client.run('add-source', letter()));
    expect(await keep('A letter')).toBe(true);
    await must(client.eraseSource(created as SourceId));
    expect((await readRaw(m.storeEngine)).t3).toEqual([]);
  });
});
