import type { CalendarDate } from '@internationalized/date';
import { coverageBoard, type Gap } from '../../domain/coverage-board';
import { custodyStatusAt } from '../../domain/custody-status';
import { reportedOnBy } from '../../domain/dated-event';
import type { Detainee } from '../../domain/detainee';
import { leftOffice, vacantSince } from '../../domain/hand-over';
import type { Party } from '../../domain/party';
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

/** The statuses of one day, so that people who did not change are not looked at again. */
let remembered: { readonly day: string; readonly statuses: WeakMap<Detainee, string> } | null =
  null;

function statusesOn(day: string): WeakMap<Detainee, string> {
  if (remembered?.day !== day) remembered = { day, statuses: new WeakMap() };
  return remembered.statuses;
}

/** The coverage board of the casebook on a day. */
export function coverageIn(store: Reading, today: CalendarDate, months: number): Gap[] {
  const statuses = statusesOn(today.toString());
  const reportedOn = reportedOnBy(store as Parameters<typeof reportedOnBy>[0]);
  return coverageBoard(
    {
      people: peopleIn(store),
      appeals: store.all('appeal'),
      replies: store.all('reply'),
      proceedings: store.all('proceeding'),
    },
    {
      today,
      months,
      rules: rulesIn(store),
      resolve: identitiesIn(store).resolve,
      statusOf: (person) => {
        const known = statuses.get(person);
        if (known !== undefined) return known;
        const { status } = custodyStatusAt(person, { asOf: today, today, reportedOn });
        statuses.set(person, status);
        return status;
      },
      organisation: (id) => store.get('organisation', id),
      sponsorLeft: (sponsor) => sponsorLeftIn(store, sponsor, today),
    },
  );
}
