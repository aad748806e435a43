import { describe, expect, it } from 'vitest';
import { compareDates } from './compare-dates';
import { entered, makeDetainee, makeName, makeParty } from './fixtures/records';
import { newId, type DetaineeId } from './ids';
import { editionBefore, listChanges, theirsAgainstOurs } from './list-comparison';
import { listEditionSchema, type ListEdition } from './list-edition';
import { readDate } from './read-date';

type Given = { printed: string; detainee?: DetaineeId; change?: string; why?: string };

function edition(date: string, entries: Given[]): ListEdition {
  return listEditionSchema.parse({
    kind: 'list-edition',
    id: newId('list-edition'),
    createdAt: entered,
    title: 'List',
    issuer: makeParty('A union'),
    date: readDate(date),
    entries: entries.map((entry) => ({ id: newId('member'), enteredAt: entered, ...entry })),
  });
}

function same(id: DetaineeId): DetaineeId {
  return id;
}

const anna = makeDetainee({ names: [makeName('Anna Çay')] });
const ben = makeDetainee({ names: [makeName('Ben Dağ')] });
const first = edition('2023-12', [
  { printed: 'Anna Chay', detainee: anna.id },
  { printed: 'Carl  Dere' },
  { printed: 'Dan El' },
]);
const second = edition('2024-12', [
  { printed: 'A. Çay', detainee: anna.id },
  { printed: 'carl dere' },
  { printed: 'Ben Dag', detainee: ben.id },
  { printed: 'Dan El', change: 'removed', why: 'released' },
]);

describe('listChanges', () => {
  it('knows a person by the record, and a name on no record by its letters', () => {
    const { added, removed, kept } = listChanges(second, first, same);
    expect(added.map(({ printed }) => printed)).toEqual(['Ben Dag']);
    expect(kept.map(({ printed }) => printed)).toEqual(['A. Çay', 'carl dere']);
    expect(removed.map(({ entry, why }) => `${entry.printed}: ${why}`)).toEqual([
      'Dan El: released',
    ]);
  });

  it('finds who is gone without a word', () => {
    const third = edition('2025-12', [{ printed: 'Ben Dag', detainee: ben.id }]);
    const { removed } = listChanges(third, second, same);
    expect(removed.map(({ entry }) => entry.printed)).toEqual(['A. Çay', 'carl dere']);
  });

  it('adds nobody in a first edition but whom it marks so', () => {
    expect(listChanges(first, null, same).added).toEqual([]);
  });
});

describe('theirs against ours', () => {
  it('tells who stands on both, on theirs alone and on ours alone', () => {
    const other = makeDetainee({ names: [makeName('Ella Fikir')] });
    const found = theirsAgainstOurs(second, [anna, ben, other], (one) => one !== ben, same);
    expect(found.both.map(({ detainee }) => detainee)).toEqual([anna.id]);
    expect(found.theirsAlone.map(({ printed }) => printed)).toEqual(['carl dere', 'Ben Dag']);
    expect(found.oursAlone).toEqual([other]);
  });
});

describe('editionBefore', () => {
  it('is the last one of the same issuer', () => {
    const editions = [second, first];
    function byDate(a: ListEdition, b: ListEdition): number {
      return compareDates(a.date, b.date);
    }
    expect(editionBefore(second, editions, byDate)).toBe(first);
    expect(editionBefore(first, editions, byDate)).toBeNull();
    const others = { ...first, issuer: makeParty('Somebody else') };
    expect(editionBefore(second, [others], byDate)).toBeNull();
  });
});
