import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { countIndependent, originalsOf } from '../domain/evidence-count';
import { describe as describeQuote } from '../anchoring/describe';
import type { MemberId, SourceId } from '../domain/ids';
import type { Block } from '../domain/source';
import type { CasebookClient } from './client';
import { everything, failure, letter, must } from './testing/given';
import { Machine, type Page } from './testing/machine';
import { attachmentName } from './worker/attachment-files';

const MENU = 'Home\nNews\nContact';
const ARTICLE = 'Editor held\nThe editor was held on Monday.';
const TEASER = 'Elsewhere: a court sat.';
const TEXT = `${MENU}\n\n${ARTICLE}\n\n${TEASER}`;
const articleAt = TEXT.indexOf(ARTICLE);
const teaserAt = TEXT.indexOf(TEASER);
const blocks: Block[] = [
  { kind: 'furniture', start: 0, end: MENU.length },
  { kind: 'heading', level: 1, start: articleAt, end: articleAt + 11, page: 1 },
  { kind: 'paragraph', start: articleAt + 12, end: articleAt + ARTICLE.length, page: 2 },
  { kind: 'paragraph', start: teaserAt, end: TEXT.length, page: 2 },
];

let m: Machine;
let page: Page;
let client: CasebookClient;
let source: SourceId;

beforeEach(async () => {
  m = new Machine(() => ({ indexedDB: new IDBFactory(), IDBKeyRange }));
  page = await m.create();
  client = page.client;
  const bytes = new TextEncoder().encode(`<body>${TEXT}</body>`);
  const original = await must(
    client.keepFile({ name: 'page.html', mediaType: 'text/html', bytes }),
  );
  const given = { ...letter(TEXT), blocks, original, language: 'en' };
  source = (await must(client.run('add-source', given))).created as SourceId;
});

function get(id: SourceId) {
  const found = client.store.get('source', id);
  if (found === undefined) throw new Error('no such source');
  return found;
}

function split(start: number, end: number, furniture = false) {
  return client.run('split-source', { source, version: 1, start, end, title: 'Part', furniture });
}

function describeIn(text: string, start: number, length: number) {
  const selectors = describeQuote(text, start, start + length);
  if (selectors === null) throw new Error('no such words');
  return selectors;
}

/** How many sources a claim on some of them would rest on. */
function counted(...ids: SourceId[]): number {
  const evidence = ids.map((id) => ({ source: id, locator: { kind: 'whole' as const } }));
  return countIndependent(originalsOf(client.store.all('source')))({ evidence });
}

describe('a source made of a part of another', () => {
  it('has the whole blocks, their pages, the same original and the first for its source', async () => {
    const before = everything(client.store);
    const files = m.host.attachments.size;
    const part = (await must(split(articleAt + 3, articleAt + 20, false))).created as SourceId;
    const made = get(part);
    expect(made.textVersions[0]).toMatchObject({
      text: ARTICLE,
      blocks: [
        { kind: 'heading', level: 1, start: 0, end: 11, page: 1 },
        { kind: 'paragraph', start: 12, end: ARTICLE.length, page: 2 },
      ],
    });
    expect(made.original).toEqual(get(source).original);
    expect(made).toMatchObject({ title: 'Part', language: 'en', sourceKind: 'letter' });
    expect(made.relations).toMatchObject([{ kind: 'excerpt-of', source }]);
    expect(m.host.attachments.size).toBe(files);
    expect(counted(source, part)).toBe(1);
    await must(client.undo());
    expect(everything(client.store)).toEqual(before);
  });

  it('can be left out of the article of the first in the same step', async () => {
    await must(split(teaserAt, TEXT.length, true));
    expect(get(source).textVersions[0]?.furniture).toEqual([
      { start: teaserAt, end: TEXT.length, is: true },
    ]);
    await must(client.undo());
    expect(get(source).textVersions[0]?.furniture).toEqual([]);
    expect(client.store.all('source')).toHaveLength(1);
  });

  it('leaves passages where they are, and parts may overlap', async () => {
    const selectors = {
      ...{ start: articleAt, end: articleAt + 6, exact: 'Editor', prefix: '', suffix: '' },
    };
    await must(client.run('mark-passage', { source, version: 1, selectors }));
    await must(split(articleAt, articleAt + ARTICLE.length));
    await must(split(articleAt + 12, TEXT.length));
    expect(get(source).annotations).toHaveLength(1);
    expect(client.store.all('source').map((one) => one.annotations.length)).toEqual([1, 0, 0]);
  });

  describe('moves what is marked in it where that is wanted', () => {
    async function marked(words: string) {
      const selectors = describeIn(TEXT, TEXT.indexOf(words), words.length);
      const { created } = await must(
        client.run('mark-passage', { source, version: 1, selectors, comment: 'by phone' }),
      );
      return created as MemberId;
    }

    async function claimOn(annotation: MemberId, newName: string) {
      const claim = {
        kind: 'fact' as const,
        field: 'occupation',
        value: { kind: 'text' as const, text: 'editor' },
      };
      await must(client.run('draw-claim', { source, annotation, subject: { newName }, claim }));
    }

    function evidenceOf(name: string) {
      const found = client.store.all('detainee').find((one) => one.names[0]?.text === name);
      return [...(found?.names ?? []), ...(found?.facts ?? [])].flatMap((one) => one.evidence);
    }

    const move = () =>
      client.run('split-source', {
        ...{ source, version: 1, start: articleAt, end: articleAt + ARTICLE.length },
        ...{ title: 'Part', furniture: true, passages: true },
      });

    it('with what rests on it, in one step', async () => {
      const inside = await marked('The editor');
      const across = await marked(`Monday.\n\n${TEASER.slice(0, 9)}`);
      const outside = await marked('Contact');
      await claimOn(inside, 'Elvin');
      await claimOn(outside, 'Leyla');
      const before = everything(client.store);
      const part = (await must(move())).created as SourceId;
      const [moved, ...more] = get(part).annotations;
      expect(more).toEqual([]);
      expect(moved).toMatchObject({ version: 1, comment: 'by phone', trashed: null });
      expect(moved?.selectors).toMatchObject({ start: 12, end: 22, exact: 'The editor' });
      const lead = { source: part, locator: { kind: 'text', annotation: moved?.id } };
      expect(evidenceOf('Elvin')).toEqual([lead, lead]);
      expect(evidenceOf('Leyla')[0]).toMatchObject({ source, locator: { annotation: outside } });
      const left = get(source).annotations.filter(({ trashed }) => trashed === null);
      expect(left.map(({ id }) => id)).toEqual([across, outside]);
      const after = everything(client.store);
      await must(client.undo());
      expect(everything(client.store)).toEqual(before);
      await must(client.redo());
      expect(everything(client.store)).toEqual(after);
    });

    it('also where what rests on it was saved before this unlock', async () => {
      await claimOn(await marked('The editor'), 'Elvin');
      await m.lock(page);
      page = await m.open();
      client = page.client;
      const part = (await must(move())).created as SourceId;
      expect(evidenceOf('Elvin').map((one) => one.source)).toEqual([part, part]);
    });
  });

  it('is refused for white space, for the whole text and for a version that is not there', async () => {
    const empty = await failure(split(MENU.length, MENU.length + 2));
    expect(empty).toMatchObject({ code: 'invalid', reason: 'not-in-text' });
    const whole = await failure(split(0, TEXT.length));
    expect(whole).toMatchObject({ code: 'invalid', reason: 'same-text' });
    const input = { source, version: 7, start: 0, end: 5, title: 'x', furniture: false };
    expect(await failure(client.run('split-source', input))).toMatchObject({
      reason: 'missing-member',
    });
  });

  it('keeps the file when it is erased, and its own text when the first is', async () => {
    const part = (await must(split(teaserAt, TEXT.length))).created as SourceId;
    const further = (await must(split(articleAt, teaserAt))).created as SourceId;
    const { original } = get(source);
    if (original === null) throw new Error('no original');
    await must(client.eraseSource(part));
    expect(await must(client.file(original))).toHaveLength(original.size);
    await must(client.eraseSource(source));
    expect(m.host.attachments.has(attachmentName(original.id))).toBe(false);
    expect(get(further)).toMatchObject({ original: null, relations: [] });
    expect((await must(client.text(further, 1))).text).toBe(ARTICLE);
  });
});

