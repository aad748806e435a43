import { deadlineMarkSchema } from '../../domain/appeal';
import { newId } from '../../domain/ids';
import { idOf, line, z } from '../../domain/schema';
import { writtenDateSchema } from '../../domain/written-date';
import { Refused } from '../result';
import { given } from './claim-input';
import { command } from './command';

/** Sets another day for a derived deadline, with the reason, or says that it was met. */
export const decideDeadline = command({
  name: 'decide-deadline',
  input: z.object({
    appeal: idOf('appeal'),
    stage: idOf('member'),
    rule: line(80).min(1),
    overrideTo: writtenDateSchema.nullable().optional(),
    reason: line(500).optional(),
    doneOn: writtenDateSchema.nullable().optional(),
  }),
  async plan({ appeal, stage, rule, ...decided }, context) {
    const { deadlineMarks, stages } = await context.record('appeal', appeal, 'appeal');
    if (!stages.some((each) => each.id === stage)) {
      throw new Refused({ code: 'invalid', field: ['stage'], reason: 'missing-member' });
    }
    const before = deadlineMarks.find((mark) => mark.stage === stage && mark.rule === rule);
    const member = deadlineMarkSchema.parse({
      ...(before ?? { id: newId('member'), stage, rule }),
      ...given(decided),
    });
    if (member.overrideTo !== null && member.reason.trim() === '') {
      throw new Refused({ code: 'invalid', field: ['reason'], reason: 'override-without-reason' });
    }
    const place = { kind: 'appeal', id: appeal, list: 'deadlineMarks', member } as const;
    return {
      steps: [before === undefined ? { do: 'add', ...place } : { do: 'replace', ...place }],
      label: {},
      created: before === undefined ? member.id : null,
    };
  },
});
