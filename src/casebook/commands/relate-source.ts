import { newId, type SourceId } from '../../domain/ids';
import { idOf, z } from '../../domain/schema';
import { sourceSchema } from '../../domain/source';
import { Refused } from '../result';
import { command, labelWords, type PlanContext } from './command';

const relationKind = sourceSchema.shape.relations.unwrap().element.shape.kind;

/**
 * Says that a source is a reprint, a translation or an excerpt of another, or reports on it: the two
 * count as one from then on. Said again of the same two, the kind is changed.
 */
export const relateSource = command({
  name: 'relate-source',
  input: z.object({ source: idOf('source'), kind: relationKind, to: idOf('source') }),
  async plan({ source: id, kind, to }, context) {
    if (to === id) throw new Refused({ code: 'invalid', field: ['to'], reason: 'same-record' });
    const source = await context.record('source', id, 'source');
    const original = await context.record('source', to, 'to');
    await refuseCircle(id, to, context);
    const known = source.relations.find((one) => one.source === to);
    const member = { id: known?.id ?? newId('member'), kind, source: to };
    const list = 'relations';
    return {
      steps: [{ do: known === undefined ? 'add' : 'replace', kind: 'source', id, list, member }],
      label: { title: labelWords(original.title) },
      created: member.id,
    };
  },
});

/** Refuses where `to` goes back to `id` already, straight or through others. */
async function refuseCircle(id: SourceId, to: SourceId, context: PlanContext): Promise<void> {
  const seen = new Set<SourceId>([to]);
  for (const at of seen) {
    for (const { source } of (await context.record('source', at, 'to')).relations) {
      if (source === id) {
        throw new Refused({ code: 'invalid', field: ['to'], reason: 'circular-source' });
      }
      seen.add(source);
    }
  }
}
