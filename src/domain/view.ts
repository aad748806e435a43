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
});

export type View = z.infer<typeof viewSchema>;
