import type { Appeal } from '../../../domain/appeal';
import { outcomeStatuses } from '../../../domain/outcome-line';
import { language, t } from '../../shared/catalogue';
import { termWords } from '../../shared/fields/terms';

/** How many of an appeal's lines stand where: "2 sent, 1 refused", in the order of the ladder. */
export function statusWords(appeal: Pick<Appeal, 'outcomeLines'>): string {
  return outcomeStatuses
    .map((status) => ({
      status,
      count: appeal.outcomeLines.filter((line) => line.status === status).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => {
      const words = termWords('outcome-statuses', status).toLocaleLowerCase(language());
      return t('appeals.statusCount', { count, status: words });
    })
    .join(', ');
}
