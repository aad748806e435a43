import { releaseMarkSchema } from './release';
import { idOf, instant, prose, z } from './schema';

/** A free note on anything; Markdown, shown as elements and never as HTML. */
export const noteSchema = z.object({
  id: idOf('member'),
  text: prose,
  release: releaseMarkSchema.default('internal'),
  at: instant,
});

export type Note = z.infer<typeof noteSchema>;

/**
 * The fields every aggregate has. `schema` is the number of the shape it was written in, which the
 * migrations raise; `trashed` says when it went to Trash (its links stay as they were).
 */
export const aggregateShape = {
  createdAt: instant,
  trashed: instant.nullable().default(null),
  release: releaseMarkSchema.default('internal'),
  tags: z.array(idOf('tag')).max(100).default([]),
  notes: z.array(noteSchema).default([]),
};
