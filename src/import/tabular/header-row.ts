/** Rows at the head of a sheet among which the header is looked for; titles and notes stand above. */
const LOOKED_AT = 25;
/** A header names most of the columns that the rows below it use. */
const FILLED_SHARE = 0.5;
/** A header is made of words; a few columns may be called by a year. */
const WORDS_SHARE = 0.7;
/** A header that fills less of the table's width may be a line above it. */
const NARROW_SHARE = 0.75;
const LONGEST_NAME = 120;

/** A number, a date in figures, an address: what stands in rows and not in a header. */
const VALUE =
  /^(?:[-+]?[\d\s.,]+%?|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:[T ].*)?|https?:\/\/.*|[^@\s]+@[^@\s]+\.\w+)$/;

/**
 * The index of the row that names the columns, or null where the first rows look like values
 * throughout. Rows above it (a title, a date, an empty line, who made the list) are not part of the
 * table.
 */
export function findHeader(rows: readonly (readonly string[])[]): number | null {
  const usual = usualWidth(rows);
  const first = firstOfWords(rows, usual);
  const width = first === null ? 0 : namesOf(rows[first]).length;
  // Lines of a label and its value stand above some tables: the row that names all columns counts.
  return width < usual * NARROW_SHARE ? (wholeHeader(rows, usual) ?? first) : first;
}

/** How many cells most rows fill. */
function usualWidth(rows: readonly (readonly string[])[]): number {
  const widths = rows
    .slice(0, 200)
    .map((row) => namesOf(row).length)
    .filter((width) => width > 0)
    .toSorted((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}

/** The first row that is neither empty nor a title, where it is made of words. */
function firstOfWords(rows: readonly (readonly string[])[], usual: number): number | null {
  for (let at = 0; at < Math.min(rows.length, LOOKED_AT); at += 1) {
    const names = namesOf(rows[at]);
    if (names.length === 0 || names.length < usual * FILLED_SHARE) continue;
    // One row of a table of several columns that fills one cell is a title.
    if (names.length === 1 && usual > 1) continue;
    return wordShare(names) >= WORDS_SHARE ? at : null;
  }
  return null;
}

/**
 * The first row as wide as the table, where it is made of words alone, each another, and the rows
 * below it hold values too: a row of a list of words is none.
 */
function wholeHeader(rows: readonly (readonly string[])[], usual: number): number | null {
  const at = rows.slice(0, LOOKED_AT).findIndex((row) => namesOf(row).length >= usual);
  const names = namesOf(rows[at]);
  const below = rows.slice(at + 1, at + 1 + LOOKED_AT).map(namesOf);
  const isHeader =
    names.length > 1 &&
    wordShare(names) === 1 &&
    new Set(names).size === names.length &&
    below.some((cells) => cells.length > 1 && wordShare(cells) < 1);
  return isHeader ? at : null;
}

function namesOf(row: readonly string[] = []): string[] {
  return row.map((cell) => cell.trim()).filter((cell) => cell !== '');
}

function wordShare(names: readonly string[]): number {
  const words = names.filter((name) => !VALUE.test(name) && name.length <= LONGEST_NAME);
  return words.length / names.length;
}
