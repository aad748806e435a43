import { newId } from '../../domain/ids';
import { partySchema } from '../../domain/party';
import { linkKinds, replySchema, replyTypes } from '../../domain/reply';
import { idOf, line, prose, z } from '../../domain/schema';
import { writtenDateSchema } from '../../domain/written-date';
import { claimInput, given } from './claim-input';
import { command } from './command';

/** Records what somebody said back, and to which appeals, each link with how it is known. */
export const recordReply = command({
  name: 'record-reply',
  input: z.object({
    ...claimInput,
    from: partySchema,
    role: replySchema.shape.role,
    replyType: z.enum(replyTypes),
    date: writtenDateSchema,
    words: prose.optional(),
    channel: line(200).optional(),
    confidential: z.boolean().optional(),
    links: z
      .array(
        z.object({
          ...claimInput,
          appeal: idOf('appeal'),
          known: z.enum(linkKinds),
          detainees: z.array(idOf('detainee')).max(5000).optional(),
        }),
      )
      .max(500),
    points: z
      .array(z.object({ ...claimInput, theirClaim: prose, ourAnswer: prose.optional() }))
      .max(500)
      .optional(),
  }),
  plan({ links, points = [], ...about }, { now }) {
    const record = replySchema.parse({
      ...given(about),
      kind: 'reply',
      id: newId('reply'),
      createdAt: now,
      enteredAt: now,
      links: links.map((link) => ({ ...given(link), id: newId('member'), enteredAt: now })),
      points: points.map((point) => ({ ...given(point), id: newId('member'), enteredAt: now })),
    });
    return {
      steps: [{ do: 'create', record }],
      label: { replyType: record.replyType },
      created: record.id,
    };
  },
});
