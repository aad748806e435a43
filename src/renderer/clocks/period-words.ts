import type { ClockRule } from '../../domain/clock-rule';
import { t } from '../shared/catalogue';

/** How long a clock runs: "60 days, from the day after". */
export function periodWords(rule: Pick<ClockRule, 'period' | 'fromDayAfter' | 'rollOver'>): string {
  const { count, unit } = rule.period;
  const length = count === 0 ? t('clocks.sameDay') : t(`clocks.period.${unit}`, { count });
  return [
    length,
    rule.fromDayAfter ? t('clocks.fromDayAfter') : '',
    rule.rollOver ? t('clocks.rollsOver') : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}
