import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { describe as describeQuote } from '../anchoring/describe';
import { isInTrash, selectorsOn, stateOn } from '../domain/annotation';
import { newId, type MemberId, type SourceId } from '../domain/ids';
import type { CasebookClient } from './client';
import { failure, letter, must } from './testing/given';
import { Machine, type Page } from './testing/machine';

const ALPHA = 'The Alpha committee met in the capital and asked for the release of all those held.';
const BETA = 'The Beta committee met in the capital and asked for the release of all those held.';
const TEXT = `Report of the week.\n\n${ALPHA} It was short.\n\n${BETA} Nothing followed.\n\nThe end.`;
const LATER = TEXT.replace(`${ALPHA} `, '').replace('of the week', 'of this week');

let m: Machine;
let page: Page;
let client: CasebookClient;
let source: SourceId;

beforeEach(async () => {
  m = new Machine(() => ({ indexedDB: new IDBFactory(), IDBKeyRange }));
  page = await m.create();
  client = page.client;
  source = (await must(client.run('add-source', letter(TEXT)))).created as SourceId;
});

async function mark(words: string, version = 1, text = TEXT): Promise<MemberId> {
  const start = text.indexOf(words);
  const selectors = describeQuote(text, start, start + words.length);
  if (selectors === null) throw new Error(`no ${words}`);
  const input = { source, version, selectors };
  return (await must(client.run('mark-passage', input))).created as MemberId;
}

function passage(id: MemberId) {
  const found = client.store.get('source', source)?.annotations.find((one) => one.id === id);
  if (found === undefined) throw new Error('no such passage');
  return found;
}

function newVersion(text: string) {
  return client.run('add-text-version', { source, text, blocks: [], extractor: 'by hand 1' });
}

describe('another version of a text', () => {
  it('takes along what is exact and alone; a deleted passage never moves to its near twin', async () => {
    const alpha = await mark(ALPHA);
    const beta = await mark(BETA);
    await must(newVersion(LATER));
    expect(client.store.get('source', source)?.textVersions.map((one) => one.version)).toEqual([
      1, 2,
    ]);
    expect(selectorsOn(passage(beta), 2)).toMatchObject({
      start: LATER.indexOf(BETA),
      exact: BETA,
      occurrences: 1,
    });
    expect(stateOn(passage(alpha), 2)).toBe('needs-review');
    expect(selectorsOn(passage(alpha), 2)).toBeNull();
    expect(passage(alpha).selectors.exact).toBe(ALPHA);
  });

  it('is one step of undo, with all its placements', async () => {
    const alpha = await mark(ALPHA);
    const before = structuredClone(client.store.get('source', source));
    await must(newVersion(LATER));
    await must(client.undo());
    expect(client.store.get('source', source)).toEqual(before);
    await must(client.redo());
    expect(stateOn(passage(alpha), 2)).toBe('needs-review');
  });

  it('stays while a passage made on it stands there', async () => {
    const { change } = await must(newVersion(LATER));
    await mark('Nothing followed', 2, LATER);
    expect(await failure(client.takeBack(change))).toMatchObject({ code: 'changed-since' });
    expect(client.store.get('source', source)?.textVersions).toHaveLength(2);
  });

  it('is refused where it is the text on file', async () => {
    expect(await failure(newVersion(TEXT))).toMatchObject({ field: ['text'], reason: 'same-text' });
  });

  it('looks for an orphan again from where it stood last', async () => {
    const alpha = await mark(ALPHA);
    await must(newVersion('Wholly different words, and few of them.'));
    expect(stateOn(passage(alpha), 2)).toBe('lost');
    await must(newVersion(TEXT.replace('The end.', 'The very end.')));
    expect(selectorsOn(passage(alpha), 3)?.start).toBe(TEXT.indexOf(ALPHA));
  });

  it('keeps a long text beside the casebook and opens again after unlock', async () => {
    const alpha = await mark(ALPHA);
    const long = `${TEXT}\n\n${'One more line of the record. '.repeat(2000)}`;
    await must(newVersion(long));
    expect(stateOn(passage(alpha), 2)).toBe('placed');
    await m.lock(page);
    client = (await m.open()).client;
    expect((await must(client.text(source, 2))).text).toBe(long);
    expect(stateOn(passage(alpha), 2)).toBe('placed');
  });
});

