import { getLocalTimeZone, today } from '@internationalized/date';
import type { CommandInput } from '../../casebook/commands/registry';
import { readDate } from '../../domain/read-date';
import { t } from '../shared/catalogue';
import type { Composed } from './compose';

/** The appeal that handing a brief over is: to whom, about whom, and an outcome line for each. */
export function appealOf(made: Composed, to: string): CommandInput<'record-appeal'> {
  return {
    title: made.brief.title,
    appealKind: 'list-handed-over',
    date: readDate(today(getLocalTimeZone()).toString()),
    issuers: [],
    addressees: [{ kind: 'named', name: to }],
    targets: [],
    asks: [],
    summary: t('briefs.appealSummary', { title: made.brief.title }),
    outcomeLines: made.people.map((detainee) => ({ detainee })),
  };
}
