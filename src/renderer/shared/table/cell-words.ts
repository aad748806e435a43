import type { CellValue } from './grid-row';

/** More letters than the widest column of the widest window shows. */
const MOST_DRAWN = 320;

/**
 * What of a cell is drawn. A remark of 2,000 letters would be shaped whole for the few of them that
 * are seen, in every line, at every sorting; the cell itself, its copy and its filter keep them all.
 */
export function cellWords(value: CellValue | undefined): string | number | null {
  if (typeof value !== 'string' || value.length <= MOST_DRAWN) return value ?? null;
  return `${value.slice(0, MOST_DRAWN)}…`;
}
