import { aggregateShape } from './aggregate';
import { idOf, instant, line, z } from './schema';

/** One import as one step: what came in, when, and from which file. */
export const importBatchSchema = z.object({
  ...aggregateShape,
  kind: z.literal('import-batch'),
  id: idOf('import-batch'),
  batch: idOf('batch'),
  title: line(300),
  at: instant,
  source: idOf('source').nullable().default(null),
  added: z.int().min(0).default(0),
  /** How its rows were read, proposed again for the next file with the same headers. */
  sheet: line(200).default(''),
  headers: z.array(line(300)).max(1000).default([]),
  columns: z
    .array(
      z.object({
        target: line(80),
        split: line(4),
        /** What bare numbers in a column of dates count; null where nobody said. */
        days: line(20).nullable().default(null),
      }),
    )
    .max(1000)
    .default([]),
  rowKind: line(20).default('person'),
  dateOrder: line(20).nullable().default(null),
});

export type ImportBatch = z.infer<typeof importBatchSchema>;
