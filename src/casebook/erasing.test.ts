import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DetaineeId, MemberId, SourceId } from '../domain/ids';
import type { CasebookClient } from './client';
import { date, everything, failure, letter, must, person } from './testing/given';
import { Machine, PASSPHRASE, type Page } from './testing/machine';
import { sealOf, unsealed } from './testing/unsealed';
import type { CasebookSeal } from '../sealing/keys';

/** Words that stand in the source and in what was drawn from it, and nowhere else. */
const secret = ['Qzveltrin', 'Qzmarrow', 'Qzlantern', 'Qzharbour', 'Qzcinder', 'Qzthistle'];
const [title, told, name, place, long, edited] = secret as [string, ...string[]] & string[];

let m: Machine;
let page: Page;
let client: CasebookClient;
let seal: CasebookSeal;
let source: SourceId;
let other: SourceId;
let leyla: DetaineeId;

async function passageOf(id: SourceId, text: string, words: string): Promise<MemberId> {
  const start = text.indexOf(words);
  const selectors = { start, end: start + words.length, exact: words, prefix: '', suffix: '' };
  const marked = await must(client.run('mark-passage', { source: id, version: 1, selectors }));
  return marked.created as MemberId;
}

function evidence(id: SourceId, annotation: MemberId) {
  return { source: id, locator: { kind: 'text', annotation } };
}

async function addFact(text: string, on: readonly unknown[]): Promise<MemberId> {
  const member = { field: 'occupation', value: { kind: 'text', text }, evidence: on };
  const input = { kind: 'detainee', id: leyla, list: 'facts', member } as const;
  return (await must(client.run('add-member', input as never))).created as MemberId;
}

async function twoDaysLater(): Promise<void> {
  m.wait(2 * 24 * 60 * 60);
  await must(client.snapshotIfDue());
}

/** Where the files still say one of the words, seals opened. */
async function remnants(): Promise<string[]> {
  const said = await unsealed(m, seal);
  return [...said].flatMap(([where, text]) =>
    secret.filter((word) => text.includes(word)).map((word) => `${where}: ${word}`),
  );
}

beforeEach(async () => {
  m = new Machine(() => ({ indexedDB: new IDBFactory(), IDBKeyRange }));
  const made = await m.create();
  page = made;
  client = page.client;
  seal = sealOf(m, made.recoveryCode);

  leyla = await person(client, 'Leyla');
  const text = `She was ${told} in ${place}. ${`${long} `.repeat(6000)}`;
  const added = await must(client.run('add-source', { ...letter(text), title }));
  source = added.created as SourceId;
  const plain = 'An editor was held.';
  other = (await must(client.run('add-source', letter(plain)))).created as SourceId;
  const here = await passageOf(source, text, `${told} in ${place}`);
  const there = await passageOf(other, plain, 'An editor');

  await addFact(told ?? '', [evidence(source, here)]);
  await addFact('editor', [evidence(source, here), evidence(other, there)]);
  await must(
    client.run('draw-claim', {
      ...{ source, annotation: here, subject: { detainee: leyla } },
      claim: { kind: 'custody-event', event: 'arrest', date: date('2026-01-02'), place },
    } as never),
  );
  await must(
    client.run('draw-claim', {
      ...{ source, annotation: here, subject: { newName: name } },
      claim: { kind: 'fact', field: 'occupation', value: { kind: 'text', text: told } },
    } as never),
  );
  const brief = await must(
    client.run('compose-brief', {
      ...{ title: 'A brief', template: 'person', detainees: [leyla], audience: 'mp' },
      ...{ level: 'internal', asOf: date('2026-02-01') },
    } as never),
  );
  const line = { lineKey: `custody:${leyla}`, words: `${edited}.`, release: 'internal' };
  const given = { kind: 'brief', id: brief.created, list: 'editedLines', member: line };
  await must(client.run('add-member', given as never));
  await must(
    client.run('record-hand-over', {
      ...{ brief: brief.created, format: 'pdf', sha256: 'a'.repeat(64), level: 'internal' },
      ...{ detainees: [leyla], sources: [source, other], to: 'a member' },
    } as never),
  );
  await twoDaysLater();
  // It has been edited and trashed, and a form about it is open: all of that holds its words too.
  const renamed = { kind: 'source', id: source, fields: { summary: `${title} again` } } as const;
  await must(client.run('edit-record', renamed as never));
  await must(client.run('trash-record', { kind: 'source', id: source } as never));
  await must(client.drafts.save(`source:${source}:edit`, { words: told }));
  await twoDaysLater();
});

