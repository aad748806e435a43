import { getLocalTimeZone, today as todayIn } from '@internationalized/date';
import type { CasebookReader } from '../../../domain/casebook-reader';
import type { CustodyQuestion } from '../../../domain/custody-status';
import { custodyReading } from '../../../domain/proceeding-events';
import type { Reading } from '../casebook/records';

/** Days after which a status that nobody has vouched for since is shown with its age. */
const STALE_AFTER = 180;

/** What custody is asked for on screen: as of today, by the calendar of this machine. */
export function custodyQuestion(store: Reading): CustodyQuestion {
  const now = todayIn(getLocalTimeZone());
  return {
    asOf: now,
    today: now,
    ...custodyReading(store as CasebookReader),
    staleAfterDays: STALE_AFTER,
  };
}
