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
});

export type ImportBatch = z.infer<typeof importBatchSchema>;
