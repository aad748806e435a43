import { compareDates } from '../../domain/compare-dates';
import { bounds } from '../../domain/edtf-date';
import type { Hearing, Proceeding } from '../../domain/proceeding';
import type { Reading } from '../shared/casebook/records';
import { personIn } from '../shared/names/people';
import { recordTitle } from '../shared/records/titles';
import { getLocalTimeZone, today } from '@internationalized/date';

/** One proceeding as the table shows it. */
export interface ProceedingRow {
  readonly id: Proceeding['id'];
  readonly proceeding: Proceeding;
  readonly court: string;
  readonly people: string;
  readonly next: Hearing | null;
}

/** The court in words: the body on file, else what was written. */
export function courtWords(proceeding: Proceeding, store: Reading): string {
  const body =
    proceeding.courtOrganisation === null
      ? undefined
      : store.get('organisation', proceeding.courtOrganisation);
  return body === undefined ? proceeding.court : recordTitle(body);
}

/** The next hearing that may still come: its last possible day is not behind us. */
export function nextHearing({ hearings }: Proceeding): Hearing | null {
  const now = today(getLocalTimeZone());
  const coming = hearings.filter(({ date, status }) => {
    const { latest } = bounds(date.edtf);
    return status !== 'rejected' && latest !== null && latest.compare(now) >= 0;
  });
  return coming.toSorted((a, b) => compareDates(a.date, b.date))[0] ?? null;
}

/** The rows of every proceeding on file. */
export function proceedingRows(store: Reading): ProceedingRow[] {
  return store.all('proceeding').map((proceeding) => ({
    id: proceeding.id,
    proceeding,
    court: courtWords(proceeding, store),
    people: proceeding.defendants
      .map(({ detainee }) => personIn(store, detainee))
      .flatMap((person) => (person === undefined ? [] : [recordTitle(person)]))
      .join(', '),
    next: nextHearing(proceeding),
  }));
}
