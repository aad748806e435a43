import { linkKinds, replyLinkSchema, replyPointSchema } from '../../domain/reply';
import { newId, type ReplyId } from '../../domain/ids';
import { idOf, prose, z } from '../../domain/schema';
import { claimInput, given } from './claim-input';
import { command, type Member, type Step } from './command';

const memberId = idOf('member').optional();

/** The steps that make a list of a record what it is to be, by the members' ids. */
function listSteps(
  id: ReplyId,
  list: 'links' | 'points',
  before: readonly Member[],
  after: readonly Member[],
): Step[] {
  const kept = new Set(after.map((member) => member.id));
  const known = new Map(before.map((member) => [member.id, JSON.stringify(member)]));
  const place = { kind: 'reply', id, list } as const;
  return [
    ...before
      .filter((member) => !kept.has(member.id))
      .map((member) => ({ do: 'remove' as const, ...place, member: member.id })),
    ...after
      .filter((member) => known.get(member.id) !== JSON.stringify(member))
      .map((member) => ({
        do: known.has(member.id) ? ('replace' as const) : ('add' as const),
        ...place,
        member,
      })),
  ];
}

/** Changes a reply: its head, what it answers and how that is known, and its points, as one step. */
export const changeReply = command({
  name: 'change-reply',
  input: z.object({
    reply: idOf('reply'),
    fields: z.record(z.string(), z.unknown()).optional(),
    links: z
      .array(
        z.object({
          ...claimInput,
          id: memberId,
          appeal: idOf('appeal'),
          known: z.enum(linkKinds),
          detainees: z.array(idOf('detainee')).max(5000).optional(),
        }),
      )
      .max(500)
      .optional(),
    points: z
      .array(
        z.object({ ...claimInput, id: memberId, theirClaim: prose, ourAnswer: prose.optional() }),
      )
      .max(500)
      .optional(),
  }),
  async plan({ reply, fields, links, points }, context) {
    const before = await context.record('reply', reply, 'reply');
    const steps: Step[] = [];
    if (fields !== undefined && Object.keys(fields).length > 0) {
      steps.push({ do: 'set', kind: 'reply', id: reply, fields });
    }
    if (links !== undefined) {
      const after = links.map((link) =>
        replyLinkSchema.parse({
          enteredAt: context.now,
          ...before.links.find((one) => one.id === link.id),
          ...given(link),
          id: link.id ?? newId('member'),
        }),
      );
      steps.push(...listSteps(reply, 'links', before.links, after));
    }
    if (points !== undefined) {
      const after = points.map((point) =>
        replyPointSchema.parse({
          enteredAt: context.now,
          ...before.points.find((one) => one.id === point.id),
          ...given(point),
          id: point.id ?? newId('member'),
        }),
      );
      steps.push(...listSteps(reply, 'points', before.points, after));
    }
    return { steps, label: { replyType: before.replyType }, created: null };
  },
});
