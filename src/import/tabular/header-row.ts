/** Rows at the head of a sheet among which the header is looked for; titles and notes stand above. */
const LOOKED_AT = 25;
/** A header names most of the columns that the rows below it use. */
const FILLED_SHARE = 0.5;
/** A header is made of words; a few columns may be called by a year. */
const WORDS_SHARE = 0.7;
const LONGEST_NAME = 120;

/** A number, a date in figures, an address: what stands in rows and not in a header. */
const VALUE =
  /^(?:[-+]?[\d\s.,]+%?|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:[T ].*)?|https?:\/\/.*|[^@\s]+@[^@\s]+\.\w+)$/;

/**
 * The index of the row that names the columns, or null where the first rows look like values
 * throughout. Rows above it (a title, a date, an empty line) are not part of the table.
 */
export function findHeader(rows: readonly (readonly string[])[]): number | null {
  const widths = rows
    .slice(0, 200)
    .map(filled)
    .filter((width) => width > 0);
  const usual = widths.toSorted((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0;
  for (let at = 0; at < Math.min(rows.length, LOOKED_AT); at += 1) {
    const row = rows[at] ?? [];
    const names = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
    if (names.length === 0 || names.length < usual * FILLED_SHARE) continue;
    // One row of a table of several columns that fills one cell is a title.
    if (names.length === 1 && usual > 1) continue;
    const words = names.filter((name) => !VALUE.test(name) && name.length <= LONGEST_NAME);
    return words.length >= names.length * WORDS_SHARE ? at : null;
  }
  return null;
}

function filled(row: readonly string[]): number {
  return row.reduce((count, cell) => count + (cell.trim() === '' ? 0 : 1), 0);
}
