import { idOf, z } from '../../domain/schema';
import { command, labelWords } from './command';
import { passageOf } from './place-passage';

/** Moves a marked passage to Trash. Claims that rest on it stay as they are and lead to it still. */
export const trashPassage = command({
  name: 'trash-passage',
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
          member: { ...annotation, trashed: context.now },
        },
      ],
      label: { quote: labelWords(annotation.selectors.exact) },
      created: null,
    };
  },
});
