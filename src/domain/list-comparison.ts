import type { Detainee } from './detainee';
import type { Identities } from './identities';
import type { DetaineeId } from './ids';
import type { ListEdition } from './list-edition';
import { shownName } from './shown-name';

type Entry = ListEdition['entries'][number];

export interface ListChanges {
  readonly added: readonly Entry[];
  /** Entries of the edition before that are not in this one, and why if this one says so. */
  readonly removed: readonly { readonly entry: Entry; readonly why: string }[];
  readonly kept: readonly Entry[];
}

type Resolve = Identities['resolve'];

function keyOf(entry: Entry, resolve: Resolve): string {
  if (entry.detainee !== null) return resolve(entry.detainee);
  return entry.printed.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

/**
 * What an edition changed against the one before it: by the person an entry stands for, and where
 * nobody on file does by the name as printed. An entry that the edition itself marks as removed is
 * removed, with its reason, and stands in no count of who is on it.
 */
export function listChanges(
  edition: ListEdition,
  before: ListEdition | null,
  resolve: Resolve,
): ListChanges {
  const standing = edition.entries.filter(({ change }) => change !== 'removed');
  const earlier = new Map(
    (before?.entries ?? [])
      .filter(({ change }) => change !== 'removed')
      .map((entry) => [keyOf(entry, resolve), entry]),
  );
  const now = new Set(standing.map((entry) => keyOf(entry, resolve)));
  const said = edition.entries.filter(({ change }) => change === 'removed');
  const saidKeys = new Map(said.map((entry) => [keyOf(entry, resolve), entry]));
  const gone = [...earlier].filter(([key]) => !now.has(key) && !saidKeys.has(key));
  function isNew(entry: Entry): boolean {
    return before === null ? entry.change === 'added' : !earlier.has(keyOf(entry, resolve));
  }
  return {
    added: standing.filter(isNew),
    removed: [
      ...said.map((entry) => ({ entry, why: entry.why })),
      ...gone.map(([, entry]) => ({ entry, why: '' })),
    ],
    kept: standing.filter((entry) => !isNew(entry)),
  };
}

export interface ListAgainstOurs {
  readonly both: readonly { readonly entry: Entry; readonly detainee: DetaineeId }[];
  /** Names on their list that stand for nobody on file, or for somebody whom ours does not hold. */
  readonly theirsAlone: readonly Entry[];
  /** People ours holds as held who are not on their list. */
  readonly oursAlone: readonly Detainee[];
}

/** Theirs against ours: who is on the list, and who is held by our records. `isOurs` decides that. */
export function theirsAgainstOurs(
  edition: ListEdition,
  people: readonly Detainee[],
  isOurs: (person: Detainee) => boolean,
  resolve: Resolve,
): ListAgainstOurs {
  const ours = new Map(people.filter(isOurs).map((person) => [resolve(person.id), person]));
  const standing = edition.entries.filter(({ change }) => change !== 'removed');
  const both = standing.flatMap((entry) => {
    const id = entry.detainee === null ? null : resolve(entry.detainee);
    return id !== null && ours.has(id) ? [{ entry, detainee: id }] : [];
  });
  const matched = new Set(both.map(({ entry }) => entry));
  const listed = new Set(both.map(({ detainee }) => detainee));
  const collator = new Intl.Collator('az');
  return {
    both,
    theirsAlone: standing.filter((entry) => !matched.has(entry)),
    oursAlone: [...ours]
      .filter(([id]) => !listed.has(id))
      .map(([, person]) => person)
      .toSorted((a, b) => collator.compare(shownName(a).text, shownName(b).text)),
  };
}

/** The edition of the same issuer and title that came before one; null for the first. */
export function editionBefore(
  edition: ListEdition,
  editions: readonly ListEdition[],
  compare: (a: ListEdition, b: ListEdition) => number,
): ListEdition | null {
  const issuer = JSON.stringify(edition.issuer);
  return (
    editions
      .filter(
        (other) =>
          other.id !== edition.id &&
          (edition.issuer === null
            ? other.title === edition.title
            : JSON.stringify(other.issuer) === issuer) &&
          compare(other, edition) < 0,
      )
      .toSorted(compare)
      .at(-1) ?? null
  );
}
