import { describe, expect, it } from 'vitest';
import { entered, makeAppeal, makeParty, makeReply } from './fixtures/records';
import { newId, type AppealId } from './ids';
import { replyLinkSchema } from './reply';
import { replyRates } from './reply-rate';

function to(...names: string[]) {
  return names.map((name) => ({ id: newId('member'), party: makeParty(name), note: '' }));
}

function link(appeal: AppealId, known: 'stated' | 'inferred' | 'unclear') {
  return replyLinkSchema.parse({ id: newId('member'), enteredAt: entered, appeal, known });
}

describe('replyRates', () => {
  const first = makeAppeal('first', '2024-01', { addressees: to('A minister', 'The Council') });
  const second = makeAppeal('second', '2024-02', { addressees: to('a  minister') });
  const third = makeAppeal('third', '2024-03', { addressees: to('A minister') });
  const appeals = [first, second, third];

  it('counts appeals by addressee, stated and inferred links apart', () => {
    const reply = makeReply({ links: [link(first.id, 'stated'), link(second.id, 'inferred')] });
    const [minister, council] = replyRates(appeals, [reply]);
    expect(minister).toMatchObject({
      appeals: [first.id, second.id, third.id],
      answered: [first.id],
      inferred: [second.id],
    });
    expect(council).toMatchObject({ appeals: [first.id], answered: [], inferred: [] });
  });

  it('lets a stated link beat an inferred one, and an unclear one count for nothing', () => {
    const replies = [
      makeReply({ links: [link(first.id, 'stated')] }),
      makeReply({ links: [link(first.id, 'inferred'), link(third.id, 'unclear')] }),
    ];
    expect(replyRates(appeals, replies)[0]).toMatchObject({ answered: [first.id], inferred: [] });
  });

  it.each([
    ['a target', { role: 'target' as const }],
    ['a third party', { role: 'third-party' as const }],
    ['a confidential reply', { confidential: true }],
    ['a rejected reply', { status: 'rejected' as const }],
    ['somebody else', { from: makeParty('A deputy') }],
  ])('does not count the words of %s', (_, given) => {
    const reply = makeReply({ ...given, links: [link(first.id, 'stated')] });
    expect(replyRates(appeals, [reply])[0]?.answered).toEqual([]);
  });

  it('leaves out the ICRC and confidential appeals', () => {
    const quiet = [
      makeAppeal('x', '2024', { addressees: to('ICRC'), appealKind: 'icrc' }),
      makeAppeal('y', '2024', { addressees: to('A minister'), release: 'confidential' }),
    ];
    expect(replyRates(quiet, [])).toEqual([]);
  });
});
