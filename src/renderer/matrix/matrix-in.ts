import type { CalendarDate } from '@internationalized/date';
import type { CasebookReader } from '../../domain/casebook-reader';
import { outcomeMatrix, type OutcomeMatrix } from '../../domain/outcome-matrix';
import { custodyReading } from '../../domain/proceeding-events';
import type { RecordKind } from '../../domain/records';
import type { Reading } from '../shared/casebook/records';
import { language } from '../shared/catalogue';
import { identitiesIn, peopleIn } from '../shared/names/people';
import { recordTitle } from '../shared/records/titles';

export const matrixKinds: readonly RecordKind[] = [
  'detainee',
  'appeal',
  'case-group',
  'source',
  'proceeding',
  'identity',
];

/** The matrix of the casebook: every case by name, every appeal, the latest first. */
export function matrixIn(store: Reading, today: CalendarDate): OutcomeMatrix {
  const order = new Intl.Collator(language());
  const { resolve } = identitiesIn(store);
  const named = peopleIn(store)
    .filter((person) => person.standing === 'case')
    .map((person) => ({ person, title: recordTitle(person) }));
  const groups = new Map(
    store
      .all('case-group')
      .map((group) => [
        group.id as string,
        new Set<string>(
          group.members
            .filter((member) => member.status !== 'rejected')
            .map((member) => resolve(member.detainee)),
        ),
      ]),
  );
  const nobody: ReadonlySet<string> = new Set();
  return outcomeMatrix({
    people: named.toSorted((a, b) => order.compare(a.title, b.title)).map(({ person }) => person),
    appeals: store.all('appeal'),
    resolve,
    membersOf: (group) => groups.get(group) ?? nobody,
    ...custodyReading(store as CasebookReader),
    today,
  });
}
