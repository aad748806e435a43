import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { ZipEntry } from '../zip-directory';

const MARKUP = /\.(xml|rels)$/i;
const WORKBOOK = /(^|\/)workbook\.xml$/i;
const WORKBOOK_RELATIONS = /(^|\/)_rels\/workbook\.xml\.rels$/i;
const WORKSHEET = /(^|\/)worksheets\/[^/]+\.xml$/i;

/** Sheets without cells or of macros (ECMA-376 part 1, 12.3.2 and 12.3.7; [MS-OFFMACRO] 2.2.1.5). */
const NO_TABLE = /\/(chartsheet|dialogsheet|xl(?:Intl)?Macrosheet)$/i;
const NO_TABLE_PART = /(^|\/)(chartsheets|dialogsheets|macrosheets)\//i;

/** A cell, its end too where nothing is in it, and the end of a row. */
const CELL_OR_END = /<(?:\w+:)?c(?=[\s/>])[^>]*>(<\/(?:\w+:)?c>)?|<\/(?:\w+:)?row>/g;

/**
 * An XLSX as hucre takes it: parts named with `/` as ECMA-376 part 2 says, where a program of Windows
 * wrote `\`, and without its sheets of charts, dialogs and macros, which hold no rows. The same bytes
 * where nothing of it is amiss. Throws what fflate throws for a damaged archive.
 */
export function regularWorkbook(bytes: Uint8Array, entries: readonly ZipEntry[]): Uint8Array {
  const odd = entries.some(({ name }) => name.includes('\\') || NO_TABLE_PART.test(name));
  if (!odd) return bytes;
  const parts = Object.fromEntries(
    Object.entries(markupOf(bytes)).map(([name, part]) => [name.replaceAll('\\', '/'), part]),
  );
  const relations = Object.entries(parts).find(([name]) => WORKBOOK_RELATIONS.test(name))?.[1];
  const gone = relations === undefined ? [] : idsWithoutTable(strFromU8(relations));
  for (const [name, part] of Object.entries(parts)) {
    if (WORKBOOK.test(name)) parts[name] = strToU8(withoutSheets(strFromU8(part), gone));
  }
  return packed(parts);
}

/**
 * The workbook without the empty cells at the ends of rows, or null where it has none. Whole rows or
 * columns that were only given a colour make a sheet of a hundred rows 17 thousand million cells wide.
 */
export function withoutEmptyEnds(bytes: Uint8Array): Uint8Array | null {
  const parts = markupOf(bytes);
  let changed = false;
  for (const [name, part] of Object.entries(parts)) {
    if (!WORKSHEET.test(name)) continue;
    const whole = strFromU8(part);
    const left = rowsCutShort(whole);
    if (left.length === whole.length) continue;
    parts[name] = strToU8(left);
    changed = true;
  }
  return changed ? packed(parts) : null;
}

/** One look at each cell: a pattern for all at the end of a row takes the square of their number. */
function rowsCutShort(sheet: string): string {
  let left = '';
  let from = 0;
  /** Where the empty cells began that stand last so far. */
  let empty: number | null = null;
  for (const { 0: token, 1: end, index } of sheet.matchAll(CELL_OR_END)) {
    if (!/^<\/(?:\w+:)?row>/.test(token)) {
      empty = end !== undefined || token.endsWith('/>') ? (empty ?? index) : null;
      continue;
    }
    if (empty !== null) {
      left += sheet.slice(from, empty);
      from = index;
    }
    empty = null;
  }
  return left + sheet.slice(from);
}

function markupOf(bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes, { filter: ({ name }) => MARKUP.test(name) });
}

function packed(parts: Record<string, Uint8Array>): Uint8Array {
  return zipSync(parts, { level: 0 });
}

function idsWithoutTable(relations: string): string[] {
  return [...relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].flatMap(([element]) => {
    const type = attribute(element, 'Type');
    const id = attribute(element, 'Id');
    return type !== null && id !== null && NO_TABLE.test(type) ? [id] : [];
  });
}

function withoutSheets(workbook: string, ids: readonly string[]): string {
  return workbook.replace(/<(?:\w+:)?sheet\s[^>]*?(?:\/>|>\s*<\/(?:\w+:)?sheet>)/g, (element) =>
    ids.includes(attribute(element, '\\w+:id') ?? '') ? '' : element,
  );
}

function attribute(element: string, name: string): string | null {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(element);
  return found?.[1] ?? found?.[2] ?? null;
}
