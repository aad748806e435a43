import { createHash } from 'node:crypto';
import { idFromBytes, idPrefixes, isId, type IdKind } from '../../src/domain/ids';
import {
  recordKinds,
  recordShapes,
  type AnyRecord,
  type RecordKind,
} from '../../src/domain/records';
import { z } from '../../src/domain/schema';
import { hostileMarkup } from './markup';

/** Where a value stands: the kind of record, which of its copies, and the fields on the way. */
interface Place {
  readonly kind: RecordKind;
  readonly copy: number;
  readonly path: readonly string[];
  /** In how many branches of outer choices it stands; a choice within another takes turns after it. */
  readonly within: number;
}

/** Values for texts that are held to a form: the first that fits is taken. */
const formed = [
  '2025-02-01T00:00:00Z',
  '0'.repeat(64),
  '10:30',
  '03-08',
  'own:<img src=x onerror="planted()"><i planted=1>',
];

const longText = `${hostileMarkup.join(' and ')} and the last words of it.`;
const [from, to] = [hostileMarkup[0]?.length ?? 0, longText.lastIndexOf('<i planted')];
/** Where the passage stands in the text, with markup before and after it. */
const selectors = {
  start: from,
  end: to,
  exact: longText.slice(from, to),
  prefix: longText.slice(0, from),
  suffix: longText.slice(to, to + 64),
  occurrences: 1,
};

/** Fields that no markup fits, because others lean on them; all else comes from the schemas. */
const settled: Readonly<Record<string, (place: Place) => unknown>> = {
  trashed: ({ copy }) => (copy === 1 ? '2025-02-02T00:00:00Z' : null),
  'textVersions.#.version': ({ path }) => Number(path[1]) + 1,
  'textVersions.#.text': () => longText,
  'textVersions.#.length': () => longText.length,
  'textVersions.#.blocks': () => [],
  'textVersions.#.furniture': () => [],
  'textVersions.#.attachment': () => null,
  'annotations.#.version': () => 1,
  'annotations.#.trashed': () => null,
  'annotations.#.placements': () => [{ version: 1, selectors, state: 'placed' }],
  'annotations.#.selectors': () => selectors,
  'outcomeLines.#.asks': (place) => [member(place, ['asks', '0'])],
  'deadlineMarks.#.stage': (place) => member(place, ['stages', '0']),
};

/**
 * Records of every kind made from the schemas alone, with markup in every text, and with every branch
 * of every choice in one of them. They lead to each other, so that a casebook takes all of them.
 */
export function hostileRecords(): AnyRecord[] {
  return recordKinds.flatMap((kind) => {
    const { schema } = recordShapes[kind];
    const copies = Math.max(2, branchesOf(schema));
    return Array.from({ length: copies }, (_, copy) => {
      const made = fill(schema, { kind, copy, path: [], within: 1 });
      return schema.parse(made) as AnyRecord;
    });
  });
}

/** Every text of the schemas that takes any words, as `kind.field.#.field`, each once. */
export function textFields(): string[] {
  const fields = new Set<string>();
  for (const kind of recordKinds) walk(recordShapes[kind].schema, kind, fields);
  return [...fields].sort();
}

/** The fields of `textFields` whose words in these records say `planted`. */
export function fieldsThatSay(records: readonly AnyRecord[], word: string): Set<string> {
  const said = new Set<string>();
  function see(value: unknown, path: string): void {
    if (typeof value === 'string') {
      if (value.includes(word)) said.add(path);
    } else if (Array.isArray(value)) {
      for (const each of value) see(each, `${path}.#`);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, each] of Object.entries(value)) see(each, `${path}.${key}`);
    }
  }
  for (const record of records) see(record, record.kind);
  return said;
}

function walk(schema: z.ZodType, path: string, fields: Set<string>): void {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodString) {
    if (takesAnyWords(inner)) fields.add(path);
  } else if (inner instanceof z.ZodArray) {
    walk(inner.element as z.ZodType, `${path}.#`, fields);
  } else if (inner instanceof z.ZodObject) {
    for (const [key, each] of Object.entries(inner.shape)) {
      walk(each as z.ZodType, `${path}.${key}`, fields);
    }
  } else if (inner instanceof z.ZodUnion) {
    for (const option of inner.options) walk(option as z.ZodType, path, fields);
  }
}

function takesAnyWords(schema: z.ZodString): boolean {
  return schema.safeParse('<b id=planted>x</b>').success;
}

/** Past what may be left out or null, and past defaults. */
function unwrapped(schema: z.ZodType): z.ZodType {
  let inner = schema;
  while (
    inner instanceof z.ZodDefault ||
    inner instanceof z.ZodNullable ||
    inner instanceof z.ZodOptional
  ) {
    inner = inner.unwrap() as z.ZodType;
  }
  return inner;
}

