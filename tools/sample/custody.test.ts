import { CalendarDate } from '@internationalized/date';
import { describe, expect, it } from 'vitest';
import { briefPhrases } from '../../src/domain/brief-phrases';
import { briefSchema } from '../../src/domain/brief';
import { linesOf, wordsOfLine } from '../../src/domain/brief-document';
import { readerOf } from '../../src/domain/casebook-reader';
import { composeBrief } from '../../src/domain/compose-brief';
import { custodyStatusAt } from '../../src/domain/custody-status';
import { reportedOnBy } from '../../src/domain/dated-event';
import { newId } from '../../src/domain/ids';
import { project } from '../../src/domain/projection';
import type { AnyRecord } from '../../src/domain/records';
import { shownName } from '../../src/domain/shown-name';
import { sampleData } from './build';

const { records } = JSON.parse(sampleData()) as { records: AnyRecord[] };
const casebook = readerOf(records);
const people = casebook.all('detainee').filter((person) => person.standing === 'case');
const endOfJanuary = new CalendarDate(2025, 1, 31);
const today = new CalendarDate(2026, 1, 1);

function statusAt(asOf: CalendarDate): Record<string, string> {
  const question = { asOf, today, reportedOn: reportedOnBy(casebook) };
  return Object.fromEntries(
    people.map((person) => [shownName(person).text, custodyStatusAt(person, question).status]),
  );
}

describe('custody in the sample', () => {
  it('is at January 2025 what the texts let it be, and no more', () => {
    expect(statusAt(endOfJanuary)).toEqual({
      'Gubad Ibadoghlu': 'held',
      'Anar Mammadli': 'reported-arrested',
      'Samir Ashurov': 'held',
      'Sevinc Vagifgizi': 'held',
      'Ulvi Hasanli': 'held',
      'Nargiz Absalamova': 'held',
      'Elnara Gasimova': 'held',
      'Fazil Gasimov': 'held',
      'Ismayil Jafarsoy': 'at-risk',
      'Avaz Zeinally': 'sentenced',
      'Bakhtiyar Gadjiev': 'sentenced',
      'Rufat Safarov': 'reported-arrested',
      'Azer Gasymly': 'not-stated',
      'Tofig Yagublu': 'not-stated',
      'Rza Safarsoi': 'not-stated',
    });
  });

  it('knows that the commentator was not held yet on 14 November 2024', () => {
    expect(statusAt(new CalendarDate(2024, 11, 14))['Rufat Safarov']).toBe('not-held');
  });

  it('counts no days for those who are only said to be held', () => {
    const brief = briefSchema.parse({
      kind: 'brief',
      id: newId('brief'),
      createdAt: '2025-01-31T12:00:00.000Z',
      title: 'Everybody',
      template: 'campaign-list',
      detainees: people.map(({ id }) => id),
      asOf: { written: 'January 2025', edtf: '2025-01' },
    });
    const document = composeBrief({
      projected: project(casebook, 'internal', 'internal'),
      brief,
      phrases: briefPhrases('en'),
      today,
    });
    const counted = linesOf(document)
      .filter(({ key }) => key.startsWith('days:'))
      .map((line) => wordsOfLine(line));
    expect(counted).toHaveLength(2);
    expect(counted.join(' ')).toMatch(/at least 79 days/);
  });
});
