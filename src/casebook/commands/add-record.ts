import { newId } from '../../domain/ids';
import { recordShapes, type AnyRecord, type RecordKind } from '../../domain/records';
import { z } from '../../domain/schema';
import { command, labelWords, type Created } from './command';

/** The kinds that are put on file as they are typed; the others have a command of their own. */
export const plainKinds = [
  'proceeding',
  'organisation',
  'office',
  'facility',
  'contact',
  'case-group',
  'relation',
  'count-estimate',
  'list-edition',
  'definition',
] as const satisfies readonly RecordKind[];

/** Puts a record on file; its fields and members are checked by the record's own schema. */
export const addRecord = command({
  name: 'add-record',
  input: z.object({
    kind: z.enum(plainKinds),
    fields: z.record(z.string().max(60), z.unknown()),
  }),
  plan({ kind, fields }, { now }) {
    const record: Record<string, unknown> = {
      // Counts and relations are claims themselves.
      enteredAt: now,
      ...fields,
      kind,
      id: newId(kind),
      createdAt: now,
      trashed: null,
    };
    for (const list of recordShapes[kind].members) {
      const members = record[list];
      if (!Array.isArray(members)) continue;
      record[list] = members.map((member: object) => ({
        enteredAt: now,
        at: now,
        id: newId('member'),
        ...member,
      }));
    }
    return {
      // The step is checked by the record's schema before anything is done.
      steps: [{ do: 'create', record: record as unknown as AnyRecord }],
      label: { kind, title: labelWords(titleOf(record)) },
      created: record['id'] as Created,
    };
  },
});

function titleOf(record: Readonly<Record<string, unknown>>): string {
  for (const key of ['title', 'name', 'counted']) {
    const words = record[key];
    if (typeof words === 'string' && words !== '') return words;
  }
  const names = record['names'];
  const first: unknown = Array.isArray(names) ? names[0] : undefined;
  return typeof first === 'object' && first !== null && 'text' in first ? String(first.text) : '';
}
