import { aggregateShape } from './aggregate';
import { idOf, line, z } from './schema';

/** A word put on anything. The colour is one of eight named hues, never the only mark. */
export const tagSchema = z.object({
  ...aggregateShape,
  kind: z.literal('tag'),
  id: idOf('tag'),
  title: line(100).min(1),
  hue: z
    .enum(['amber', 'green', 'blue', 'violet', 'rose', 'teal', 'slate', 'orange'])
    .default('slate'),
});

export type Tag = z.infer<typeof tagSchema>;
