import { idOf, line, z } from './schema';
import { writtenDateSchema } from './written-date';

/** What is gone through after a release and after a death, in its order. */
export const checklistItems = {
  release: ['two-sources', 'conditions', 'inform', 'consent', 'publicity'],
  death: ['two-sources', 'family-informed', 'inform', 'consent', 'birthdays', 'publicity'],
} as const;

export type ChecklistKind = keyof typeof checklistItems;
export type ChecklistItem = (typeof checklistItems)[ChecklistKind][number];

/** What is gone through when somebody is released or dies: what was done, when, and by a note how. */
export const checklistSchema = z.object({
  id: idOf('member'),
  checklist: z.enum(['release', 'death']),
  /** The release or the death it was opened for. */
  event: idOf('member'),
  done: z
    .array(
      z.object({
        item: z.enum([
          'two-sources',
          'conditions',
          'inform',
          'consent',
          'publicity',
          'family-informed',
          'birthdays',
        ]),
        on: writtenDateSchema,
        note: line(1000).default(''),
      }),
    )
    .max(20)
    .default([]),
});

export type Checklist = z.infer<typeof checklistSchema>;
