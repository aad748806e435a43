import { sponsorHandOverSchema } from '../../domain/appeal';
import { handOverProblem } from '../../domain/hand-over';
import { newId } from '../../domain/ids';
import { partySchema } from '../../domain/party';
import { idOf, line, z } from '../../domain/schema';
import { writtenDateSchema } from '../../domain/written-date';
import { Refused } from '../result';
import { command, type Step } from './command';

/** Passes appeals on to another sponsor as one step; never to who has them, nor in a circle. */
export const handOverAppeals = command({
  name: 'hand-over-appeals',
  input: z.object({
    appeals: z.array(idOf('appeal')).min(1).max(2000),
    to: partySchema,
    date: writtenDateSchema,
    reason: line(500).optional(),
  }),
  async plan({ appeals, to, date, reason }, context) {
    const steps: Step[] = [];
    for (const [at, id] of [...new Set(appeals)].entries()) {
      const appeal = await context.record('appeal', id, 'appeals');
      const problem = handOverProblem(appeal, to);
      if (problem !== null) {
        throw new Refused({ code: 'invalid', field: ['appeals', at], reason: problem });
      }
      const member = sponsorHandOverSchema.parse({
        id: newId('member'),
        from: appeal.sponsor,
        to,
        date,
        reason: reason ?? '',
      });
      steps.push(
        { do: 'set', kind: 'appeal', id, fields: { sponsor: to } },
        { do: 'add', kind: 'appeal', id, list: 'sponsorHandOvers', member },
      );
    }
    return { steps, label: { count: String(steps.length / 2) }, created: null };
  },
});
