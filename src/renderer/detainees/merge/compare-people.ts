import type { Detainee } from '../../../domain/detainee';
import type { DetaineeId } from '../../../domain/ids';
import { compareNames, likelyMatches, type NameComparison } from '../../../domain/names';
import type { Reading } from '../../shared/casebook/records';
import { identitiesIn, type PeopleStore } from '../../shared/names/people';
import { namedPerson, type LikelyPerson } from '../../shared/names/likely-people';
import { nameFinderOver } from '../../shared/search/finder';
import { recordTitle } from '../../shared/records/titles';

/** Names of one person that are compared; more are other spellings of the same. */
const MOST_NAMES = 12;
/** Names whose bearers are looked up; the others are spellings of the same. */
const MOST_LOOKED_UP = 4;
/** Milliseconds of comparing between two turns of the page. */
const SLICE = 6;
const SHOWN = 5;

/** The two spellings of two people that come closest, and what the engine says of them. */
export interface ClosestNames {
  readonly names: readonly [string, string];
  readonly comparison: NameComparison;
}

/** Compares two people by every name on file; null where one of them has none. */
export function comparePeople(one: Detainee, other: Detainee): ClosestNames | null {
  let best: ClosestNames | null = null;
  for (const { text: a } of one.names.slice(0, MOST_NAMES)) {
    for (const { text: b } of other.names.slice(0, MOST_NAMES)) {
      const comparison = compareNames(a, b);
      if (best === null || comparison.score > best.comparison.score) {
        best = { names: [a, b], comparison };
      }
    }
  }
  return best;
}

/** True where somebody decided of any records of the two people that they are not the same. */
export function saidNotSame(store: PeopleStore, a: DetaineeId, b: DetaineeId): boolean {
  const identities = identitiesIn(store);
  const others = identities.sameAs(b);
  return identities.sameAs(a).some((one) => others.some((two) => identities.areNotSame(one, two)));
}

/**
 * People on file who may be the same as `person`, the likeliest first, without those who were said
 * not to be. They are compared in slices; null once `signal` says to stop.
 */
export async function likelyTwins(
  store: Reading,
  person: Detainee,
  signal: AbortSignal,
): Promise<readonly LikelyPerson[] | null> {
  const finder = nameFinderOver(store);
  const found: LikelyPerson[] = [];
  let until = performance.now() + SLICE;
  const others = new Set(
    person.names.slice(0, MOST_LOOKED_UP).flatMap(({ text }) => finder.peopleLike(text)),
  );
  for (const other of others) {
    const twin = other.id === person.id ? null : closeTo(person, other);
    if (twin !== null && !saidNotSame(store, person.id, other.id)) found.push(twin);
    if (performance.now() < until) continue;
    await new Promise((turn) => setTimeout(turn, 0));
    if (signal.aborted) return null;
    until = performance.now() + SLICE;
  }
  return found.toSorted((a, b) => b.comparison.score - a.comparison.score).slice(0, SHOWN);
}

function closeTo(person: Detainee, other: Detainee): LikelyPerson | null {
  const named = namedPerson(other);
  let best: LikelyPerson | null = null;
  for (const { text } of person.names.slice(0, MOST_NAMES)) {
    const match = likelyMatches(text, [named], 1)[0];
    if (match === undefined) continue;
    if (best !== null && match.comparison.score <= best.comparison.score) continue;
    const { spelling, comparison } = match;
    best = { id: other.id, title: recordTitle(other), spelling, comparison };
  }
  return best;
}
