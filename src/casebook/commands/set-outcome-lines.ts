import { outcomeLineSchema } from '../../domain/outcome-line';
import { idOf, z } from '../../domain/schema';
import { Refused } from '../result';
import { given } from './claim-input';
import { command } from './command';
import { lineInput } from './line-input';

/** Gives several of an appeal's outcome lines the same fields, as one step. */
export const setOutcomeLines = command({
  name: 'set-outcome-lines',
  input: z.object({
    appeal: idOf('appeal'),
    lines: z.array(idOf('member')).min(1).max(5000),
    fields: z.object(lineInput),
  }),
  async plan({ appeal, lines, fields }, context) {
    const { outcomeLines } = await context.record('appeal', appeal, 'appeal');
    const byId = new Map(outcomeLines.map((line) => [line.id, line]));
    const steps = [...new Set(lines)].map((id, at) => {
      const before = byId.get(id);
      if (!before) {
        throw new Refused({ code: 'invalid', field: ['lines', at], reason: 'missing-member' });
      }
      const member = outcomeLineSchema.parse({ ...before, ...given(fields) });
      return { do: 'replace', kind: 'appeal', id: appeal, list: 'outcomeLines', member } as const;
    });
    return { steps, label: { count: String(steps.length) }, created: null };
  },
});
