import type { Appeal } from './appeal';
import type { OutcomeLine } from './outcome-line';

/** What was asked for the person of `line`: all of the appeal's asks where the line names none. */
export function asksOf(appeal: Appeal, line: Pick<OutcomeLine, 'asks'> | null): Appeal['asks'] {
  return appeal.asks.filter(
    (ask) => line === null || line.asks.length === 0 || line.asks.includes(ask.id),
  );
}
