import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SourceId } from '../domain/ids';
import type { CasebookClient } from './client';
import { failure, letter, must } from './testing/given';
import { Machine, type Page } from './testing/machine';

const LONG = `${'Ələkbər — 😀 алиев. '.repeat(2000)}the end`;
const blocks = [{ kind: 'paragraph' as const, start: 0, end: 20 }];

let m: Machine;
let page: Page;
let client: CasebookClient;

beforeEach(async () => {
  m = new Machine(() => ({ indexedDB: new IDBFactory(), IDBKeyRange }));
  page = await m.create();
  client = page.client;
});

async function add(text: string): Promise<SourceId> {
  const { created } = await must(client.run('add-source', { ...letter(text), blocks }));
  return created as SourceId;
}

describe('a text', () => {
  it('of 32,000 units or less stands in its version', async () => {
    const id = await add('a'.repeat(32_000));
    expect(m.host.attachments.size).toBe(0);
    expect(client.store.get('source', id)?.textVersions[0]?.text).toHaveLength(32_000);
    expect(await must(client.text(id, 1))).toEqual({ text: 'a'.repeat(32_000), blocks });
  });

  it.each([
    ['of more units', 'a'.repeat(32_001)],
    ['of more bytes', 'ə'.repeat(25_000)],
  ])('%s is a sealed file that is there before the record names it', async (_what, text) => {
    const appended = m.host.appendJournal.bind(m.host);
    let files = 0;
    m.host.appendJournal = (frame) => {
      files = m.host.attachments.size;
      return appended(frame);
    };
    const id = await add(text);
    expect(files).toBe(1);
    const source = client.store.get('source', id);
    expect(source?.textVersions).toMatchObject([
      { text: null, blocks: [], attachment: source?.attachments[0]?.id, length: text.length },
    ]);
    expect(await must(client.text(id, 1))).toEqual({ text, blocks });
    const [bytes] = m.host.attachments.values();
    expect(Buffer.from(bytes ?? []).includes('aaaa')).toBe(false);
  });

  it('is read again after a lock, and marked', async () => {
    const id = await add(LONG);
    await m.lock(page);
    ({ client } = await m.open());
    const start = LONG.indexOf('the end');
    const selectors = { start, end: LONG.length, exact: 'the end', prefix: '', suffix: '' };
    await must(client.run('mark-passage', { source: id, version: 1, selectors }));
    expect((await must(client.text(id, 1))).text).toBe(LONG);
  });

  it('that is missing or altered is not shown', async () => {
    const id = await add(LONG);
    await m.lock(page);
    const [name = '', bytes = new Uint8Array()] = [...m.host.attachments][0] ?? [];
    m.host.attachments.set(name, bytes.with(200, (bytes[200] ?? 0) ^ 1));
    ({ client } = await m.open());
    expect(await failure(client.text(id, 1))).toEqual({ code: 'attachment-damaged' });
    m.host.attachments.delete(name);
    expect(await failure(client.text(id, 1))).toEqual({ code: 'attachment-damaged' });
    expect(await failure(client.text(id, 7))).toMatchObject({ reason: 'missing-member' });
    m.host.attachments.set(name, bytes);
    expect((await must(client.text(id, 1))).text).toBe(LONG);
  });

  it('that cannot be written puts nothing on file', async () => {
    m.host.failing.set('writeAttachment', { code: 'disk-full' });
    const adding = client.run('add-source', letter(LONG));
    expect(await failure(adding)).toEqual({ code: 'disk-full' });
    expect(client.store.all('source')).toEqual([]);
    expect(m.host.attachments.size).toBe(0);
  });

  it('of some megabytes is kept in pieces that the machine takes', async () => {
    const text = `😀${'a'.repeat(2_500_000)}ə`.padStart(2_600_001, 'b');
    const id = await add(text);
    await m.lock(page);
    ({ client } = await m.open());
    expect((await must(client.text(id, 1))).text === text).toBe(true);
  });
});

describe('a kept file', () => {
  it('comes back as it was', async () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => at % 251);
    const about = { name: 'scan.png', mediaType: 'image/png' };
    const kept = await must(client.keepFile({ ...about, bytes }));
    expect(kept).toMatchObject({ ...about, size: 100_000 });
    expect(await must(client.file(kept))).toEqual(bytes);
    const wrong = { ...kept, key: '0'.repeat(64) };
    expect(await failure(client.file(wrong))).toEqual({ code: 'attachment-damaged' });
  });
});
