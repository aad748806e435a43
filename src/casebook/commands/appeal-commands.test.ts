import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AppealId, DetaineeId, Id, MemberId, ReplyId } from '../../domain/ids';
import type { CasebookClient } from '../client';
import { date, everything, failure, must, person } from '../testing/given';
import { Machine } from '../testing/machine';
import type { CommandInput } from './registry';

let client: CasebookClient;

beforeEach(async () => {
  const m = new Machine(() => ({ indexedDB: new IDBFactory(), IDBKeyRange }));
  client = (await m.create()).client;
});

function named(name: string) {
  return { kind: 'named', name } as const;
}

async function appealOf(
  people: readonly DetaineeId[],
  given: Partial<CommandInput<'record-appeal'>> = {},
): Promise<AppealId> {
  const { created } = await must(
    client.run('record-appeal', {
      title: 'A communication',
      appealKind: 'letter',
      mechanism: 'wgad',
      date: date('2025-01-10'),
      issuers: [],
      addressees: [],
      targets: [],
      asks: [],
      stages: [{ stage: 'transmitted', date: date('2025-01-10') as never, state: '' }],
      outcomeLines: people.map((detainee) => ({ detainee })),
      ...given,
    }),
  );
  return created as AppealId;
}

function appealNow(id: AppealId) {
  const found = client.store.get('appeal', id);
  if (found === undefined) throw new Error('no appeal');
  return found;
}

describe('decide-deadline', () => {
  it('keeps one decision a clock, and wants a reason for another day', async () => {
    const appeal = await appealOf([]);
    const stage = appealNow(appeal).stages[0]?.id as MemberId;
    const clock = { appeal, stage, rule: 'wgad-regular-reply' };
    const overrideTo = date('2025-04-30') as never;
    expect(await failure(client.run('decide-deadline', { ...clock, overrideTo }))).toMatchObject({
      reason: 'override-without-reason',
    });
    await must(client.run('decide-deadline', { ...clock, overrideTo, reason: 'by letter' }));
    await must(client.run('decide-deadline', { ...clock, doneOn: date('2025-04-01') as never }));
    expect(appealNow(appeal).deadlineMarks).toMatchObject([
      { reason: 'by letter', overrideTo: { edtf: '2025-04-30' }, doneOn: { edtf: '2025-04-01' } },
    ]);
    const elsewhere = { ...clock, stage: 'mem_00000000000000000000000000000000' as MemberId };
    expect(await failure(client.run('decide-deadline', elsewhere))).toMatchObject({
      reason: 'missing-member',
    });
  });
});

describe('hand-over-appeals', () => {
  it('passes appeals on in one step, and refuses a circle and who has them', async () => {
    const sponsor = named('A');
    const appeals = [await appealOf([], { sponsor }), await appealOf([], { sponsor })];
    const before = everything(client.store);
    const handOver = { appeals, date: date('2025-01-27') as never };
    await must(client.run('hand-over-appeals', { ...handOver, to: named('B') }));
    for (const id of appeals) {
      expect(appealNow(id)).toMatchObject({
        sponsor: named('B'),
        sponsorHandOvers: [{ from: named('A'), to: named('B') }],
      });
    }
    expect(
      await failure(client.run('hand-over-appeals', { ...handOver, to: named('a') })),
    ).toMatchObject({ reason: 'circular-hand-over' });
    expect(
      await failure(client.run('hand-over-appeals', { ...handOver, to: named('B') })),
    ).toMatchObject({ reason: 'same-sponsor' });
    await must(client.undo());
    expect(everything(client.store)).toEqual(before);
  });
});

describe('edit-record of an appeal', () => {
  it('refuses relays that lead an appeal back to itself, straight or through others', async () => {
    const [one, two, three] = [await appealOf([]), await appealOf([]), await appealOf([])];
    const edit = (id: AppealId, relays: AppealId[]) =>
      client.run('edit-record', { kind: 'appeal', id, fields: { relays } });
    await must(edit(two, [one]));
    await must(edit(three, [two]));
    for (const [id, relays] of [
      [one, [one]],
      [one, [two]],
      [one, [three]],
    ] as const) {
      expect(await failure(edit(id, [...relays]))).toMatchObject({ reason: 'circular-relay' });
    }
    expect(appealNow(one).relays).toEqual([]);
    await must(edit(three, [one, two]));
  });

  it('keeps whether those it is made for agreed, and what they risk', async () => {
    const id = await appealOf([], { consent: 'given', consentBy: 'her sister', risk: 'reprisals' });
    expect(appealNow(id)).toMatchObject({ consent: 'given', consentBy: 'her sister' });
    const fields = { consent: 'withdrawn' };
    await must(client.run('edit-record', { kind: 'appeal', id, fields }));
    expect(appealNow(id)).toMatchObject({ consent: 'withdrawn', risk: 'reprisals' });
    const none = { consent: 'perhaps' };
    expect(
      await failure(client.run('edit-record', { kind: 'appeal', id, fields: none })),
    ).toMatchObject({ code: 'invalid' });
  });
});

