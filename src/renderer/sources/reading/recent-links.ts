import type { Annotation } from '../../../domain/annotation';
import { peopleIn, type PeopleStore } from '../../shared/names/people';

type Link = Annotation['links'][number];

/** Targets offered by number. */
const OFFERED = 9;

const used: Link[] = [];

/** Puts a target first among those that 1 to 9 take. Kept for this unlock only. */
export function rememberLink(link: Link): void {
  const at = used.indexOf(link);
  if (at >= 0) used.splice(at, 1);
  used.unshift(link);
}

/** The latest targets, and after them the people entered last. */
export function recentLinks(store: PeopleStore): readonly Link[] {
  const people = peopleIn(store)
    .filter((person) => person.standing === 'case')
    .slice(-OFFERED)
    .map(({ id }) => id)
    .toReversed();
  return [...new Set<Link>([...used, ...people])].slice(0, OFFERED);
}
