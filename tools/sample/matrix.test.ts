import { parseDate } from '@internationalized/date';
import { describe, expect, it } from 'vitest';
import { readerOf } from '../../src/domain/casebook-reader';
import { reportedOnBy } from '../../src/domain/dated-event';
import { outcomeMatrix } from '../../src/domain/outcome-matrix';
import type { AnyRecord } from '../../src/domain/records';
import { shownName } from '../../src/domain/shown-name';
import { sampleData } from './build';

const { records } = JSON.parse(sampleData()) as { records: AnyRecord[] };
const casebook = readerOf(records);
const matrix = outcomeMatrix({
  people: casebook.all('detainee').filter((person) => person.standing === 'case'),
  appeals: casebook.all('appeal'),
  resolve: (id) => id,
  membersOf: () => new Set(),
  reportedOn: reportedOnBy(casebook),
  today: parseDate('2025-01-31'),
});

function rowOf(name: string) {
  const person = matrix.people.find((one) => shownName(one).text === name);
  if (person === undefined) throw new Error(`no ${name}`);
  return Object.fromEntries(
    matrix.appeals.map((appeal) => [appeal.reference, matrix.cell(person, appeal)]),
  );
}

describe('the matrix of the sample', () => {
  it('names Anar Mammadli in the call of 14 November and denies the court request', () => {
    const row = rowOf('Anar Mammadli');
    expect(row['A3']).toMatchObject({ kind: 'line', line: { named: 'in-text' } });
    expect(row['A9']).toMatchObject({ kind: 'line', line: { status: 'refused' } });
  });

  it('covers him elsewhere as a group at most, which names nobody', () => {
    const { A3, A9, ...others } = rowOf('Anar Mammadli');
    expect([A3?.kind, A9?.kind]).toEqual(['line', 'line']);
    const kinds = Object.entries(others).map(([key, cell]) => [key, cell.kind]);
    expect(kinds).toHaveLength(7);
    expect(kinds.filter(([, kind]) => kind === 'line')).toEqual([]);
    expect(kinds.filter(([, kind]) => kind === 'group').length).toBeGreaterThan(0);
  });

  it('has no line for somebody no appeal names', () => {
    const kinds = Object.values(rowOf('Ismayil Jafarsoy')).map(({ kind }) => kind);
    expect(kinds).not.toContain('line');
  });
});
