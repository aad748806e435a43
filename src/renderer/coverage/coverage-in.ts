import type { CalendarDate } from '@internationalized/date';
import { coverageBoard, type Gap } from '../../domain/coverage-board';
import { custodyStatusAt } from '../../domain/custody-status';
import type { CasebookReader } from '../../domain/casebook-reader';
import type { Detainee } from '../../domain/detainee';
import { detentionDates } from '../../domain/detention-dates';
import { leftOffice, vacantSince } from '../../domain/hand-over';
import type { Party } from '../../domain/party';
import { custodyReading } from '../../domain/proceeding-events';
import type { RecordKind } from '../../domain/records';
import type { Reading } from '../shared/casebook/records';
import { rulesIn } from '../shared/casebook/rules';
import { identitiesIn, peopleIn, personIn } from '../shared/names/people';

export const coverageKinds: readonly RecordKind[] = [
  'detainee',
  'appeal',
  'reply',
  'proceeding',
  'office',
  'organisation',
  'rule',
  'source',
  'identity',
];

/** When a sponsor left office, as far as the offices on file say; null where they did not. */
export function sponsorLeftIn(
  store: Reading,
  sponsor: Party,
  today: CalendarDate,
): CalendarDate | null {
  switch (sponsor.kind) {
    case 'office': {
      const office = store.get('office', sponsor.id);
      return office === undefined ? null : vacantSince(office, today);
    }
    case 'named':
      return leftOffice([sponsor.name], store.all('office'), today);
    case 'detainee': {
      const names = personIn(store, sponsor.id)?.names ?? [];
      return leftOffice(
        names.map((name) => name.text),
        store.all('office'),
        today,
      );
    }
    case 'organisation':
    case 'contact':
      return null;
  }
}

/**
 * The statuses of one day by the proceedings and sources there are, so that people who did not change
 * are not looked at again.
 */
let remembered: { readonly by: readonly unknown[]; readonly statuses: WeakMap<Detainee, string> } =
  {
    by: [],
    statuses: new WeakMap(),
  };

function statusesBy(...by: readonly unknown[]): WeakMap<Detainee, string> {
  if (by.some((each, at) => each !== remembered.by[at])) {
    remembered = { by, statuses: new WeakMap() };
  }
  return remembered.statuses;
}

/** The coverage board of the casebook on a day. */
export function coverageIn(store: Reading, today: CalendarDate, months: number): Gap[] {
  const proceedings = store.all('proceeding');
  const statuses = statusesBy(today.toString(), proceedings, store.all('source'));
  const question = { asOf: today, today, ...custodyReading(store as CasebookReader) };
  return coverageBoard(
    {
      people: peopleIn(store),
      appeals: store.all('appeal'),
      replies: store.all('reply'),
      dates: detentionDates(store as CasebookReader, question),
    },
    {
      today,
      months,
      rules: rulesIn(store),
      resolve: identitiesIn(store).resolve,
      statusOf: (person) => {
        const known = statuses.get(person);
        if (known !== undefined) return known;
        const { status } = custodyStatusAt(person, question);
        statuses.set(person, status);
        return status;
      },
      organisation: (id) => store.get('organisation', id),
      sponsorLeft: (sponsor) => sponsorLeftIn(store, sponsor, today),
    },
  );
}
