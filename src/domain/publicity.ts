import type { CalendarDate } from '@internationalized/date';
import type { Detainee } from './detainee';
import { bounds } from './edtf-date';

/**
 * Whether a person is to be kept quiet on a day: `quiet` or `do-not-name`, until the day it was said
 * to end. A wish whose end cannot be read lasts.
 */
export function isQuiet(person: Pick<Detainee, 'publicity'>, today: CalendarDate): boolean {
  const { choice, until } = person.publicity;
  if (choice !== 'quiet' && choice !== 'do-not-name') return false;
  const last = bounds(until?.edtf ?? null).latest;
  return last === null || last.compare(today) >= 0;
}

/** True where a death is on file that nobody rejected. */
export function isDead(person: Pick<Detainee, 'custodyEvents'>): boolean {
  return person.custodyEvents.some(
    ({ event, status }) => event === 'death' && status !== 'rejected' && status !== 'outdated',
  );
}
