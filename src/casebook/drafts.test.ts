import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CasebookClient } from './client';
import { failure, must, person } from './testing/given';
import { Machine, PASSPHRASE, type Page } from './testing/machine';

let m: Machine;
let page: Page;
let client: CasebookClient;

beforeEach(async () => {
  m = new Machine(() => ({ indexedDB: new IDBFactory(), IDBKeyRange }));
  page = await m.create();
  client = page.client;
});

async function reopen(): Promise<CasebookClient> {
  await m.lock(page);
  page = await m.open();
  return page.client;
}

describe('a draft', () => {
  it('is there after a lock, without a Change and without a frame', async () => {
    const length = m.host.journal.length;
    await must(client.drafts.save('new appeal', { title: 'Lett' }));
    await must(client.drafts.save('new appeal', { title: 'Letter' }));
    await must(client.drafts.save('note', 'a'));
    expect(m.host.journal.length).toBe(length);
    expect(await must(client.history())).toEqual([]);
    client = await reopen();
    expect(await must(client.drafts.all())).toEqual(
      expect.arrayContaining([
        { key: 'new appeal', at: expect.any(String), value: { title: 'Letter' } },
        { key: 'note', at: expect.any(String), value: 'a' },
      ]),
    );
    expect(m.host.drafts.size).toBe(2);
  });

  it('is gone once it was dropped, long or short', async () => {
    await must(client.drafts.save('long', 'ə'.repeat(100_000)));
    client = await reopen();
    expect(await must(client.drafts.all())).toMatchObject([{ value: 'ə'.repeat(100_000) }]);
    await must(client.drafts.save('long', 'short'));
    expect(m.host.drafts.size).toBe(1);
    await must(client.drafts.drop('long'));
    await must(client.drafts.drop('never there'));
    expect(m.host.drafts.size).toBe(0);
    expect(await must((await reopen()).drafts.all())).toEqual([]);
  });

  it('is refused where it is longer than 512 KiB, and the last one stays', async () => {
    await must(client.drafts.save('key', 'a'));
    expect(await failure(client.drafts.save('key', 'a'.repeat(600_000)))).toMatchObject({
      reason: 'too-long',
    });
    expect(await must((await reopen()).drafts.all())).toMatchObject([{ value: 'a' }]);
  });

  it('that was damaged is not shown and keeps nothing else from opening', async () => {
    await must(client.drafts.save('key', 'a'));
    await person(client, 'Elvin');
    await m.lock(page);
    for (const [name, sealed] of m.host.drafts) {
      m.host.drafts.set(name, sealed.with(50, 1 ^ (sealed[50] ?? 0)));
    }
    page = await m.open();
    expect(await must(page.client.drafts.all())).toEqual([]);
    expect(page.client.store.all('detainee')).toHaveLength(1);
  });

  it('outlives the loss of the store', async () => {
    await must(client.drafts.save('appeal:new', { title: 'Half a sent' }));
    await m.lock(page);
    m.replaceStore();
    expect(await failure(m.page().client.unlock({ passphrase: PASSPHRASE }))).toMatchObject({
      code: 'store-lost',
    });
    page = await m.open();
    expect(await must(page.client.drafts.all())).toMatchObject([
      { key: 'appeal:new', value: { title: 'Half a sent' } },
    ]);
  });
});
