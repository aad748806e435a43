import { appealDocketInTurns, sortDocket, type DocketEntry } from '../../domain/docket';
import type { InTurns } from '../../domain/in-turns';
import type { RecordKind } from '../../domain/records';
import type { Reading } from '../shared/casebook/records';
import { rulesIn } from '../shared/casebook/rules';
import type { Now } from '../shared/today';
import { detentionDocket } from './detention-source';

/** A room that has days of its own for the docket: which records it reads, and what they come to. */
export interface DocketSource {
  readonly kinds: readonly RecordKind[];
  readonly entries: (store: Reading, now: Now) => InTurns<readonly DocketEntry[]>;
}

const appealDates: DocketSource = {
  kinds: ['appeal', 'reply', 'rule', 'organisation'],
  entries: (store, { today, moment }) =>
    appealDocketInTurns(store.all('appeal'), store.all('reply'), {
      today,
      now: moment,
      rules: rulesIn(store),
      organisation: (id) => store.get('organisation', id),
    }),
};

const detentionDates: DocketSource = {
  kinds: ['detainee', 'proceeding', 'contact', 'identity', 'source'],
  entries: detentionDocket,
};

/** Every source of the docket. A room with dates of its own adds itself here. */
export const docketSources: readonly DocketSource[] = [appealDates, detentionDates];

/** The kinds of records the docket is made of, and those it names. */
export const docketKindsRead: readonly RecordKind[] = [
  ...new Set<RecordKind>([...docketSources.flatMap(({ kinds }) => kinds), 'detainee']),
];

/** The whole docket of a casebook at a moment, in order; a record at a turn. */
export function* docketIn(store: Reading, now: Now): InTurns<DocketEntry[]> {
  const entries: DocketEntry[] = [];
  for (const source of docketSources) entries.push(...(yield* source.entries(store, now)));
  yield;
  return sortDocket(entries);
}
