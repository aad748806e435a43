import { CalendarDate } from '@internationalized/date';
import { describe, expect, it } from 'vitest';
import { readerOf } from '../../domain/casebook-reader';
import { contactSchema } from '../../domain/contact';
import { consentSchema } from '../../domain/consent';
import { inOneTurn } from '../../domain/in-turns';
import { entered, makeDetainee, makeEvent } from '../../domain/fixtures/records';
import { newId } from '../../domain/ids';
import { readDate } from '../../domain/read-date';
import type { AnyRecord } from '../../domain/records';
import type { Reading } from '../shared/casebook/records';
import { detentionDocket } from './detention-source';

const now = { today: new CalendarDate(2024, 5, 28), moment: '2024-05-28T08:00:00Z' };

function docket(...records: AnyRecord[]) {
  return inOneTurn(detentionDocket(readerOf(records) as Reading, now)).map(
    ({ kind, place, what }) => `${kind} ${place} ${what}`,
  );
}

describe('the docket of detention', () => {
  const person = makeDetainee({
    custodyEvents: [makeEvent('remand', '2024-03-01', { until: readDate('2024-06-01') })],
  });

  it('says what expires in the coming days, and what expired', () => {
    expect(docket(person)).toEqual(['detention next-30-days End of remand']);
    const late = makeDetainee({
      custodyEvents: [makeEvent('remand', '2024-03-01', { until: readDate('2024-05-20') })],
    });
    expect(docket(late)).toEqual(['detention overdue End of remand']);
  });

  it('says what a hearing is about, and drops one that is over', () => {
    const hearing = makeEvent('hearing', '2024-05-28', { detail: 'Extension of remand' });
    const over = makeEvent('hearing', '2024-05-01', { detail: 'First hearing' });
    expect(docket(makeDetainee({ custodyEvents: [hearing, over] }))).toEqual([
      'hearing today Extension of remand',
    ]);
  });

  it('reminds of consents and contacts', () => {
    const consent = consentSchema.parse({
      id: newId('member'),
      state: 'given',
      giver: 'Sister',
      relation: 'sister',
      scope: ['name'],
      audience: '',
      date: readDate('2024-01-01'),
      reviewOn: readDate('2024-06-02'),
    });
    const contact = contactSchema.parse({
      kind: 'contact',
      id: newId('contact'),
      createdAt: entered,
      name: 'A sister',
      nextContact: readDate('2024-05-28'),
      neverCall: true,
    });
    expect(docket(makeDetainee({ consents: [consent] }), contact)).toEqual([
      'consent next-30-days Look at the consent again',
      'contact today Write, never call',
    ]);
  });
});
