import type { LetterRun } from '../../../ipc/drawing-shapes';

/** A run of letters on a drawn page, and the offset in the text of each of its units, -1 for none. */
export interface Letters {
  readonly run: LetterRun;
  readonly offsets: readonly number[];
}

/** A rectangle in fractions of its page from the top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Where each page of a text begins and ends: form feeds part them. A part of a file begins on page
 * `first`, and those before it have nothing of the text.
 */
export function pageRanges(
  text: string,
  first = 1,
): readonly { readonly start: number; readonly end: number }[] {
  const ranges = Array.from({ length: first - 1 }, () => ({ start: 0, end: 0 }));
  let start = 0;
  for (let at = text.indexOf('\f'); at !== -1; at = text.indexOf('\f', start)) {
    ranges.push({ start, end: at });
    start = at + 1;
  }
  return [...ranges, { start, end: text.length }];
}

/** A run this short is only looked for where the last one ended: it stands everywhere. */
const SHORT = 3;

/**
 * Finds the letters of a drawn page in the page's frozen text. Both come from the same reading, so
 * their order is the same; white space, and hyphens at the ends of lines, are the text's own. Runs that
 * the text does not hold (it was corrected) have no place.
 */
export function placeLetters(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  runs: readonly LetterRun[],
): readonly Letters[] {
  const page = bare(text.slice(start, end));
  let cursor = 0;
  return runs.map((run) => {
    const own = bare(run.text);
    const found = foundAt(page.letters, own.letters, cursor);
    const offsets = new Array<number>(run.text.length).fill(-1);
    if (found === null) return { run, offsets };
    for (let at = 0; at < found.length; at += 1) {
      const unit = own.places[at];
      const place = page.places[found.at + at];
      if (unit !== undefined && place !== undefined) offsets[unit] = start + place;
    }
    cursor = found.at + found.length;
    return { run, offsets };
  });
}

function foundAt(
  page: string,
  letters: string,
  cursor: number,
): { readonly at: number; readonly length: number } | null {
  for (const words of [letters, letters.replace(/[-\u00ad\u2010]$/, '')]) {
    if (words === '') continue;
    if (page.startsWith(words, cursor)) return { at: cursor, length: words.length };
    if (words.length <= SHORT) continue;
    const later = page.indexOf(words, cursor);
    const at = later === -1 ? page.indexOf(words) : later;
    if (at !== -1) return { at, length: words.length };
  }
  return null;
}

/** The units that are no white space, and where they stand. */
function bare(text: string): { readonly letters: string; readonly places: readonly number[] } {
  const places: number[] = [];
  let letters = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at] ?? '';
    if (/\s/.test(unit)) continue;
    letters += unit;
    places.push(at);
  }
  return { letters, places };
}

/** The rectangles that a stretch of the text takes on the page, one for each run it touches. */
export function boxesOf(letters: readonly Letters[], start: number, end: number): readonly Box[] {
  return letters.flatMap(({ run, offsets }) => {
    const first = offsets.findIndex((offset) => offset >= start && offset < end);
    if (first === -1) return [];
    const last = offsets.findLastIndex((offset) => offset >= start && offset < end);
    return [partOf(run, run.edges[first] ?? 0, run.edges[last + 1] ?? 1)];
  });
}

function partOf({ x, y, width, height, way }: LetterRun, from: number, to: number): Box {
  switch (way) {
    case 'right':
      return { x: x + width * from, y, width: width * (to - from), height };
    case 'left':
      return { x: x + width * (1 - to), y, width: width * (to - from), height };
    case 'down':
      return { x, y: y + height * from, width, height: height * (to - from) };
    case 'up':
      return { x, y: y + height * (1 - to), width, height: height * (to - from) };
  }
}

/** The offset of the text nearest to a point of the page; null on a page without placed letters. */
export function offsetAt(letters: readonly Letters[], x: number, y: number): number | null {
  let nearest: Letters | null = null;
  let least = Infinity;
  for (const one of letters) {
    if (one.offsets.every((offset) => offset < 0)) continue;
    const { run } = one;
    const aside = Math.max(0, run.x - x, x - run.x - run.width);
    const off = Math.max(0, run.y - y, y - run.y - run.height);
    // A line above or below is farther than the end of the same line.
    const distance = aside + off * 4;
    if (distance >= least) continue;
    least = distance;
    nearest = one;
  }
  return nearest === null ? null : unitAt(nearest, x, y);
}

function unitAt({ run, offsets }: Letters, x: number, y: number): number | null {
  const right = run.width === 0 ? 0 : (x - run.x) / run.width;
  const down = run.height === 0 ? 0 : (y - run.y) / run.height;
  const along = { right, left: 1 - right, down, up: 1 - down }[run.way];
  for (const [at, offset] of offsets.entries()) {
    const middle = ((run.edges[at] ?? 0) + (run.edges[at + 1] ?? 1)) / 2;
    if (offset >= 0 && along < middle) return offset;
  }
  const last = offsets.findLast((offset) => offset >= 0);
  return last === undefined ? null : last + 1;
}
