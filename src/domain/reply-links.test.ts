import { describe, expect, it } from 'vitest';
import { entered, makeAppeal, makeReply } from './fixtures/records';
import { identitiesOf } from './identities';
import { newId, type DetaineeId } from './ids';
import { replyLinkSchema } from './reply';
import { repliesByAppeal, repliesFor } from './reply-links';

const appeal = makeAppeal('letter', '2024-01');

function link(detainees: DetaineeId[], status: 'standing' | 'rejected' = 'standing') {
  return replyLinkSchema.parse({
    id: newId('member'),
    enteredAt: entered,
    appeal: appeal.id,
    known: 'stated',
    detainees,
    ...(status === 'rejected' && { status }),
  });
}

describe('replies and whom they answer for', () => {
  const [one, two] = [newId('detainee'), newId('detainee')];
  const nobody = identitiesOf([]);

  it('counts a link that names nobody for everybody, and another for those it names', () => {
    const forAll = makeReply({ links: [link([])] });
    const forOne = makeReply({ links: [link([one])] });
    const replies = repliesByAppeal([forAll, forOne]).get(appeal.id) ?? [];
    expect(repliesFor(one, replies, nobody).map(({ reply }) => reply)).toEqual([forAll, forOne]);
    expect(repliesFor(two, replies, nobody).map(({ reply }) => reply)).toEqual([forAll]);
  });

  it('leaves out what was rejected, the reply or its link', () => {
    const replies = [
      makeReply({ links: [link([], 'rejected')] }),
      makeReply({ links: [link([])], status: 'rejected' }),
    ];
    expect(repliesByAppeal(replies).size).toBe(0);
  });

  it('follows a merge', () => {
    const replies = repliesByAppeal([makeReply({ links: [link([one])] })]).get(appeal.id) ?? [];
    expect(repliesFor(two, replies, { resolve: () => one })).toHaveLength(1);
  });
});
