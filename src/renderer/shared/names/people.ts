import type { Detainee } from '../../../domain/detainee';
import { identitiesOf, mergedDetainee, type Identities } from '../../../domain/identities';
import type { DetaineeId } from '../../../domain/ids';
import type { Reading } from '../casebook/records';

/** The part of the store that people are read from. */
export type PeopleStore = Pick<Reading, 'get' | 'all'>;

interface Known {
  readonly records: readonly Detainee[];
  readonly decisions: readonly object[];
  readonly identities: Identities;
  readonly people: readonly Detainee[];
}

/** What was read last for each store; it holds while neither array was replaced. */
const known = new WeakMap<PeopleStore, Known>();

interface Merged {
  readonly parts: readonly Detainee[];
  readonly person: Detainee;
}

/** The person last made of a surviving record, so that an unchanged person stays one object. */
const mergedOf = new WeakMap<Detainee, Merged>();

/** Who was merged into whom, and who was said not to be the same. */
export function identitiesIn(store: PeopleStore): Identities {
  return read(store).identities;
}

/**
 * Everybody on file, each person once: who was merged stands under the surviving record with the
 * claims of all. The same array until a person or a decision changes.
 */
export function peopleIn(store: PeopleStore): readonly Detainee[] {
  return read(store).people;
}

/**
 * The person an id stands for now, through merges, with the claims of every record; in Trash or not.
 * Undefined where the id is not on file.
 */
export function personIn(store: PeopleStore, id: DetaineeId): Detainee | undefined {
  return merge(store, read(store).identities, id);
}

/** The records one person was kept as, the surviving one first; those in Trash are left out. */
export function recordsOf(store: PeopleStore, id: DetaineeId): readonly Detainee[] {
  return partsOf(store, read(store).identities, id);
}

/** The record that holds a claim of a merged person: where it is edited and removed. */
export function holderOf(store: PeopleStore, person: DetaineeId, member: string): DetaineeId {
  const found = recordsOf(store, person).find((record) =>
    lists.some((list) => record[list].some(({ id }) => id === member)),
  );
  return found?.id ?? person;
}

const lists = [
  ...(['names', 'facts', 'custodyEvents', 'incidents', 'notes'] as const),
  ...(['criteriaSheets', 'consents', 'checklists'] as const),
];

function read(store: PeopleStore): Known {
  const records = store.all('detainee');
  const decisions = store.all('identity');
  const before = known.get(store);
  if (before?.records === records && before.decisions === decisions) return before;
  const identities =
    before?.decisions === decisions ? before.identities : identitiesOf(store.all('identity'));
  const now = { records, decisions, identities, people: peopleOf(store, identities, records) };
  known.set(store, now);
  return now;
}

function peopleOf(
  store: PeopleStore,
  identities: Identities,
  records: readonly Detainee[],
): readonly Detainee[] {
  if (!store.all('identity').some(({ verdict }) => verdict === 'same')) return records;
  // Who stands for others is in Trash with all of them; who was absorbed stands for nobody.
  return records.flatMap((record) =>
    identities.resolve(record.id) === record.id ? (merge(store, identities, record.id) ?? []) : [],
  );
}

function partsOf(store: PeopleStore, identities: Identities, id: DetaineeId): readonly Detainee[] {
  return identities
    .sameAs(id)
    .map((each) => store.get('detainee', each))
    .filter((part, at): part is Detainee => part !== undefined && (at === 0 || !part.trashed));
}

function merge(store: PeopleStore, identities: Identities, id: DetaineeId): Detainee | undefined {
  const parts = partsOf(store, identities, id);
  const [first] = parts;
  if (first === undefined || parts.length === 1) return first;
  const before = mergedOf.get(first);
  if (before?.parts.length === parts.length && before.parts.every((part, at) => part === parts[at]))
    return before.person;
  const byId = new Map(parts.map((part) => [part.id, part]));
  const person = mergedDetainee(id, identities, (each) => byId.get(each)) ?? first;
  mergedOf.set(first, { parts, person });
  return person;
}
