import { idOf, z } from '../../domain/schema';
import { command } from './command';
import { planTrashed } from './place-passage';

/** Moves a marked passage to Trash. Claims that rest on it stay as they are and lead to it still. */
export const trashPassage = command({
  name: 'trash-passage',
  input: z.object({ source: idOf('source'), annotation: idOf('member') }),
  plan: (passage, context) => planTrashed(passage, context, context.now),
});
