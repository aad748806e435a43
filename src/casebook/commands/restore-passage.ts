import { idOf, z } from '../../domain/schema';
import { command, labelWords } from './command';
import { passageOf } from './place-passage';

/** Brings a marked passage back from Trash, with everything that leads to it. */
export const restorePassage = command({
  name: 'restore-passage',
  input: z.object({ source: idOf('source'), annotation: idOf('member') }),
  async plan({ source: id, annotation: member }, context) {
    const annotation = passageOf(await context.record('source', id, 'source'), member);
    return {
      steps: [
        {
          do: 'replace',
          kind: 'source',
          id,
          list: 'annotations',
          member: { ...annotation, trashed: null },
        },
      ],
      label: { quote: labelWords(annotation.selectors.exact) },
      created: null,
    };
  },
});
