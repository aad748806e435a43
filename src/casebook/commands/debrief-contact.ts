import { outcomeLineSchema, raisedHow } from '../../domain/outcome-line';
import type { AppealId, SourceId } from '../../domain/ids';
import { idOf, prose, z } from '../../domain/schema';
import { Refused } from '../result';
import { addSource } from './add-source';
import { command, type Step } from './command';

/** The kinds of source a debrief can be kept as. */
const contactKinds: ReadonlySet<string> = new Set(['contact-note']);

/**
 * Records what a meeting, call or visit carried: one contact note, and for each name whether it was
 * raised. A line nobody spoke of is left as it is; each answer rests on the note. One step.
 */
export const debriefContact = command({
  name: 'debrief-contact',
  input: z.object({
    note: addSource.input,
    raised: z
      .array(
        z.object({
          appeal: idOf('appeal'),
          line: idOf('member'),
          raised: z.enum(raisedHow),
          note: prose.optional(),
        }),
      )
      .max(5000),
  }),
  async plan({ note, raised }, context) {
    if (!contactKinds.has(note.sourceKind) || note.contact == null) {
      throw new Refused({ code: 'invalid', field: ['note', 'contact'], reason: 'no-contact' });
    }
    const source = await addSource.plan(note, context);
    const evidence = { source: source.created as SourceId, locator: { kind: 'whole' as const } };
    const appeals = new Map<AppealId, Map<string, Step & { do: 'replace' }>>();
    for (const [at, answer] of raised.entries()) {
      const { outcomeLines } = await context.record('appeal', answer.appeal, 'raised');
      const before = outcomeLines.find((line) => line.id === answer.line);
      if (before === undefined) {
        throw new Refused({ code: 'invalid', field: ['raised', at], reason: 'missing-member' });
      }
      const member = outcomeLineSchema.parse({
        ...before,
        raised: answer.raised,
        evidence: [...before.evidence, evidence],
        ...(answer.note !== undefined && answer.note !== '' && { note: answer.note }),
      });
      const lines = appeals.get(answer.appeal) ?? new Map<string, Step & { do: 'replace' }>();
      lines.set(before.id, {
        do: 'replace',
        kind: 'appeal',
        id: answer.appeal,
        list: 'outcomeLines',
        member,
      });
      appeals.set(answer.appeal, lines);
    }
    const changes = [...appeals.values()].flatMap((lines) => [...lines.values()]);
    return {
      steps: [...source.steps, ...changes],
      label: { ...source.label, count: String(changes.length) },
      created: source.created,
    };
  },
});
