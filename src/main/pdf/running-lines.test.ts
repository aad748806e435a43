import 'core-js/actual';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { plainPdf } from '../testing/plain-pdf';
import { finishPdf } from './finish';
import { runningLines } from './running-lines';

/** Two pages as Chromium prints them: one with a font of its own, one without; a scale is left behind. */
const printed = plainPdf([
  '<</Producer (Skia)>>',
  '<</Type /Catalog\n/Pages 3 0 R>>',
  '<</Type /Pages\n/Kids [4 0 R 5 0 R]\n/Count 2>>',
  '<</Type /Page\n/Resources <</ProcSet [/PDF]\n/Font <</F7 7 0 R>>>>\n/MediaBox [0 0 595 842]\n' +
    '/Contents 6 0 R\n/Parent 3 0 R>>',
  '<</Type /Page\n/Resources <</ProcSet [/PDF]>>\n/MediaBox [0 0 595 842]\n/Contents 6 0 R\n' +
    '/Parent 3 0 R>>',
  '<</Length 22>>\nstream\n.24 0 0 -.24 0 842 cm \nendstream',
  '<</Type /Font\n/Subtype /Type1\n/BaseFont /Helvetica>>',
]);

interface Placed {
  readonly words: string;
  readonly x: number;
  readonly y: number;
}

/** The words of each page as a reader of the file finds them, and where. */
async function wordsOn(head: string, foot: string): Promise<Placed[][]> {
  const lines = runningLines(head, foot);
  const about = { title: 'A', language: 'az', day: '2025-01-31', headings: [] };
  const data = lines === null ? null : finishPdf(printed, { ...about, lines });
  if (data === null) throw new Error('not drawn');
  const pdf = await getDocument({ data, verbosity: 0 }).promise;
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const placed: Placed[] = [];
    for (const item of items) {
      if (!('str' in item) || item.str === '') continue;
      const [, , , , x, y] = item.transform as number[];
      const last = placed.at(-1);
      if (last !== undefined && last.y === y) {
        placed[placed.length - 1] = { ...last, words: last.words + item.str };
      } else {
        placed.push({ words: item.str, x: x ?? 0, y: y ?? 0 });
      }
    }
    pages.push(placed);
  }
  await pdf.loadingTask.destroy();
  return pages;
}

describe('runningLines', () => {
  it('stand on each page letter for letter, in every script of a brief', async () => {
    const head = 'Yalnız daxili · Aydın Məmmədovun işi İıĞğŞşƏə · Дело Ҝҝ Ҹҹ Ғғ · ქეთევანი';
    const pages = await wordsOn(head, '{page} / {pages}');
    expect(pages.map((page) => page.map(({ words }) => words))).toEqual([
      [head, '1 / 2'],
      [head, '2 / 2'],
    ]);
    for (const page of pages) {
      expect(page[0]).toMatchObject({ x: 56.7, y: 814 });
      expect(page[1]?.y).toBe(28);
      // In the middle of a sheet of 595 points, give or take half the width of the numbers.
      expect(Math.abs((page[1]?.x ?? 0) + 10 - 595 / 2)).toBeLessThan(5);
    }
  });

  it('break where the sheet ends, and stand in at most three lines', async () => {
    const [page = []] = await wordsOn('Məhbusların siyahısı '.repeat(40).trim(), '');
    expect(page).toHaveLength(3);
    expect(page.map(({ y }) => y)).toEqual([814, 804.5, 795]);
    expect(page[0]?.words.length).toBeGreaterThan(80);
    expect(page[0]?.words.length).toBeLessThan(140);
  });

  it('carry the outlines of their letters and no others', async () => {
    const lines = runningLines('Ə', '');
    const about = { title: 'A', language: 'az', day: '2025-01-31', headings: [] };
    const data = lines === null ? null : finishPdf(printed, { ...about, lines });
    expect(data?.length).toBeLessThan(12_000);
    const pdf = await getDocument({ data: data ?? new Uint8Array(), verbosity: 0 }).promise;
    const page = await pdf.getPage(1);
    const { fnArray } = await page.getOperatorList();
    expect(fnArray.filter((each) => each === OPS.showText)).toHaveLength(1);
    await pdf.loadingTask.destroy();
  });

  it('are not set where a letter is in none of our typefaces', () => {
    expect(runningLines('漢', '')).toBeNull();
    expect(runningLines('Head', '{page} ي')).toBeNull();
  });
});
