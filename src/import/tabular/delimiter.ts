import { firstRows, packCells } from './pack-cells';

/** What parts cells in the files people have, the commonest first. */
const delimiters = [',', ';', '\t', '|'] as const;

/** Bytes of a file's beginning that the delimiter is found in. */
const SAMPLE = 64 * 1024;
const SAMPLE_ROWS = 200;

/**
 * The delimiter of a text in UTF-8, by how evenly each candidate cuts the first rows: the one under which
 * most rows have the same number of cells, more cells deciding between equals. A comma where none
 * cuts anything (a table of one column).
 */
export function findDelimiter(text: Uint8Array): string {
  const sample = text.subarray(0, SAMPLE);
  let best: { readonly delimiter: string; readonly score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    if (!sample.includes(delimiter.charCodeAt(0))) continue;
    const rows = firstRows(packCells(sample, delimiter), SAMPLE_ROWS + 1);
    // The last row of a sample may be cut off.
    const whole = rows.slice(0, text.length > SAMPLE ? -1 : undefined).slice(0, SAMPLE_ROWS);
    const score = evenness(whole.filter((row) => row.some((cell) => cell.trim() !== '')));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** 0 for rows of one cell; else the share of rows that have the usual width, and a little for width. */
function evenness(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  let [usual, most] = [1, 0];
  for (const [width, count] of counts) {
    if (width > 1 && (count > most || (count === most && width > usual))) {
      [usual, most] = [width, count];
    }
  }
  return most === 0 ? 0 : most / rows.length + Math.min(usual, 50) / 100;
}
