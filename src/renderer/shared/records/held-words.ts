import type { CustodyStatus } from '../../../domain/custody-status';
import type { DaysHeld } from '../../../domain/days-held';
import { t } from '../catalogue';

/** Days held as far as the dates allow: a number, a range, or "at least". Empty for nobody held. */
export function heldWords(held: DaysHeld): string {
  if (held.periods.length === 0) return '';
  if (held.max === null) return t('detainees.daysAtLeast', { count: held.min });
  if (held.max === held.min) return t('detainees.days', { count: held.min });
  return t('detainees.daysBetween', { min: held.min, max: held.max });
}

/** How long ago a status was last vouched for, in the largest unit that says enough. */
export function ageWords(custody: CustodyStatus): string {
  const days = custody.ageDays;
  if (days === null) return t('detainees.ageUnknown');
  if (days < 60) return t('detainees.ageDays', { count: Math.max(0, days) });
  if (days < 730) return t('detainees.ageMonths', { count: Math.round(days / 30.44) });
  return t('detainees.ageYears', { count: Math.round(days / 365.25) });
}