/** How many copies it takes for every branch of every choice to be in one; lists hold their own. */
function branchesOf(schema: z.ZodType): number {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodUnion) {
    const most = inner.options.map((option) => branchesOf(option as z.ZodType));
    return inner.options.length * Math.max(...most);
  }
  if (inner instanceof z.ZodEnum) return Math.min(inner.options.length, 4);
  if (!(inner instanceof z.ZodObject)) return 1;
  return Math.max(1, ...Object.values(inner.shape).map((each) => branchesOf(each as z.ZodType)));
}

function fill(schema: z.ZodType, place: Place): unknown {
  const fixed = settled[place.path.map((step) => (/^\d+$/.test(step) ? '#' : step)).join('.')];
  if (fixed !== undefined) return fixed(place);
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodString) return words(inner, place);
  if (inner instanceof z.ZodLiteral) return inner.value;
  if (inner instanceof z.ZodEnum) return inner.options[turn(place) % inner.options.length];
  if (inner instanceof z.ZodNumber) return [1, 0, 2.5, 30].find((n) => inner.safeParse(n).success);
  if (inner instanceof z.ZodBoolean) return turn(place) % 2 === 0;
  if (inner instanceof z.ZodUnion) {
    const { length } = inner.options;
    const chosen = inner.options[turn(place) % length] as z.ZodType;
    return fill(chosen, { ...place, within: place.within * length });
  }
  if (inner instanceof z.ZodArray) {
    const element = inner.element as z.ZodType;
    const most = inner.safeParse([]).success ? branchesOf(element) : 1;
    return Array.from({ length: most }, (_, at) =>
      fill(element, { ...place, path: [...place.path, String(at)] }),
    );
  }
  if (inner instanceof z.ZodObject) return object(inner, place);
  if (inner instanceof z.ZodRecord) return { '<b id=planted>': 100 };
  return idFor(inner, place);
}

function object(schema: z.ZodObject, place: Place): unknown {
  return Object.fromEntries(
    Object.entries(schema.shape).map(([key, each]) => [
      key,
      fill(each as z.ZodType, { ...place, path: [...place.path, key] }),
    ]),
  );
}

/** Which branch a place takes: the copies of a record, and the members of a list, take turns. */
function turn({ copy, path, within }: Place): number {
  const last = path.findLast((step) => /^\d+$/.test(step));
  return copy + Math.floor(Number(last ?? 0) / within);
}

/** The next markup that fits the field; a text held to a form takes what its form lets in. */
function words(schema: z.ZodString, place: Place): unknown {
  const name = place.path.at(-1);
  if (name === 'edtf') return '2024-11-14';
  const first = digest(place).readUInt32LE(0);
  for (const at of hostileMarkup.keys()) {
    const tried = hostileMarkup[(first + at) % hostileMarkup.length];
    if (schema.safeParse(tried).success) return tried;
  }
  return formed.find((each) => schema.safeParse(each).success) ?? '';
}

/** An id of the kind a field asks for: its own where it is a record's or member's, else of another. */
function idFor(schema: z.ZodType, place: Place): unknown {
  const kind = (Object.keys(idPrefixes) as IdKind[]).find(
    (each) => schema.safeParse(idFromBytes(each, new Uint8Array(16))).success,
  );
  if (kind === undefined) throw new Error(`what goes into ${place.kind} ${place.path.join('.')}?`);
  const own = place.path.at(-1) === 'id';
  if (own && place.path.length === 1) return recordOf(kind, place.copy);
  if (kind === 'member' && place.path.at(-1) === 'annotation') {
    return member({ kind: 'source', copy: 0 }, ['annotations', '0']);
  }
  if (kind === 'member') return member(place, own ? place.path.slice(0, -1) : place.path);
  return kind in recordShapes ? recordOf(kind, 0) : member(place, place.path, kind);
}

function recordOf(kind: IdKind, copy: number): string {
  return made(kind, `${kind} ${copy}`);
}

function member(
  { kind, copy }: Pick<Place, 'kind' | 'copy'>,
  path: readonly string[],
  as: IdKind = 'member',
): string {
  return made(as, `${kind} ${copy} ${path.join('.')}`);
}

function made(kind: IdKind, name: string): string {
  const id = idFromBytes(kind, createHash('sha256').update(name).digest().subarray(0, 16));
  if (!isId(kind, id)) throw new Error(`no id: ${id}`);
  return id;
}

function digest({ kind, copy, path }: Place): Buffer {
  return createHash('sha256')
    .update(`${kind} ${copy} ${path.join('.')}`)
    .digest();
}
