import type { CalendarDate } from '@internationalized/date';
import type { Appeal } from '../../domain/appeal';
import { isOpenAppeal } from '../../domain/open-appeal';
import type { Party } from '../../domain/party';
import { partyKey } from '../../domain/party-name';
import { sponsorLeftIn } from '../coverage';
import type { Reading } from '../shared/casebook/records';
import { partyWords } from '../shared/records/titles';

/** A sponsor with the open appeals in their hands. */
export interface SponsorRow {
  readonly key: string;
  readonly sponsor: Party;
  readonly name: string;
  readonly appeals: readonly Appeal[];
  /** When they left office, as far as the file knows. */
  readonly left: CalendarDate | null;
}

/** Who sponsors what is still open: those who left office first, then by name. */
export function sponsorRows(store: Reading, today: CalendarDate): SponsorRow[] {
  const rows = new Map<string, { sponsor: Party; appeals: Appeal[] }>();
  for (const appeal of store.all('appeal')) {
    if (appeal.sponsor === null || !isOpenAppeal(appeal)) continue;
    const key = partyKey(appeal.sponsor);
    const row = rows.get(key) ?? { sponsor: appeal.sponsor, appeals: [] };
    row.appeals.push(appeal);
    rows.set(key, row);
  }
  return [...rows]
    .map(([key, { sponsor, appeals }]) => ({
      key,
      sponsor,
      appeals,
      name: partyWords(sponsor, store),
      left: sponsorLeftIn(store, sponsor, today),
    }))
    .toSorted(
      (a, b) => Number(a.left === null) - Number(b.left === null) || a.name.localeCompare(b.name),
    );
}
