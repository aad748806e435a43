/** Which cell of a table a citation names; row and column count from 1. */
export interface CitedCell {
  /** Empty for a delimited file. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

interface Headed {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The row of a cited cell in the text that a table was frozen as: each row a line, under a heading
 * for its sheet where the sheets have names. Null where the text has no such row.
 */
export function rowOfCell(
  text: string,
  blocks: readonly Headed[],
  { sheet, row }: CitedCell,
): { readonly start: number; readonly end: number } | null {
  const heading = blocks.find(
    ({ kind, start, end }) => kind === 'heading' && text.slice(start, end) === sheet,
  );
  if (sheet !== '' && heading === undefined) return null;
  let start = heading === undefined || sheet === '' ? 0 : heading.end + 1;
  for (let left = row - 1; left > 0; left -= 1) {
    const next = text.indexOf('\n', start);
    if (next === -1) return null;
    start = next + 1;
  }
  const found = text.indexOf('\n', start);
  const end = found === -1 ? text.length : found;
  return end > start ? { start, end } : null;
}
