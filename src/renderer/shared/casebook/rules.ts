import { rulesInUse, type ClockRule } from '../../../domain/clock-rule';
import type { Rule } from '../../../domain/rule';
import type { Reading } from './records';

const known = new WeakMap<readonly Rule[], readonly ClockRule[]>();

/** The clocks in use: those that ship and the user's; the same array until a rule changes. */
export function rulesIn(store: Pick<Reading, 'all'>): readonly ClockRule[] {
  const records = store.all('rule');
  const rules = known.get(records) ?? rulesInUse(records);
  known.set(records, rules);
  return rules;
}
