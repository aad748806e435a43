import { parseOwned } from './quick-check';
import { recordShapes, isRecordKind, type AnyRecord } from './records';
import { line, z } from './schema';

/** The name a file of casebook data begins with. */
export const casebookDataFormat = 'vigil-data';

/** The outside of a file of casebook data: whole records, one by one in the order of their kinds. */
export const casebookDataSchema = z.object({
  format: z.literal(casebookDataFormat),
  version: z.literal(1),
  title: line(300).default(''),
  records: z.array(z.unknown()),
});

export type CasebookDataError =
  | { readonly code: 'not-casebook-data' }
  | { readonly code: 'newer-casebook-data'; readonly version: number }
  | { readonly code: 'bad-record'; readonly index: number; readonly path: string }
  | { readonly code: 'id-twice'; readonly index: number; readonly id: string };

export type CasebookDataResult =
  | { readonly ok: true; readonly value: { title: string; records: AnyRecord[] } }
  | { readonly ok: false; readonly error: CasebookDataError };

const newer = z.object({ format: z.literal(casebookDataFormat), version: z.int().min(2) });

/**
 * Reads the value of a JSON file of casebook data, every record checked by its own schema and none
 * taken where one is bad. The records become the caller's: what needs no change is not copied out of
 * `value`, which has to come from JSON.parse. The error names the record's place (from 0) and the field, never a value.
 */
export function readCasebookData(value: unknown): CasebookDataResult {
  const outside = casebookDataSchema.safeParse(value);
  if (!outside.success) {
    const later = newer.safeParse(value);
    return later.success
      ? { ok: false, error: { code: 'newer-casebook-data', version: later.data.version } }
      : { ok: false, error: { code: 'not-casebook-data' } };
  }
  const records: AnyRecord[] = [];
  const ids = new Set<string>();
  for (const [index, given] of outside.data.records.entries()) {
    const kind = typeof given === 'object' && given !== null && 'kind' in given ? given.kind : null;
    if (!isRecordKind(kind)) {
      return { ok: false, error: { code: 'bad-record', index, path: 'kind' } };
    }
    const read = parseOwned(recordShapes[kind].schema, given);
    if (!read.success) {
      const path = read.error.issues[0]?.path.map(String).join('.') ?? '';
      return { ok: false, error: { code: 'bad-record', index, path } };
    }
    if (ids.has(read.data.id)) {
      return { ok: false, error: { code: 'id-twice', index, id: read.data.id } };
    }
    ids.add(read.data.id);
    records.push(read.data);
  }
  return { ok: true, value: { title: outside.data.title, records } };
}

/** The value of a JSON file that holds these records. */
export function writeCasebookData(title: string, records: readonly AnyRecord[]) {
  return { format: casebookDataFormat, version: 1, title, records } as const;
}
