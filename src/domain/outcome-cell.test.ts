import { describe, expect, it } from 'vitest';
import { groupCoverageSchema } from './appeal';
import { entered, makeAppeal, makeDetainee, makeLine } from './fixtures/records';
import { newId } from './ids';
import { outcomeCell, type CellQuestion } from './outcome-cell';

const named = makeDetainee();
const other = makeDetainee();
const free = makeDetainee();
const unclear = makeDetainee();
const group = newId('case-group');

function coverage(given: object = {}) {
  return groupCoverageSchema.parse({
    id: newId('member'),
    enteredAt: entered,
    by: 'own-words',
    words: 'and other political prisoners',
    ...given,
  });
}

const question: CellQuestion = {
  membersOf: (id) => new Set(id === group ? [free.id] : []),
  heldThen: (id) => (id === other.id ? 'yes' : id === unclear.id ? 'unknown' : 'no'),
};

describe('outcomeCell', () => {
  const line = makeLine(named.id);
  const appeal = makeAppeal('A call', '2024-11-14', {
    outcomeLines: [line],
    groupCoverages: [coverage()],
  });

  it('gives the line of a person who has one', () => {
    expect(outcomeCell(appeal, named.id, question)).toEqual({ kind: 'line', line });
  });

  it('gives a group cell to somebody held then, and says where that is not known', () => {
    expect(outcomeCell(appeal, other.id, question)).toMatchObject({ kind: 'group', certain: true });
    expect(outcomeCell(appeal, unclear.id, question)).toMatchObject({
      kind: 'group',
      certain: false,
    });
    expect(outcomeCell(appeal, free.id, question)).toEqual({ kind: 'none' });
  });

  it('asks the case group where the coverage names one', () => {
    const byGroup = makeAppeal('A list', '2024', { groupCoverages: [coverage({ group })] });
    expect(outcomeCell(byGroup, free.id, question)).toMatchObject({ kind: 'group', certain: true });
    expect(outcomeCell(byGroup, other.id, question)).toEqual({ kind: 'none' });
  });

  it('is none without coverage, and for a coverage that was rejected', () => {
    const none = makeAppeal('A letter', '2024', {
      groupCoverages: [coverage({ status: 'rejected' })],
    });
    expect(outcomeCell(none, other.id, question)).toEqual({ kind: 'none' });
  });

  it('finds the line of a record merged into this one', () => {
    const resolve = (id: typeof named.id) => (id === named.id ? other.id : id);
    expect(outcomeCell(appeal, other.id, { ...question, resolve }).kind).toBe('line');
  });
});
