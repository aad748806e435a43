import { isoDays } from './iso-days';
import type { Column, TableShape } from './record-columns';

type Plain = Readonly<Record<string, unknown>>;

/** The row above: the id of its object, or a name made of its place. */
const IN = 'in';
/** The place in the list above, from 1. */
const AT = 'at';

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueAt(object: unknown, path: readonly string[]): unknown {
  let value = object;
  for (const key of path) value = isPlain(value) ? value[key] : undefined;
  return value;
}

const plainWord = /^[^\s"[\]]+$/;

function cellOf(value: unknown, { type, nullable }: Column): string {
  if (value === null || value === undefined) return '';
  if (type === 'list' && Array.isArray(value)) {
    const words = value.map(String);
    const plain = value.every((each) => typeof each === 'string' && plainWord.test(each));
    return plain ? words.join(' ') : JSON.stringify(value);
  }
  if (type === 'json' || typeof value === 'object') return JSON.stringify(value);
  const text = String(value);
  // Where nothing means "none", an empty text is written as two quotes, and quotes get two more.
  return type === 'text' && nullable && /^"*$/.test(text) ? `${text}""` : text;
}

/** The header of a table's file, in order. */
export function headerOf(shape: TableShape): string[] {
  const days = shape.dates.flatMap((path) => [`${path.join('.')}.from`, `${path.join('.')}.to`]);
  const place = shape.list === null ? [] : [IN, AT];
  return [...place, ...shape.columns.map((column) => column.name), ...days];
}

function rowOf(object: unknown, shape: TableShape, place: readonly string[]): string[] {
  const days = shape.dates.flatMap((path) => isoDays(valueAt(object, [...path, 'edtf'])));
  return [
    ...place,
    ...shape.columns.map((column) => cellOf(valueAt(object, column.path), column)),
    ...days,
  ];
}

/** Every table of a kind of record, itself first and each list under what holds it. */
export function tablesOf(shape: TableShape): TableShape[] {
  return [shape, ...shape.children.flatMap(tablesOf)];
}

interface Held {
  readonly key: string;
  readonly object: unknown;
}

function* heldIn(
  records: Iterable<{ readonly id: string }>,
  lineage: readonly TableShape[],
): Generator<Held & { readonly place: readonly string[] }> {
  for (const record of records) {
    let level: (Held & { place: readonly string[] })[] = [
      { key: record.id, object: record, place: [] },
    ];
    for (const shape of lineage) {
      level = level.flatMap(({ key, object }) => {
        const list = valueAt(object, shape.list ?? []);
        if (!Array.isArray(list)) return [];
        return list.map((each: unknown, at) => ({
          key: isPlain(each) && typeof each['id'] === 'string' ? each['id'] : `${key}/${at + 1}`,
          object: each,
          place: [key, String(at + 1)],
        }));
      });
    }
    yield* level;
  }
}

/** The lists that lead from a record's own table to the table named, the record's left out. */
function lineageOf(root: TableShape, name: string): TableShape[] | null {
  if (root.name === name) return [];
  for (const child of root.children) {
    const below = lineageOf(child, name);
    if (below !== null) return [child, ...below];
  }
  return null;
}

/**
 * The rows of one table of a kind, made one by one: ids and relations are kept, each list stands in
 * a table of its own whose column `in` names the row it belongs to. Dates stand as written, as EDTF
 * and as the first and last ISO day. Throws a RangeError for a table that is none of the kind's.
 */
export function* rowsOf(
  root: TableShape,
  table: TableShape,
  records: Iterable<{ readonly id: string }>,
): Generator<string[]> {
  const lineage = lineageOf(root, table.name);
  if (lineage === null) throw new RangeError(`${table.name} is no table of ${root.name}`);
  for (const { object, place } of heldIn(records, lineage)) yield rowOf(object, table, place);
}

/** The text of a cell as a value; undefined where the cell says nothing. */
function valueOf(cell: string, { type, nullable }: Column): unknown {
  if (type === 'text') {
    if (!nullable) return cell;
    if (cell === '') return null;
    return /^"+$/.test(cell) && cell.length >= 2 ? cell.slice(2) : cell;
  }
  if (type === 'list') {
    if (cell === '') return nullable ? null : [];
    return cell.startsWith('[') ? (JSON.parse(cell) as unknown) : cell.split(' ');
  }
  if (cell === '') return nullable ? null : undefined;
  if (type === 'term') return cell;
  if (type === 'number') return Number(cell);
  if (type === 'truth') return cell === 'true';
  return JSON.parse(cell) as unknown;
}

function put(object: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let at = object;
  path.forEach((key, index) => {
    if (index === path.length - 1) {
      at[key] = value;
      return;
    }
    const next = at[key];
    if (isPlain(next)) at = next as Record<string, unknown>;
    else {
      const made: Record<string, unknown> = {};
      at[key] = made;
      at = made;
    }
  });
}

/** The rows of a table as it was read: cells by the names of their columns. */
export type ReadRow = Readonly<Record<string, string>>;

/**
 * The values that the tables of one kind say, by the names of their tables; each is to be checked by
 * the schema of its kind, which fills in what an empty cell leaves out.
 */
export function readTables(
  shape: TableShape,
  tables: ReadonlyMap<string, readonly ReadRow[]>,
): unknown[] {
  const below = new Map(shape.children.map((child) => [child, listsBy(child, tables)] as const));
  return (tables.get(shape.name) ?? []).map((row) => {
    const object = objectOf(row, shape);
    const key = typeof object['id'] === 'string' ? object['id'] : (row[KEY] ?? '');
    for (const child of shape.children) {
      put(object, child.list ?? [], below.get(child)?.get(key) ?? []);
    }
    return object;
  });
}

/** Where a row without an id keeps the name of its place while it is read. */
const KEY = ' key';

function listsBy(
  shape: TableShape,
  tables: ReadonlyMap<string, readonly ReadRow[]>,
): ReadonlyMap<string, unknown[]> {
  const rows = (tables.get(shape.name) ?? []).map((row) => ({
    ...row,
    [KEY]: `${row[IN] ?? ''}/${row[AT] ?? ''}`,
  }));
  const values = readTables(shape, new Map([...tables, [shape.name, rows]]));
  const lists = new Map<string, { at: number; value: unknown }[]>();
  rows.forEach((row: ReadRow, index) => {
    const list = lists.get(row[IN] ?? '') ?? [];
    list.push({ at: Number(row[AT]), value: values[index] });
    lists.set(row[IN] ?? '', list);
  });
  return new Map(
    [...lists].map(([key, list]) => [
      key,
      list.toSorted((a, b) => a.at - b.at).map(({ value }) => value),
    ]),
  );
}

function objectOf(row: ReadRow, shape: TableShape): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (const column of shape.columns) {
    const value = valueOf(row[column.name] ?? '', column);
    if (value !== undefined) put(object, column.path, value);
  }
  for (const path of shape.nullable) {
    const under = shape.columns.filter(({ name }) => name.startsWith(`${path.join('.')}.`));
    if (under.every(({ name }) => (row[name] ?? '') === '')) put(object, path, null);
  }
  return object;
}
