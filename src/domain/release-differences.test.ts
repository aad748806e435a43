import { parseDate } from '@internationalized/date';
import { describe, expect, it } from 'vitest';
import { readerOf } from './casebook-reader';
import type { Detainee } from './detainee';
import { makeDetainee, makeEvent, makeFact, makeName } from './fixtures/records';
import { project } from './projection';
import { releaseDifferences } from './release-differences';

const open = { release: 'public' } as const;

function differences(detainee: Detainee) {
  const casebook = readerOf([detainee]);
  const projected = project(casebook, 'public', 'press');
  const asOf = parseDate('2025-01-31');
  return releaseDifferences(casebook, projected, [detainee.id], asOf, parseDate('2026-11-22'));
}

describe('releaseDifferences', () => {
  const known = {
    ...open,
    names: [makeName('Leyla Qurbanova', open)],
    custodyEvents: [makeEvent('arrest', '2024-11-14', open)],
    facts: [makeFact('occupation', 'journalist', open)],
  };

  it('is empty where all that counts leaves', () => {
    expect(differences(makeDetainee(known))).toEqual([]);
    const more = [...known.facts, makeFact('health', 'ill', { release: 'confidential' })];
    expect(differences(makeDetainee({ ...known, facts: more }))).toEqual([]);
  });

  it('names a status that the whole file knows better', () => {
    const death = makeEvent('death', '2025-01-10', { release: 'confidential' });
    const found = differences(
      makeDetainee({ ...known, custodyEvents: [...known.custodyEvents, death] }),
    );
    expect(found.map((each) => each.what)).toEqual(['custody-status', 'days-held']);
    expect(found[0]).toMatchObject({ full: 'died no', leaving: 'reported-arrested yes' });
  });

  it('names a name and a fact whose place another claim takes', () => {
    const names = [...known.names, makeName('Leyla Q.', { release: 'internal', preferred: true })];
    const facts = [
      ...known.facts,
      makeFact('occupation', 'editor', { release: 'internal', status: 'accepted' }),
    ];
    const found = differences(makeDetainee({ ...known, names, facts }));
    expect(found.map((each) => each.what)).toEqual(['shown-name', 'fact:occupation']);
  });

  it('says nothing of somebody who does not leave', () => {
    expect(differences(makeDetainee({ ...known, release: 'confidential' }))).toEqual([]);
  });
});
