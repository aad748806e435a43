import { describe, expect, it } from 'vitest';
import { destinationsOf } from './destinations';
import { latin1, readPdf } from './file';
import { plainPdf } from '../testing/plain-pdf';
import { finishPdf, type PdfHead } from './finish';
import { runningLines } from './running-lines';

const printed = plainPdf([
  '<</Creator (Someone on Linux)\n/Producer (Skia)\n/CreationDate (D:20261122184900+01)>>',
  '<</Type /Catalog\n/Pages 3 0 R\n/Dests 6 0 R>>',
  '<</Type /Pages\n/Kids [4 0 R 5 0 R]\n/Count 2>>',
  '<</Type /Page\n/Parent 3 0 R>>',
  '<</Type /Page\n/Parent 3 0 R>>',
  '<</h-1 [4 0 R /XYZ 56 700 0]\n/h-2 [5 0 R /XYZ 56 700 0]>>',
]);
const head = {
  title: 'Qısa məktub',
  language: 'az',
  day: '2025-01-31',
  headings: [
    { id: 'h-1', depth: 1, words: 'Leyla Ə' },
    { id: 'h-2', depth: 2, words: 'Custody' },
    { id: 'h-9', depth: 1, words: 'Nowhere' },
  ],
  lines: null,
} as const;

function finished(pdf: Uint8Array, given: PdfHead = head): Uint8Array {
  const made = finishPdf(pdf, given);
  if (made === null) throw new Error('not finished');
  return made;
}

describe('finishPdf', () => {
  it('says Vigil, the brief’s day, its language and title, and nothing of the machine', () => {
    const text = latin1(finished(printed));
    expect(text).not.toMatch(/Linux|Skia|20261122/);
    expect(text).toContain('/Creator (Vigil)');
    expect(text).toContain('/CreationDate (D:20250131000000Z)\n/ModDate (D:20250131000000Z)');
    expect(text).toContain('/Lang (az)');
    expect(text).toContain('/Title <FEFF0051');
  });

  it('adds bookmarks for the headings that have a place, one under the other', () => {
    const text = latin1(finished(printed));
    expect(text).toContain('/Type /Outlines\n/First 9 0 R\n/Last 9 0 R\n/Count 1');
    expect(text).toMatch(/\/Parent 8 0 R\n\/Dest \[4 0 R[^\]]*\]\n\/First 10 0 R/);
    expect(text).toMatch(/\/Parent 9 0 R\n\/Dest \[5 0 R/);
    expect(text.match(/\/Dest \[/g)).toHaveLength(2);
  });

  it('moves nothing that was there, and points where its own objects are', () => {
    const made = finished(printed);
    const text = latin1(made);
    const [, size = '', root = ''] =
      /trailer\n<<\/Size (\d+)\n\/Root (\d+)/.exec(text.slice(printed.length)) ?? [];
    expect([size, root]).toEqual(['11', '2']);
    for (const [, number, place] of text
      .slice(text.lastIndexOf('xref\n2 1'))
      .matchAll(/^(\d+) 1\n(\d{10}) 00000 n/gm)) {
      expect(text.startsWith(`${number} 0 obj`, Number(place))).toBe(true);
    }
    expect(latin1(made.subarray(0, printed.length))).toHaveLength(printed.length);
  });

  it('gives the same bytes for the same print', () => {
    expect(finishPdf(printed, head)).toEqual(finishPdf(Uint8Array.from(printed), head));
  });

  it('says that it cannot draw head and foot on a file of another make', () => {
    const lines = runningLines('Head', '{page}');
    expect(lines).not.toBeNull();
    expect(finishPdf(Buffer.from('%PDF-1.7'), { ...head, lines })).toBeNull();
    expect(finishPdf(printed, { ...head, lines })).toBeNull();
  });

  it('leaves a file of another make as it is, without its marks', () => {
    const other = Buffer.from('%PDF-1.7 /Creator (Linux) startxref\n3\n%%EOF', 'latin1');
    expect(latin1(finished(other))).toBe('%PDF-1.7 /Creator (     ) startxref\n3\n%%EOF');
  });
});

describe('destinationsOf', () => {
  it('gives the page of each named place', () => {
    const file = readPdf(printed);
    if (file === null) throw new Error('not read');
    const pages = [...destinationsOf(file)].map(([id, { page }]) => [id, page]);
    expect(pages).toEqual([
      ['h-1', 1],
      ['h-2', 2],
    ]);
  });
});