describe('debrief-contact', () => {
  const note = {
    title: 'Meeting',
    sourceKind: 'contact-note',
    text: 'Two names were raised.',
    blocks: [],
    extractor: 'plain-text 1',
  };
  const contact = { at: date('2025-01-27') as never, channel: 'meeting', who: null };

  it('writes one note and the answers of several names, and undoes both at once', async () => {
    const people = [await person(client, 'Elvin'), await person(client, 'Leyla')];
    const appeal = await appealOf(people);
    const lines = appealNow(appeal).outcomeLines;
    const before = everything(client.store);
    const raised = lines.map(({ id }, at) => ({
      appeal,
      line: id,
      raised: at === 0 ? ('orally-private' as const) : ('not-raised' as const),
    }));
    const { created } = await must(
      client.run('debrief-contact', { note: { ...note, contact }, raised }),
    );
    const evidence = [{ source: created, locator: { kind: 'whole' } }];
    expect(appealNow(appeal).outcomeLines).toMatchObject([
      { raised: 'orally-private', evidence },
      { raised: 'not-raised', evidence },
    ]);
    await must(client.undo());
    // What is undone of a source stays in Trash; the lines are as they were.
    expect(appealNow(appeal).outcomeLines).toEqual(lines);
    expect(client.store.all('source')).toHaveLength(0);
    expect(before.filter(({ kind }) => kind === 'source')).toHaveLength(0);
  });

  it('needs the day and the channel of the contact', async () => {
    expect(await failure(client.run('debrief-contact', { note, raised: [] }))).toMatchObject({
      reason: 'no-contact',
    });
  });
});

describe('change-reply', () => {
  it('changes how a link is known, adds one, and answers points, as one step', async () => {
    const [first, second] = [await appealOf([]), await appealOf([])];
    const reply = {
      from: named('Minister'),
      role: 'addressee',
      replyType: 'denial',
      date: date('2025-01-20') as never,
      links: [{ appeal: first, known: 'unclear' }],
    } as const;
    const { created } = await must(
      client.run('record-reply', { ...reply, links: [...reply.links] }),
    );
    const id = created as ReplyId;
    const before = client.store.get('reply', id);
    const link = before?.links[0];
    await must(
      client.run('change-reply', {
        reply: id,
        fields: { words: 'no' },
        links: [
          { id: link?.id as MemberId, appeal: first, known: 'inferred' },
          { appeal: second, known: 'inferred' },
        ],
        points: [{ theirClaim: 'There are none.', ourAnswer: 'There are.' }],
      }),
    );
    expect(client.store.get('reply', id)).toMatchObject({
      words: 'no',
      links: [
        { id: link?.id, known: 'inferred', enteredAt: link?.enteredAt },
        { appeal: second, known: 'inferred' },
      ],
      points: [{ theirClaim: 'There are none.' }],
    });
    await must(client.undo());
    expect(client.store.get('reply', id)).toEqual(before);
  });
});

describe('add-rule', () => {
  const rule = {
    title: 'Reply',
    mechanism: 'wgad',
    start: 'transmitted',
    period: { count: 90, unit: 'days' as const },
    replaces: 'wgad-regular-reply-older',
  };

  it('replaces a shipped rule once, and refuses a negative period', async () => {
    const { created } = await must(client.run('add-rule', rule));
    expect(client.store.get('rule', created as Id<'rule'>)).toMatchObject({ title: 'Reply' });
    expect(await failure(client.run('add-rule', rule))).toMatchObject({ reason: 'exists-already' });
    const negative = { ...rule, replaces: null, period: { count: -1, unit: 'days' as const } };
    expect(await failure(client.run('add-rule', negative))).toMatchObject({
      code: 'invalid',
      field: ['period', 'count'],
    });
  });
});