describe('place-passage', () => {
  it('puts a passage where somebody chose, or makes it an orphan, and can be taken back', async () => {
    const alpha = await mark(ALPHA);
    await must(newVersion(LATER));
    const start = LATER.indexOf(BETA);
    const place = { start, end: start + BETA.length };
    await must(client.run('place-passage', { source, annotation: alpha, version: 2, place }));
    expect(selectorsOn(passage(alpha), 2)).toMatchObject({ exact: BETA });
    expect(passage(alpha).selectors.exact).toBe(ALPHA);
    await must(client.undo());
    expect(stateOn(passage(alpha), 2)).toBe('needs-review');
    await must(client.run('place-passage', { source, annotation: alpha, version: 2, place: null }));
    expect(stateOn(passage(alpha), 2)).toBe('lost');
  });

  it('refuses an empty range and one outside the text', async () => {
    const alpha = await mark(ALPHA);
    for (const place of [
      { start: 5, end: 5 },
      { start: 5, end: TEXT.length + 1 },
    ]) {
      const input = { source, annotation: alpha, version: 1, place };
      expect(await failure(client.run('place-passage', input))).toMatchObject({
        reason: 'not-in-text',
      });
    }
  });
});

describe('a passage in Trash', () => {
  it('keeps what leads to it, and comes back with it', async () => {
    const alpha = await mark(ALPHA);
    const claim = { kind: 'fact', field: 'profession', value: { kind: 'not-stated' } } as const;
    const subject = { newName: 'Elvin' };
    await must(client.run('draw-claim', { source, annotation: alpha, subject, claim }));
    const before = structuredClone(client.store.all('detainee'));
    await must(client.run('trash-passage', { source, annotation: alpha }));
    expect(isInTrash(passage(alpha))).toBe(true);
    expect(client.store.all('detainee')).toEqual(before);
    await must(client.run('restore-passage', { source, annotation: alpha }));
    expect(isInTrash(passage(alpha))).toBe(false);
    await must(client.undo());
    expect(isInTrash(passage(alpha))).toBe(true);
    await must(client.undo());
    expect(isInTrash(passage(alpha))).toBe(false);
  });
});

describe('take-in-annotations', () => {
  it('adds and puts back what was written out, with its tags, as one Change', async () => {
    const alpha = await mark(ALPHA);
    const known = structuredClone(passage(alpha));
    const tag = { id: newId('tag'), title: 'Meetings', hue: 'green' as const };
    const changed = { ...known, comment: 'Read back', tags: [tag.id] };
    const fresh = { ...known, id: newId('member') };
    const items = [changed, fresh].map((annotation) => ({ source, annotation }));
    await must(client.run('take-in-annotations', { items, tags: [tag] }));
    expect(client.store.get('source', source)?.annotations).toEqual([changed, fresh]);
    expect(client.store.all('tag')).toMatchObject([tag]);
    await must(client.undo());
    expect(client.store.get('source', source)?.annotations).toEqual([known]);
    expect(client.store.all('tag')).toEqual([]);
  });

  it('refuses words that do not stand where they are said to', async () => {
    const alpha = await mark(ALPHA);
    const known = passage(alpha);
    const moved = { ...known, selectors: { ...known.selectors, start: 0 } };
    const items = [{ source, annotation: moved }];
    expect(await failure(client.run('take-in-annotations', { items, tags: [] }))).toMatchObject({
      reason: 'not-in-text',
      field: ['items', 0],
    });
  });
});

describe('add-tag', () => {
  it('makes a tag once, whatever the case of its letters', async () => {
    await must(client.run('add-tag', { title: ' İşgəncə ', hue: 'rose' }));
    expect(client.store.all('tag')).toMatchObject([{ title: 'İşgəncə', hue: 'rose' }]);
    expect(await failure(client.run('add-tag', { title: 'İŞGƏNCƏ' }))).toMatchObject({
      reason: 'exists-already',
    });
  });
});
