import type { CellValue } from './grid-row';

/** More letters than the widest column of the widest window shows. */
const MOST_DRAWN = 320;

/** Pixels of the narrowest letters (`i`, `l`) at the smallest size, with room for marks over them. */
const NARROWEST = 2;

/** How many letters a column of a width in pixels can show at most; null for one that grows. */
export function lettersIn(width: number | null): number {
  return width === null ? MOST_DRAWN : Math.min(MOST_DRAWN, Math.ceil(width / NARROWEST));
}

/**
 * What of a cell is drawn: as many letters as there is room for. A remark of 2,000 letters would be
 * shaped whole for the few of them that are seen, in every line, at every sorting; the cell itself,
 * its copy and its filter keep them all.
 */
export function cellWords(value: CellValue | undefined, letters: number): string | number | null {
  if (typeof value !== 'string' || value.length <= letters) return value ?? null;
  return `${value.slice(0, letters)}…`;
}
