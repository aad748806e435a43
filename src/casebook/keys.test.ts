import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CasebookClient } from './client';
import { everything, failure, must, person } from './testing/given';
import { Machine, PASSPHRASE, type Page } from './testing/machine';
import { readRaw } from './testing/raw-store';

const NEXT = 'another passphrase altogether';

let m: Machine;
let page: Page;
let client: CasebookClient;
let recoveryCode: string;

beforeEach(async () => {
  m = new Machine(() => ({ indexedDB: new IDBFactory(), IDBKeyRange }));
  const made = await m.create();
  page = made;
  client = page.client;
  recoveryCode = made.recoveryCode;
  await person(client, 'Elvin');
});

/** What opens the casebook as it stands on the disk. */
async function opening(
  keys: Record<string, { passphrase: string } | { recoveryCode: string }>,
): Promise<string[]> {
  const names: string[] = [];
  for (const [name, key] of Object.entries(keys)) {
    const tried = m.page();
    const outcome = await tried.client.unlock(key);
    if (outcome.ok) names.push(name);
    else expect(outcome.error).toEqual({ code: 'wrong-key' });
    await m.lock(tried);
  }
  return names;
}

describe('a change of passphrase', () => {
  const keys = { old: { passphrase: PASSPHRASE }, next: { passphrase: NEXT } };

  it('lets the new one in and the old one no more; the recovery code stays', async () => {
    await must(client.changePassphrase({ passphrase: PASSPHRASE }, NEXT));
    await person(client, 'after it');
    const before = everything(client.store);
    await m.lock(page);
    expect(await opening({ ...keys, code: { recoveryCode } })).toEqual(['next', 'code']);
    const again = m.page();
    await must(again.client.unlock({ passphrase: NEXT }));
    expect(everything(again.client.store)).toEqual(before);
  });

  it('is done by who knows the recovery code, and by nobody who knows neither', async () => {
    const header = m.host.header;
    const wrong = client.changePassphrase({ passphrase: 'no such thing' }, NEXT);
    expect(await failure(wrong)).toEqual({ code: 'wrong-key' });
    expect(m.host.header).toBe(header);
    await must(client.changePassphrase({ recoveryCode }, NEXT));
    await m.lock(page);
    expect(await opening(keys)).toEqual(['next']);
  });

  it('broken off at any write leaves at least one key that opens', async () => {
    const write = m.host.writeHeader.bind(m.host);
    for (const last of [0, 1, 2]) {
      let writes = 0;
      m.host.writeHeader = async (text, how) => {
        writes += 1;
        return writes > last ? { ok: false, error: { code: 'io', detail: '' } } : write(text, how);
      };
      const changed = await client.changePassphrase({ passphrase: PASSPHRASE }, `${NEXT} ${last}`);
      m.host.writeHeader = write;
      const tried = { ...keys, next: { passphrase: `${NEXT} ${last}` } };
      await m.lock(page);
      const opens = await opening(tried);
      expect(changed.ok).toBe(last === 2);
      expect(opens).toEqual([['old'], ['old', 'next'], ['next']][last]);
      if (last < 2) page = await m.open();
      client = page.client;
    }
  });

  it('keeps the old one where what was written does not read back', async () => {
    const write = m.host.writeHeader.bind(m.host);
    m.host.writeHeader = (text, how) =>
      write(text.replace(/"mac":"../, '"mac":"00'), how).then((answer) => answer);
    const before = m.host.header ?? '';
    const changed = client.changePassphrase({ passphrase: PASSPHRASE }, NEXT);
    expect(await failure(changed)).toEqual({ code: 'not-verified' });
    expect(before).not.toBe('');
  });
});

describe('a wrong passphrase', () => {
  it('a thousand times over changes nothing, and the right one still opens', async () => {
    await m.lock(page);
    const { header, journal } = m.host;
    const rows = JSON.stringify(await readRaw(m.storeEngine));
    const writes = m.host.writes;
    const tried = m.page();
    for (let n = 0; n < 1000; n += 1) {
      const outcome = await tried.client.unlock({ passphrase: `guess ${n}` });
      expect(outcome).toEqual({ ok: false, error: { code: 'wrong-key' } });
    }
    expect(m.host.writes).toBe(writes);
    expect(m.host.header).toBe(header);
    expect(m.host.journal).toBe(journal);
    await m.lock(tried);
    expect(JSON.stringify(await readRaw(m.storeEngine))).toBe(rows);
    page = await m.open();
  });
});

describe('another recovery code', () => {
  it('opens from its confirmation on, and the one before it no more', async () => {
    const made = await must(client.newRecoveryCode({ passphrase: PASSPHRASE }));
    await m.lock(page);
    const codes = { before: { recoveryCode }, after: { recoveryCode: made.recoveryCode } };
    expect(await opening(codes)).toEqual(['before']);
    page = await m.open();
    const next = await must(page.client.newRecoveryCode({ passphrase: PASSPHRASE }));
    await must(page.client.confirmRecoveryCode());
    await m.lock(page);
    const then = { before: { recoveryCode }, after: { recoveryCode: next.recoveryCode } };
    expect(await opening({ ...then, passphrase: { passphrase: PASSPHRASE } })).toEqual([
      'after',
      'passphrase',
    ]);
  });
});

describe('two copies of the header', () => {
  /** The header with one sign of a slot's wrap turned over: its key does not open it any more. */
  function damaged(header: string): string {
    return header.replace(/"wrapped":"./, '"wrapped":"g'.replace('g', otherHex(header)));
  }
  function otherHex(header: string): string {
    return /"wrapped":"(.)/.exec(header)?.[1] === '0' ? '1' : '0';
  }

  it('the second opens where a slot or the MAC of the first is damaged, and mends it', async () => {
    await m.lock(page);
    const good = m.host.header ?? '';
    for (const bad of [damaged(good), good.replace(/"createdAt":"2026/, '"createdAt":"2025')]) {
      expect(bad).not.toBe(good);
      m.host.header = bad;
      m.host.secondHeader = good;
      const opened = await m.open();
      expect(opened.client.store.all('detainee')).toHaveLength(1);
      await m.lock(opened);
      expect([m.host.header, m.host.secondHeader]).toEqual([good, null]);
    }
  });

  it('the second is mended where it was damaged itself', async () => {
    await m.lock(page);
    const good = m.host.header ?? '';
    m.host.secondHeader = damaged(good);
    await m.lock(await m.open());
    expect([m.host.header, m.host.secondHeader]).toEqual([good, null]);
  });

  it('an older second copy lets no old passphrase in', async () => {
    const old = m.host.header;
    await must(client.changePassphrase({ passphrase: PASSPHRASE }, NEXT));
    await m.lock(page);
    m.host.secondHeader = old;
    expect(await opening({ old: { passphrase: PASSPHRASE }, next: { passphrase: NEXT } })).toEqual([
      'next',
    ]);
  });
});
