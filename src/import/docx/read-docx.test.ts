import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeDocx, paragraph, table, wordPart } from '../../../tools/fixtures/make-docx';
import { markup } from '../markup-for-tests';
import { readDocx } from './read-docx';

function read(bytes: Uint8Array) {
  return readDocx(bytes, (words) => ({ root: markup(words), isHidden: () => false }));
}

async function contentOf(bytes: Uint8Array) {
  const outcome = await read(bytes);
  if (outcome.status !== 'text') throw new Error(`read as ${JSON.stringify(outcome)}`);
  return outcome.content;
}

const body = paragraph('Findings', 'Heading1') + paragraph('They were held for a year.');

describe('a Word document', () => {
  it('gives its headings, paragraphs and tables', async () => {
    const rows = [
      ['Name', 'Held since'],
      ['A. Person', '2019'],
    ];
    const { text, blocks } = await contentOf(makeDocx(body + table(rows)));
    expect(text).toBe(
      'Findings\n\nThey were held for a year.\n\nName\tHeld since\nA. Person\t2019',
    );
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      ...Array.from({ length: 4 }, () => 'table-cell'),
    ]);
  });

  it('proposes a title where one is stated, and nothing where its element is empty', async () => {
    function core(inside: string): Uint8Array {
      return makeDocx(body, {
        'docProps/core.xml': `<cp:coreProperties>${inside}</cp:coreProperties>`,
      });
    }
    const stated = await contentOf(core('<dc:title>On the harbour</dc:title><dc:creator/>'));
    expect(stated.title).toBe('On the harbour');
    expect(stated.author).toBeUndefined();
    const empty = await contentOf(core('<dc:title/><dcterms:created>2019</dcterms:created>'));
    expect(empty.title).toBeUndefined();
  });

  it('lists what is not in the text', async () => {
    const { dropped, warnings, text } = await contentOf(
      makeDocx(
        body +
          '<w:p><w:del w:id="1" w:author="a"><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>',
        {
          'word/header1.xml': wordPart('hdr', paragraph('Running head')),
          'word/header2.xml': wordPart('hdr', paragraph('')),
          'word/comments.xml': wordPart('comments', '<w:comment w:id="0"/><w:comment w:id="1"/>'),
          'word/media/image1.png': Uint8Array.of(1),
          'word/vbaProject.bin': Uint8Array.of(1),
          'word/_rels/settings.xml.rels':
            '<Relationships><Relationship Id="r" Type="http://x/relationships/attachedTemplate" Target="http://x.example/t.dotm" TargetMode="External"/></Relationships>',
        },
      ),
    );
    expect(dropped).toEqual([
      { what: 'headers-and-footers', count: 1 },
      { what: 'comments', count: 2 },
      { what: 'images', count: 1 },
      { what: 'tracked-changes', count: 1 },
      { what: 'macros', count: 1 },
      { what: 'remote-links', count: 1 },
    ]);
    expect(warnings).toEqual([{ code: 'tracked-changes', detail: '' }]);
    expect(text).not.toContain('gone');
  });

  it.each(['utf16le', 'utf16be'])('is read where its parts are in UTF-16 (%s)', async (order) => {
    const markup = wordPart(
      'document',
      `<w:body>${paragraph('Günel Əliyeva was heard.')}</w:body>`,
    );
    const part = Buffer.from(`\ufeff${markup.replace('UTF-8', 'UTF-16')}`, 'utf16le');
    if (order === 'utf16be') part.swap16();
    const { text } = await contentOf(makeDocx('', { 'word/document.xml': new Uint8Array(part) }));
    expect(text).toBe('Günel Əliyeva was heard.');
  });

  it('is refused before it is unpacked where it would unpack to too much', async () => {
    const bomb = makeDocx(body, { 'word/theme.xml': new Uint8Array(4_000_000) });
    expect(await read(bomb)).toEqual({
      status: 'unreadable',
      reason: { code: 'bomb', detail: '400 times its size' },
    });
  });

  it('is refused when it is cut off', async () => {
    const whole = makeDocx(body);
    expect(await read(whole.subarray(0, whole.length - 40))).toMatchObject({
      status: 'unreadable',
      reason: { code: 'broken' },
    });
  });

  it('with no words in it has no text', async () => {
    expect(await read(makeDocx(''))).toMatchObject({ status: 'no-text' });
  });

  it('never reads what an archive keeps outside its own folder', async () => {
    const outcome = await read(zipSync({ '../evil.xml': Uint8Array.of(60) }));
    expect(outcome.status).toBe('unreadable');
  });
});