describe('page furniture', () => {
  it('is marked by whole blocks, taken back, and the text stays', async () => {
    const mark = (start: number, end: number, is: boolean) =>
      client.run('mark-furniture', { source, version: 1, start, end, is });
    await must(mark(teaserAt + 2, teaserAt + 4, true));
    await must(mark(2, 3, false));
    expect(get(source).textVersions[0]?.furniture).toEqual([
      { start: 0, end: MENU.length, is: false },
      { start: teaserAt, end: TEXT.length, is: true },
    ]);
    expect((await must(client.text(source, 1))).text).toBe(TEXT);
    await must(client.undo());
    await must(client.undo());
    expect(get(source).textVersions[0]?.furniture).toEqual([]);
    await must(client.redo());
    expect(get(source).textVersions[0]?.furniture).toHaveLength(1);
    expect(await failure(mark(MENU.length, MENU.length + 1, true))).toMatchObject({
      reason: 'not-in-text',
    });
  });

  it('lasts beyond the unlock', async () => {
    const input = { source, version: 1, start: teaserAt, end: TEXT.length, is: true };
    await must(client.run('mark-furniture', input));
    const before = everything(client.store);
    await m.lock(page);
    page = await m.open();
    client = page.client;
    expect(everything(client.store)).toEqual(before);
  });
});

describe('links between sources', () => {
  it('make the two one, change their kind, and are taken away and back', async () => {
    const other = (await must(client.run('add-source', letter('Another.')))).created as SourceId;
    expect(counted(source, other)).toBe(2);
    const before = everything(client.store);
    await must(client.run('relate-source', { source: other, kind: 'reprint-of', to: source }));
    expect(counted(source, other)).toBe(1);
    await must(client.run('relate-source', { source: other, kind: 'translation-of', to: source }));
    const [link, ...more] = get(other).relations;
    expect([link?.kind, more]).toEqual(['translation-of', []]);
    if (link === undefined) throw new Error('no link');
    await must(client.run('unrelate-source', { source: other, relation: link.id }));
    expect(counted(source, other)).toBe(2);
    for (let undone = 0; undone < 3; undone += 1) await must(client.undo());
    expect(everything(client.store)).toEqual(before);
    const gone = await failure(client.run('unrelate-source', { source: other, relation: link.id }));
    expect(gone).toMatchObject({ reason: 'missing-member' });
  });

  it('never lead a source back to itself', async () => {
    const [a, b] = await Promise.all(
      ['One.', 'Two.'].map(async (text) => {
        const { created } = await must(client.run('add-source', letter(text)));
        return created as SourceId;
      }),
    );
    if (a === undefined || b === undefined) throw new Error('no sources');
    const relate = (from: SourceId, to: SourceId) =>
      client.run('relate-source', { source: from, kind: 'reprint-of', to });
    expect(await failure(relate(a, a))).toMatchObject({ reason: 'same-record' });
    await must(relate(a, b));
    await must(relate(b, source));
    expect(await failure(relate(source, a))).toMatchObject({ reason: 'circular-source' });
  });
});
