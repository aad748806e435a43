import { annotationSchema, selectorsSchema } from '../../domain/annotation';
import { newId } from '../../domain/ids';
import { releaseMarkSchema } from '../../domain/release';
import { idOf, prose, z } from '../../domain/schema';
import { Refused } from '../result';
import { given } from './claim-input';
import { command, labelWords } from './command';

/** Marks a passage of a frozen text. The quote must stand in the text where it is said to. */
export const markPassage = command({
  name: 'mark-passage',
  input: z.object({
    source: idOf('source'),
    version: z.int().min(1),
    selectors: selectorsSchema,
    comment: prose.optional(),
    tags: z.array(idOf('tag')).max(100).optional(),
    links: annotationSchema.shape.links.optional(),
    release: releaseMarkSchema.optional(),
  }),
  async plan({ source, version, selectors, ...about }, context) {
    const text = await context.text(source, version);
    if (text.slice(selectors.start, selectors.end) !== selectors.exact) {
      throw new Refused({ code: 'invalid', field: ['selectors', 'exact'], reason: 'not-in-text' });
    }
    const member = annotationSchema.parse({
      ...given(about),
      id: newId('member'),
      version,
      selectors,
      at: context.now,
    });
    return {
      steps: [{ do: 'add', kind: 'source', id: source, list: 'annotations', member }],
      label: { quote: labelWords(selectors.exact) },
      created: member.id,
    };
  },
});
