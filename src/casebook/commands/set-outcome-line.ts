import { outcomeLineSchema } from '../../domain/outcome-line';
import { newId } from '../../domain/ids';
import { idOf, z } from '../../domain/schema';
import { given } from './claim-input';
import { command } from './command';
import { lineInput } from './line-input';

/** Says what an appeal came to for one person: changes their one line, or adds it. */
export const setOutcomeLine = command({
  name: 'set-outcome-line',
  input: z.object({
    appeal: idOf('appeal'),
    line: z.object({ ...lineInput, detainee: idOf('detainee') }),
  }),
  async plan({ appeal, line }, context) {
    const { outcomeLines } = await context.record('appeal', appeal, 'appeal');
    const before = outcomeLines.find((one) => one.detainee === line.detainee);
    const member = outcomeLineSchema.parse({
      ...(before ?? { id: newId('member'), enteredAt: context.now }),
      ...given(line),
    });
    const place = { kind: 'appeal', id: appeal, list: 'outcomeLines', member } as const;
    return {
      steps: [before ? { do: 'replace', ...place } : { do: 'add', ...place }],
      label: { status: member.status },
      created: before ? null : member.id,
    };
  },
});