describe('erasing a source', () => {
  it('leaves none of its words in any file, and all else as it was', async () => {
    const before = new Set((await remnants()).map((each) => each.split(': ')[1]));
    expect(before).toEqual(new Set(secret.filter((word) => word !== long)));
    expect(m.host.attachments.size).toBe(1);

    const erased = await must(client.eraseSource(source));
    expect(erased).toMatchObject({ erased: true, claims: 4 });
    expect(await remnants()).toEqual([]);
    expect(m.host.attachments.size).toBe(0);
    expect(m.host.oldJournals.size).toBe(0);
    expect(m.host.snapshots.size).toBe(1);

    expect(client.store.get('source', source)).toBeUndefined();
    const [fact] = client.store.get('detainee', leyla)?.facts ?? [];
    expect(fact).toMatchObject({ value: { text: 'editor' }, evidence: [{ source: other }] });
    expect(client.store.get('detainee', leyla)?.custodyEvents).toEqual([]);
    const [brief] = client.store.all('brief');
    expect(brief?.editedLines).toEqual([]);
    // Which briefs held it stays on file, by its id.
    expect(brief?.handOvers[0]?.sources).toEqual([source, other]);
  });

  it('cannot be undone, and opens again from what is left', async () => {
    await must(client.eraseSource(source));
    expect(client.undoState.get().canUndo).toBe(false);
    const [entry] = await must(client.history());
    expect(entry).toMatchObject({ label: { key: 'change.erase-source' }, opCount: 0 });
    const kept = everything(client.store);
    await m.lock(page);
    page = await m.open();
    expect(everything(page.client.store)).toEqual(kept);
    // Also where the store has to be filled from the snapshot that was written then.
    await m.lock(page);
    m.replaceStore();
    const lost = m.page().client.unlock({ passphrase: PASSPHRASE });
    expect(await failure(lost)).toEqual({ code: 'store-lost' });
    page = await m.open();
    expect(everything(page.client.store)).toEqual(kept);
    expect(await remnants()).toEqual([]);
  });

  it.each(['when it is asked again', 'at the lock'])(
    'drops what a failure left %s',
    async (how) => {
      m.host.failing.set('startJournalAfter', { code: 'disk-full' });
      expect(await failure(client.eraseSource(source))).toMatchObject({ code: 'disk-full' });
      expect((await remnants()).length).toBeGreaterThan(0);
      m.host.failing.clear();
      if (how === 'at the lock')
        expect(await must(client.snapshotIfDue())).toEqual({ written: true });
      else expect(await must(client.eraseSource(source))).toMatchObject({ erased: false });
      expect(await remnants()).toEqual([]);
    },
  );

  it('goes on at the next unlock where a crash cut it short', async () => {
    m.host.failing.set('startJournalAfter', { code: 'disk-full' });
    await failure(client.eraseSource(source));
    m.host.failing.clear();
    const kept = everything(client.store);
    await m.lock(page);
    expect((await remnants()).length).toBeGreaterThan(0);
    page = await m.open();
    await must(page.client.history());
    expect(await remnants()).toEqual([]);
    expect(everything(page.client.store)).toEqual(kept);
  });

  it('erases nothing at an unlock where a crash came before its frame', async () => {
    m.host.failing.set('appendJournal', { code: 'disk-full' });
    await failure(client.eraseSource(source));
    m.host.failing.clear();
    const kept = everything(client.store);
    await m.lock(page);
    page = await m.open();
    await must(page.client.history());
    expect(everything(page.client.store)).toEqual(kept);
    expect(page.client.store.allWithTrashed('source').map(({ id }) => id)).toContain(source);
    expect(m.host.snapshots.size).toBe(2);
  });
});
