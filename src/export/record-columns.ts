import type { JsonShape } from './casebook-schema';

/** One column of a table of records: where its value stands, and what it is. */
export interface Column {
  readonly name: string;
  readonly path: readonly string[];
  /** `term`: one of a list, an id or a moment, never an empty text. */
  readonly type: 'text' | 'term' | 'number' | 'truth' | 'list' | 'json';
  readonly nullable: boolean;
}

/** A table of records or of the members of one list. */
export interface TableShape {
  /** `detainee`, `detainee.facts`, `detainee.facts.evidence`. */
  readonly name: string;
  /** The list in the record above; null for the records themselves. */
  readonly list: readonly string[] | null;
  readonly columns: readonly Column[];
  readonly children: readonly TableShape[];
  /** Paths at which an object can be null as a whole, the deepest first. */
  readonly nullable: readonly (readonly string[])[];
  /** Paths of dates, which get two columns more: the first and the last day they can mean. */
  readonly dates: readonly (readonly string[])[];
  /** True where each row is one object with an id of its own. */
  readonly hasId: boolean;
}

interface Parts {
  readonly columns: Map<string, Column>;
  readonly children: Map<string, TableShape>;
  readonly nullable: Map<string, readonly string[]>;
  readonly dates: Map<string, readonly string[]>;
}

function variantsOf(shape: JsonShape): readonly JsonShape[] {
  return (shape.anyOf ?? shape.oneOf)?.flatMap(variantsOf) ?? [shape];
}

function isTerm(shape: JsonShape): boolean {
  return shape.enum !== undefined || shape.const !== undefined || shape.pattern !== undefined;
}

function leafType(shapes: readonly JsonShape[]): Column['type'] {
  const types = new Set(
    shapes.map(
      ({ type, const: fixed }) => type ?? (fixed === undefined ? undefined : typeof fixed),
    ),
  );
  if (types.size !== 1) return 'json';
  const [type] = types;
  if (type === 'string') return shapes.every(isTerm) ? 'term' : 'text';
  if (type === 'number' || type === 'integer') return 'number';
  return type === 'boolean' ? 'truth' : 'json';
}

function walk(table: string, shape: JsonShape, path: readonly string[], parts: Parts): void {
  const all = variantsOf(shape);
  const shapes = all.filter(({ type }) => type !== 'null');
  const nullable = shapes.length < all.length;
  const name = path.join('.');
  const objects = shapes.filter(({ type }) => type === 'object');
  const lists = shapes.filter(({ type }) => type === 'array');
  if (objects.length === shapes.length && objects.some(({ properties }) => properties)) {
    if (nullable) parts.nullable.set(name, path);
    const keys = new Set(objects.flatMap(({ properties }) => Object.keys(properties ?? {})));
    if (keys.has('written') && keys.has('edtf')) parts.dates.set(name, path);
    for (const key of keys) {
      const given = objects.flatMap(({ properties }) => properties?.[key] ?? []);
      walk(table, { anyOf: given }, [...path, key], parts);
    }
  } else if (lists.length === 1 && shapes.length === 1) {
    const items = lists[0]?.items ?? {};
    const kinds = variantsOf(items);
    if (kinds.every(({ type, properties }) => type === 'object' && properties)) {
      parts.children.set(name, tableShape(`${table}.${name}`, items, path));
    } else {
      parts.columns.set(name, { name, path, type: 'list', nullable });
    }
  } else {
    parts.columns.set(name, { name, path, type: leafType(shapes), nullable });
  }
}

/** The shape of the table for records or members of a JSON Schema. */
export function tableShape(
  name: string,
  shape: JsonShape,
  list: readonly string[] | null = null,
): TableShape {
  const parts: Parts = {
    columns: new Map(),
    children: new Map(),
    nullable: new Map(),
    dates: new Map(),
  };
  walk(name, shape, [], parts);
  return {
    name,
    list,
    columns: [...parts.columns.values()],
    children: [...parts.children.values()],
    nullable: [...parts.nullable.values()].toReversed(),
    dates: [...parts.dates.values()],
    hasId: parts.columns.has('id'),
  };
}
