import { describe } from '../../anchoring/describe';
import type { Annotation } from '../../domain/annotation';
import type { Id } from '../../domain/ids';
import { idOf, z } from '../../domain/schema';
import type { Source } from '../../domain/source';
import { Refused } from '../result';
import { command, labelWords, type Plan, type PlanContext } from './command';

/**
 * Decides where a passage stands in a version of its text: at a range somebody looked at, or, with
 * `place` null, nowhere: an orphan, which keeps its words and what was drawn from it.
 */
export const placePassage = command({
  name: 'place-passage',
  input: z.object({
    source: idOf('source'),
    annotation: idOf('member'),
    version: z.int().min(1),
    place: z.object({ start: z.int().min(0), end: z.int().min(1) }).nullable(),
  }),
  async plan({ source: id, annotation: member, version, place }, context) {
    const source = await context.record('source', id, 'source');
    const annotation = passageOf(source, member);
    const text = await context.text(id, version);
    const selectors = place === null ? null : describe(text, place.start, place.end);
    if (place !== null && selectors === null) {
      throw new Refused({ code: 'invalid', field: ['place'], reason: 'not-in-text' });
    }
    const state = selectors === null ? ('lost' as const) : ('placed' as const);
    const others = annotation.placements.filter((one) => one.version !== version);
    const placements = [...others, { version, selectors, state }];
    return {
      steps: [
        {
          do: 'replace',
          kind: 'source',
          id,
          list: 'annotations',
          member: { ...annotation, placements },
        },
      ],
      label: { quote: labelWords(annotation.selectors.exact), state },
      created: null,
    };
  },
});

/** A command's plan that puts a passage in Trash at a moment, or takes it out again (null). */
export async function planTrashed(
  { source: id, annotation }: { source: Id<'source'>; annotation: Id<'member'> },
  context: PlanContext,
  trashed: string | null,
): Promise<Plan> {
  const passage = passageOf(await context.record('source', id, 'source'), annotation);
  const member: Annotation = { ...passage, trashed };
  return {
    steps: [{ do: 'replace', kind: 'source', id, list: 'annotations', member }],
    label: { quote: labelWords(passage.selectors.exact) },
    created: null,
  };
}

/** The annotation of a source by its id; Refused `missing-member` where it has none. */
export function passageOf(source: Source, id: Id<'member'>): Annotation {
  const found = source.annotations.find((one) => one.id === id);
  if (found !== undefined) return found;
  throw new Refused({ code: 'invalid', field: ['annotation'], reason: 'missing-member' });
}
