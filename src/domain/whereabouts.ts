import type { CustodyEvent } from './custody-event';
import { custodyEventsOf, custodyStatusAt, type CustodyQuestion } from './custody-status';
import { timingOf } from './dated-event';
import type { Detainee } from './detainee';
import type { FacilityId } from './ids';

export interface Whereabouts {
  readonly facility: FacilityId | null;
  /** The place in words, where the source names no facility on file. */
  readonly place: string;
  /** The event that names the place. */
  readonly event: CustodyEvent;
}

/** Events that put nobody anywhere: a court or a police station is visited, not lived in. */
const passing = new Set([
  'hearing',
  'trial',
  'verdict',
  'appeal-ruling',
  'interrogation',
  'search',
]);

/**
 * Where somebody who is held is said to be at a date: the last event of the present detention that
 * names a facility or a place. Null for who is not held, and where the present detention began with
 * the place unknown ("taken") and none was named since.
 */
export function whereaboutsAt(detainee: Detainee, question: CustodyQuestion): Whereabouts | null {
  if (custodyStatusAt(detainee, question).held !== 'yes') return null;
  const happened = custodyEventsOf(detainee, question).filter(
    (each) => timingOf(each, question.asOf, question.today) === 'happened',
  );
  const since = happened.findLastIndex((each) => each.kind.frees || each.event.event === 'taken');
  const named = happened
    .slice(since + 1)
    .map((each) => each.event)
    .filter((event) => !passing.has(event.event))
    .findLast((event) => event.facility !== null || event.place.trim() !== '');
  if (named === undefined) return null;
  return { facility: named.facility, place: named.place.trim(), event: named };
}
