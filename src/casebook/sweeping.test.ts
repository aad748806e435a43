import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SourceId } from '../domain/ids';
import type { Attachment } from '../domain/source';
import type { CasebookClient } from './client';
import { letter, must, person } from './testing/given';
import { Machine, type Page } from './testing/machine';
import { attachmentName } from './worker/attachment-files';

let m: Machine;
let page: Page;
let client: CasebookClient;

beforeEach(async () => {
  m = new Machine(() => ({ indexedDB: new IDBFactory(), IDBKeyRange }));
  page = await m.create();
  client = page.client;
});

function keep(words: string): Promise<Attachment> {
  const bytes = new TextEncoder().encode(words);
  return must(client.keepFile({ name: 'file.txt', mediaType: 'text/plain', bytes }));
}

async function source(words: string): Promise<{ id: SourceId; file: Attachment }> {
  const file = await keep(words);
  const { created } = await must(client.run('add-source', { ...letter(words), original: file }));
  return { id: created as SourceId, file };
}

async function again(): Promise<void> {
  await m.lock(page);
  page = await m.open();
  client = page.client;
}

function isThere(file: Attachment): boolean {
  return m.host.attachments.has(attachmentName(file.id));
}

describe('a sweep of files', () => {
  it('deletes what an import left that was killed before its record was saved, and nothing else', async () => {
    const kept = await source('A letter on file.');
    const long = await must(client.run('add-source', letter('A long text. '.repeat(5000))));
    const trashed = await source('A letter in Trash.');
    await must(client.run('trash-record', { kind: 'source', id: trashed.id }));
    const undone = await source('A letter that was taken back.');
    await must(client.undo());
    const portrait = await keep('A picture.');
    const leyla = await person(client, 'Leyla');
    await must(client.run('edit-record', { kind: 'detainee', id: leyla, fields: { portrait } }));
    const drafted = await keep('Named by a form that is open.');
    await must(client.drafts.save('source:new', { file: drafted.id }));
    const orphan = await keep('Killed before its record.');

    expect(await must(client.sweepFiles())).toEqual({ swept: 0 });
    expect(isThere(orphan)).toBe(true);
    await again();
    expect(await must(client.sweepFiles())).toEqual({ swept: 1 });
    expect(isThere(orphan)).toBe(false);
    for (const { file } of [kept, trashed, undone]) expect(isThere(file)).toBe(true);
    expect([isThere(portrait), isThere(drafted)]).toEqual([true, true]);
    const text = await must(client.text(long.created as SourceId, 1));
    expect(text.text).toContain('A long text.');
    expect(await must(client.sweepFiles())).toEqual({ swept: 0 });
  });

  it('leaves a file whose command is on its way, and goes on beside what is saved', async () => {
    const orphan = await keep('An orphan.');
    for (let each = 0; each < 30; each += 1) await source(`Letter ${each}.`);
    await again();
    const young = await keep('Read, and not yet put on file.');
    const sweep = client.sweepFiles();
    const { created } = await must(
      client.run('add-source', { ...letter('Young.'), original: young }),
    );
    expect(await must(sweep)).toEqual({ swept: 1 });
    expect([isThere(orphan), isThere(young)]).toEqual([false, true]);
    expect(client.store.get('source', created as SourceId)?.original?.id).toBe(young.id);
  });

  it('deletes nothing where the unlock had something to tell', async () => {
    const orphan = await keep('An orphan.');
    await source('A letter.');
    m.host.journal = m.host.journal.slice(0, -7);
    m.replaceStore();
    await m.lock(page).catch(() => undefined);
    page = m.page();
    client = page.client;
    const opened = await client.unlock({ passphrase: 'correct horse battery staple' });
    if (!opened.ok) {
      page = await m.open();
      client = page.client;
    }
    expect(client.notices.get().length).toBeGreaterThan(0);
    expect(await must(client.sweepFiles())).toEqual({ swept: 0 });
    expect(isThere(orphan)).toBe(true);
  });
});
