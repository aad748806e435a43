import { parseDate } from '@internationalized/date';
import { describe, expect, it } from 'vitest';
import { sponsorHandOverSchema } from './appeal';
import { entered, makeAppeal, makeParty } from './fixtures/records';
import { handOverProblem, leftOffice, relaysItself, toHandOver, vacantSince } from './hand-over';
import { newId } from './ids';
import { officeSchema, type Office } from './office';
import { isOpenAppeal, repliesTooEarly } from './open-appeal';
import { readDate } from './read-date';

const today = parseDate('2025-01-27');

function office(...holders: readonly (readonly [string, string, string])[]): Office {
  return officeSchema.parse({
    kind: 'office',
    id: newId('office'),
    createdAt: entered,
    title: 'Minister of foreign affairs',
    holders: holders.map(([name, from, to]) => ({
      id: newId('member'),
      enteredAt: entered,
      name,
      validFrom: from === '' ? null : readDate(from),
      validTo: to === '' ? null : readDate(to),
    })),
  });
}

describe('handOverProblem', () => {
  const [a, b, c] = [makeParty('A'), makeParty('B'), makeParty('C')];
  const passed = (from: typeof a, to: typeof a) =>
    sponsorHandOverSchema.parse({ id: newId('member'), from, to, date: readDate('2025') });

  it('forbids the same sponsor and a circle, and nothing else', () => {
    const appeal = makeAppeal('A sponsorship', '2024', {
      sponsor: c,
      sponsorHandOvers: [passed(a, b), passed(b, c)],
    });
    expect(handOverProblem(appeal, makeParty(' c '))).toBe('same-sponsor');
    expect(handOverProblem(appeal, a)).toBe('circular-hand-over');
    expect(handOverProblem(appeal, b)).toBe('circular-hand-over');
    expect(handOverProblem(appeal, makeParty('D'))).toBeNull();
  });
});

describe('relaysItself', () => {
  it('finds a circle of any length', () => {
    const [one, two, three] = ['1', '2', '3'].map((title) => makeAppeal(title, '2024'));
    if (!one || !two || !three) throw new Error('three appeals');
    const relays = new Map([
      [two.id, [three.id]],
      [three.id, [one.id]],
    ]);
    const appealOf = (id: typeof one.id) => ({ relays: relays.get(id) ?? [] });
    expect(relaysItself(one.id, [two.id], appealOf)).toBe(true);
    expect(relaysItself(one.id, [one.id], appealOf)).toBe(true);
    relays.set(three.id, [two.id]);
    expect(relaysItself(one.id, [two.id], appealOf)).toBe(false);
  });
});

describe('offices and their holders', () => {
  const changed = office(['Old', '2020', '2024-12-31'], ['New', '2025-01-01', '']);

  it('hands over open appeals from before the present holder, which keep their addressee', () => {
    const addressees = [
      {
        id: newId('member'),
        party: { kind: 'office' as const, id: changed.id, as: null },
        note: '',
      },
    ];
    const before = makeAppeal('Before', '2024-06-01', { addressees });
    const since = makeAppeal('Since', '2025-01-02', { addressees });
    const other = makeAppeal('Other', '2024-06-01');
    const list = toHandOver(changed, [before, since, other], isOpenAppeal, today);
    expect(list.map(({ appeal, under }) => [appeal.title, under])).toEqual([['Before', ['Old']]]);
    expect(list[0]?.appeal.addressees).toEqual(addressees);
    expect(toHandOver(changed, [before], () => false, today)).toEqual([]);
  });

  it('knows when somebody left office, and not before', () => {
    expect(leftOffice(['old'], [changed], today)?.toString()).toBe('2024-12-31');
    expect(leftOffice(['New'], [changed], today)).toBeNull();
    expect(leftOffice(['Nobody'], [changed], today)).toBeNull();
    expect(leftOffice(['Old'], [changed, office(['Old', '2025', ''])], today)).toBeNull();
    expect(leftOffice(['Old'], [changed], parseDate('2024-12-31'))).toBeNull();
  });

  it('knows since when an office is vacant', () => {
    expect(vacantSince(changed, today)).toBeNull();
    expect(vacantSince(office(['Old', '', '2024-05-03']), today)?.toString()).toBe('2024-05-03');
    expect(vacantSince(office(), today)).toBeNull();
  });
});

describe('repliesTooEarly', () => {
  it.each([
    ['2024-10-31', '2024-11-01', true],
    ['2024-10', '2024-11-01', true],
    ['2024-11', '2024-11-20', false],
    ['2024-11-01', '2024-11-01', false],
    ['', '2024-11-01', false],
  ])('a reply of %s to an appeal of %s: %s', (reply, appeal, early) => {
    expect(repliesTooEarly({ date: readDate(reply) }, { date: readDate(appeal) })).toBe(early);
  });
});
