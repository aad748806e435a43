import { idOf, z } from '../../domain/schema';
import { command } from './command';
import { planTrashed } from './place-passage';

/** Brings a marked passage back from Trash, with everything that leads to it. */
export const restorePassage = command({
  name: 'restore-passage',
  input: z.object({ source: idOf('source'), annotation: idOf('member') }),
  plan: (passage, context) => planTrashed(passage, context, null),
});
