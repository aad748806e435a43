import { aggregateShape } from './aggregate';
import { idOf, line, z } from './schema';

/** A table as the user likes it: columns, order, sorting, filter. Its parts grow with the tables. */
export const viewSchema = z.object({
  ...aggregateShape,
  kind: z.literal('view'),
  id: idOf('view'),
  title: line(200).min(1),
  table: line(60),
  columns: z.array(line(60)).max(100).default([]),
  sort: z
    .array(z.object({ column: line(60), descending: z.boolean() }))
    .max(10)
    .default([]),
  filter: line(2000).default(''),
  /** How many of the first columns stay in view. */
  pinned: z.int().min(0).max(100).default(1),
  /** Widths in pixels of columns that were resized. */
  widths: z.record(line(60), z.int().min(1).max(2000)).default({}),
  /** Groups of conditions, every one of which has to hold. */
  groups: z
    .array(
      z.object({
        mode: z.enum(['all', 'any', 'none']),
        conditions: z
          .array(z.object({ column: line(60), operator: line(20), value: line(500) }))
          .max(50),
      }),
    )
    .max(20)
    .default([]),
  groupBy: line(60).nullable().default(null),
  density: z.enum(['roomy', 'dense']).default('roomy'),
});

export type View = z.infer<typeof viewSchema>;
