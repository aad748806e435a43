import { annotationSchema } from '../../domain/annotation';
import { idOf, z } from '../../domain/schema';
import { tagSchema } from '../../domain/tag';
import { Refused } from '../result';
import { command, type Step } from './command';

/**
 * Takes in annotations that were written out, of sources on file: new ones are added, known ones put
 * in the place of those with their ids. The words of each must stand in the version it was made on.
 * Tags that are not on file are made. One Change, which undo takes back as a whole.
 */
export const takeInAnnotations = command({
  name: 'take-in-annotations',
  input: z.object({
    items: z
      .array(z.object({ source: idOf('source'), annotation: annotationSchema }))
      .min(1)
      .max(20_000),
    tags: z.array(tagSchema.pick({ id: true, title: true, hue: true })).max(1000),
  }),
  async plan({ items, tags }, context) {
    const onFile = new Set((await context.all('tag')).map(({ id }) => id));
    const steps: Step[] = tags
      .filter(({ id }) => !onFile.has(id))
      .map((tag) => ({
        do: 'create',
        record: tagSchema.parse({ ...tag, kind: 'tag', createdAt: context.now }),
      }));
    const known = new Map<string, ReadonlySet<string>>();
    for (const [at, { source: id, annotation }] of items.entries()) {
      let ids = known.get(id);
      if (ids === undefined) {
        const source = await context.record('source', id, 'items');
        ids = new Set(source.annotations.map((one) => one.id));
        known.set(id, ids);
      }
      const { start, end, exact } = annotation.selectors;
      const text = await context.text(id, annotation.version);
      if (text.slice(start, end) !== exact) {
        throw new Refused({ code: 'invalid', field: ['items', at], reason: 'not-in-text' });
      }
      steps.push({
        do: ids.has(annotation.id) ? 'replace' : 'add',
        kind: 'source',
        id,
        list: 'annotations',
        member: annotation,
      });
    }
    return { steps, label: { count: String(items.length) }, created: null };
  },
});
