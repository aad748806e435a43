import type { CasebookReader } from '../../domain/casebook-reader';
import { detentionDatesInTurns, type DetentionDate } from '../../domain/detention-dates';
import { docketPlace, type DocketEntry } from '../../domain/docket';
import { bounds } from '../../domain/edtf-date';
import { reportedOnBy } from '../../domain/dated-event';
import type { InTurns } from '../../domain/in-turns';
import type { WrittenDate } from '../../domain/written-date';
import type { Reading } from '../shared/casebook/records';
import { t } from '../shared/catalogue';
import { peopleIn } from '../shared/names/people';
import type { Now } from '../shared/today';

type About = Pick<DocketEntry, 'id' | 'kind' | 'what' | 'record' | 'member' | 'detainees'>;

function entryOn(date: WrittenDate, about: About, now: Now): DocketEntry[] {
  const { earliest, latest } = bounds(date.edtf);
  const place = docketPlace(earliest, latest, now.today);
  if (place === null) return [];
  return [{ ...about, place, due: earliest, atMost: latest, disputed: null, by: 'file' }];
}

function detentionEntry(each: DetentionDate, now: Now): DocketEntry[] {
  const { key, kind, at, detainees, proceeding, member, words } = each;
  const [person] = detainees;
  const record = proceeding ?? person;
  if (record === undefined) return [];
  const isHearing = kind === 'hearing';
  const { latest } = bounds(each.date.edtf);
  // A hearing that is over wants no act; the others stay until they are dealt with.
  if (isHearing && latest !== null && latest.compare(now.today) < 0) return [];
  const name = t(`detainees.date.${kind}`);
  const what = isHearing && words !== '' ? words : name.slice(0, 1).toUpperCase() + name.slice(1);
  const about: About = {
    id: `detention ${key}`,
    kind: isHearing ? 'hearing' : 'detention',
    what: !isHearing && words !== '' ? `${what} (${words})` : what,
    record,
    member,
    detainees,
  };
  const [entry] = entryOn(each.date, about, now);
  if (entry === undefined) return [];
  const over = at !== null && at < Date.parse(now.moment);
  return [over ? { ...entry, place: 'overdue' } : entry];
}

function givesConsent({ consents }: { readonly consents: readonly unknown[] }): boolean {
  return consents.length > 0;
}

/** Dates of detention, hearings, consents to look at again, and contacts that are due. */
export function* detentionDocket(store: Reading, now: Now): InTurns<readonly DocketEntry[]> {
  const casebook = store as CasebookReader;
  const { today } = now;
  const question = { asOf: today, today, reportedOn: reportedOnBy(casebook) };
  const people = peopleIn(store).filter(givesConsent);
  yield;
  const asked = [
    ...people.map(({ id, consents }) => ({ id, consents, detainees: [id] })),
    ...casebook
      .all('appeal')
      .filter(givesConsent)
      .map(({ id, consents, outcomeLines }) => ({
        ...{ id, consents, detainees: outcomeLines.map(({ detainee }) => detainee) },
      })),
  ];
  const consents = asked.flatMap(({ id, consents: given, detainees }) =>
    given.flatMap(({ id: member, expires, reviewOn, withdrawn }) => {
      const date = reviewOn ?? expires;
      if (date === null || withdrawn !== null) return [];
      const what = t(reviewOn === null ? 'docket.consentExpires' : 'docket.consentReview');
      const about: About = {
        ...{ id: `consent ${member}`, kind: 'consent', what, record: id, member },
        detainees,
      };
      return entryOn(date, about, now);
    }),
  );
  const contacts = store.all('contact').flatMap((contact) => {
    if (contact.nextContact === null) return [];
    const about: About = {
      id: `contact ${contact.id}`,
      kind: 'contact',
      what: contact.neverCall ? t('docket.contactNeverCall') : '',
      record: contact.id,
      member: null,
      detainees: contact.detainees,
    };
    return entryOn(contact.nextContact, about, now);
  });
  yield;
  const dates = yield* detentionDatesInTurns(casebook, question);
  return [...dates.flatMap((each) => detentionEntry(each, now)), ...consents, ...contacts];
}
