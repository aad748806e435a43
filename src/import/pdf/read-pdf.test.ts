import 'core-js/actual';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { column, makePdf, type Drawn } from '../../../tools/fixtures/make-pdf';
import { pdfEngine } from './pdf-engine';
import { pdfReader } from './read-pdf';

const parts = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

async function read(bytes: Uint8Array, password?: string) {
  const engine = pdfEngine({
    decoders: 'wasm/',
    asset: async ({ kind, name }) => Uint8Array.from(readFileSync(join(parts, kind, name))),
  });
  return pdfReader(engine)(bytes, password === undefined ? {} : { password });
}

async function contentOf(pages: readonly (readonly Drawn[])[], options = {}) {
  const outcome = await read(makePdf(pages, options));
  if (outcome.status !== 'text') throw new Error(`read as ${JSON.stringify(outcome)}`);
  return outcome.content;
}

const left = column(['The harbour was quiet in the', 'morning and nobody came.'], 50, 700);
const right = column(['In the second column stands', 'what was said at noon.'], 330, 700);

describe('a PDF', () => {
  it('gives its pages parted by form feeds, with their numbers on the blocks', async () => {
    const { text, pages, blocks } = await contentOf([left, right]);
    expect(text).toBe(
      'The harbour was quiet in the morning and nobody came.\fIn the second column stands what was said at noon.',
    );
    expect(pages).toBe(2);
    expect(blocks.map(({ kind, page }) => [kind, page])).toEqual([
      ['paragraph', 1],
      ['page-break', 1],
      ['paragraph', 2],
    ]);
  });

  it('is read column by column, whatever is drawn first', async () => {
    const title = { text: 'A Title above both', x: 50, y: 740, size: 20 };
    const foot = { text: 'At the foot', x: 50, y: 40 };
    const { text } = await contentOf([[foot, title, ...left, ...right]]);
    expect(text.split(/\n\n/)).toEqual([
      'A Title above both',
      'The harbour was quiet in the morning and nobody came.',
      'In the second column stands what was said at noon.',
      'At the foot',
    ]);
  });

  it('puts a word together that a line broke, and keeps a hyphen before a figure', async () => {
    const lines = [
      'They were held in the deten-',
      'tion centre in the years 2010-',
      '2012 and after.',
    ];
    const { text } = await contentOf([column(lines, 50, 700)]);
    expect(text).toBe('They were held in the detention centre in the years 2010- 2012 and after.');
  });

  it('tells headings, list items and rows apart', async () => {
    const { text, blocks } = await contentOf([
      [
        { text: 'Findings', x: 50, y: 740, size: 18 },
        ...column(['Three things were found here by those who looked for them.'], 50, 700),
        ...column(['1. The first thing', '2. The second thing'], 50, 660),
        { text: 'Name', x: 50, y: 600 },
        { text: 'Held since', x: 300, y: 600 },
      ],
    ]);
    expect(blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['heading', 'Findings'],
      ['paragraph', 'Three things were found here by those who looked for them.'],
      ['list-item', '1. The first thing'],
      ['list-item', '2. The second thing'],
      ['paragraph', 'Name\tHeld since'],
    ]);
  });

  it('keeps running heads in the text and marks them as furniture', async () => {
    const pages = [1, 2, 3, 4].map((number) => [
      { text: 'Annual report', x: 50, y: 770, size: 9 },
      ...column([`What page ${'abcd'[number - 1] ?? ''} says of the matter.`], 50, 600),
      { text: `${number}`, x: 300, y: 30, size: 9 },
    ]);
    const { text, blocks } = await contentOf(pages);
    const furniture = blocks.filter((block) => block.furniture === true);
    expect(furniture.map(({ start, end }) => text.slice(start, end))).toEqual(
      [1, 2, 3, 4].flatMap((number) => ['Annual report', String(number)]),
    );
  });

  it('keeps the letters of an Arabic ligature in their order, and marks on letters where they are', async () => {
    // As a page draws a word from right to left: its last letter first.
    const meaning = { a: 'ط', b: 'و', c: '\ufec4', d: '\ufccb', e: 'ا', f: '\ufc62', g: 'ل' };
    const word = { text: 'abcde fg', x: 50, y: 700 };
    const { text } = await contentOf([[word]], { meaning });
    expect(text).toBe('ل\ufc62 الخ\ufec4وط');
  });

  it('has what was filled in beside its captions, choices by their words, and ticks', async () => {
    const form = [
      { text: 'Name of the detainee', x: 50, y: 700 },
      { text: 'Country', x: 50, y: 670 },
      { text: 'Held incommunicado', x: 80, y: 640 },
      { text: 'Tortured', x: 280, y: 640 },
      { text: 'Facts', x: 50, y: 610 },
      { text: 'Signature', x: 50, y: 500 },
    ];
    const { text } = await contentOf([form], {
      annotations: [
        '/Subtype/Widget/FT/Tx/T(facts)/V(Taken at noon.\\nNot seen since.)/Rect[50 520 500 600]',
        '/Subtype/Widget/FT/Btn/T(b)/V/Yes/AS/Yes/AP<</N<</Yes<<>>/Off<<>>>>>>/Rect[262 638 274 650]',
        '/Subtype/Widget/FT/Btn/T(a)/V/Off/AS/Off/AP<</N<</Yes<<>>/Off<<>>>>>>/Rect[62 638 74 650]',
        '/Subtype/Widget/FT/Ch/Ff 131072/T(c)/V(AZ)/Opt[[(AZ)(Azerbaijan)]]/Rect[200 664 400 684]',
        '/Subtype/Widget/FT/Tx/T(name)/V(Ilgar Example)/Rect[200 694 400 714]',
      ],
    });
    expect(text.split('\n').filter(Boolean)).toEqual([
      'Name of the detainee\tIlgar Example',
      'Country\tAzerbaijan',
      'Held incommunicado\t\u2612\tTortured',
      'Facts',
      'Taken at noon.',
      'Not seen since.',
      'Signature',
    ]);
  });

  it('asks for its password, and again after a wrong one', async () => {
    const bytes = makePdf([left], { password: 'harbour' });
    expect(await read(bytes)).toEqual({ status: 'needs-password', wrongPassword: false });
    expect(await read(bytes, 'lantern')).toEqual({ status: 'needs-password', wrongPassword: true });
    expect(await read(bytes, 'harbour')).toMatchObject({
      status: 'text',
      content: { text: 'The harbour was quiet in the morning and nobody came.' },
    });
  });

  it('says that pages of pictures alone look scanned, and that an empty page is empty', async () => {
    expect(await read(makePdf([[]], { pictures: [0] }))).toEqual({
      status: 'no-text',
      reason: { code: 'looks-scanned', detail: '' },
      pages: 1,
    });
    expect(await read(makePdf([[]]))).toMatchObject({ reason: { code: 'no-words' } });
  });

  it('names the pages without text among pages with text', async () => {
    const { warnings } = await contentOf([left, [], right], { pictures: [1] });
    expect(warnings).toEqual([{ code: 'pages-without-text', detail: '2' }]);
  });

  it('is refused when it is no PDF, and said to be damaged when its tables are', async () => {
    const whole = makePdf([left]);
    const junk = Uint8Array.from('%PDF-1.7\nnothing here', (unit) => unit.charCodeAt(0));
    expect(await read(junk)).toEqual({
      status: 'unreadable',
      reason: { code: 'broken', detail: '' },
    });
    const cut = whole.subarray(0, whole.length - 15);
    expect(await read(cut)).toMatchObject({
      status: 'text',
      content: { warnings: [{ code: 'damaged-file', detail: '' }] },
    });
  });

  it('counts its scripts and does not run them', async () => {
    const { dropped } = await contentOf([left], { script: 'globalThis.ran = true' });
    expect(dropped).toEqual([{ what: 'scripts', count: 1 }]);
    expect('ran' in globalThis).toBe(false);
  });

  it('proposes its title, but not one that a program put there', async () => {
    expect((await contentOf([left], { title: 'Report on the harbour' })).title).toBe(
      'Report on the harbour',
    );
    expect(
      (await contentOf([left], { title: 'Microsoft Word - Document1' })).title,
    ).toBeUndefined();
  });
});
