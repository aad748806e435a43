import { newId } from '../../domain/ids';
import { importBatchSchema } from '../../domain/import-batch';
import type { AnyRecord } from '../../domain/records';
import { idOf, line, z } from '../../domain/schema';
import { blockSchema, sourceSchema, attachmentSchema } from '../../domain/source';
import { command, labelWords, type PlanContext, type Step } from './command';
import { freezeText } from './freeze-text';
import { givenRecord, listName, recordRef } from './member-input';

/** The most records, or claims of people on file, that one import takes. */
const MOST_RECORDS = 100_000;
const MOST_CHANGES = 400_000;
const LONGEST_TEXT = 60_000_000;

const fileSchema = z.object({
  id: idOf('source'),
  title: line(500).min(1),
  text: z.string().max(LONGEST_TEXT),
  blocks: z.array(blockSchema).max(1_000_000),
  extractor: line(100).min(1),
  original: attachmentSchema.nullable(),
});

/**
 * Takes the rows of a table in: the file as a source, new records, and claims added to records on
 * file, as one batch that does nothing until its last frame and is one step to undo.
 */
export const importTable = command({
  name: 'import-table',
  input: z.object({
    title: line(300),
    /** The file, where it is not on file yet. */
    file: fileSchema.nullable(),
    records: z.array(givenRecord).max(MOST_RECORDS),
    members: z
      .array(
        z.object({
          ...recordRef,
          list: listName,
          member: z.looseObject({ id: z.string().max(36) }),
          replaces: z.boolean(),
        }),
      )
      .max(MOST_CHANGES),
    fields: z
      .array(z.object({ ...recordRef, fields: z.record(z.string().max(60), z.unknown()) }))
      .max(MOST_RECORDS),
    /** What is remembered of this import for the next one. */
    remembered: importBatchSchema.pick({
      source: true,
      sheet: true,
      headers: true,
      columns: true,
      rowKind: true,
      dateOrder: true,
    }),
  }),
  async plan({ title, file, records, members, fields, remembered }, context) {
    const steps: Step[] = [];
    if (file !== null) steps.push({ do: 'create', record: await sourceOf(file, context) });
    for (const record of records) {
      steps.push({ do: 'create', record: record as unknown as AnyRecord });
    }
    for (const { replaces, ...member } of members) {
      steps.push({ do: replaces ? 'replace' : 'add', ...member });
    }
    for (const one of fields) steps.push({ do: 'set', ...one });
    const id = newId('batch');
    const batch = importBatchSchema.parse({
      ...remembered,
      kind: 'import-batch',
      id: newId('import-batch'),
      batch: id,
      title,
      createdAt: context.now,
      at: context.now,
      added: records.length,
    });
    steps.push({ do: 'create', record: batch });
    const count = String(records.length + new Set(members.map(({ id }) => id)).size);
    return { steps, label: { title: labelWords(title), count }, created: null, batch: id };
  },
});

async function sourceOf(
  { text, blocks, extractor, ...about }: z.output<typeof fileSchema>,
  context: PlanContext,
) {
  const frozen = await freezeText(context, { text, blocks, extractor }, 1);
  return sourceSchema.parse({
    ...about,
    kind: 'source',
    sourceKind: 'table',
    createdAt: context.now,
    textVersions: [frozen.version],
    attachments: frozen.attachments,
  });
}
