import type { Identities } from '../../../../domain/identities';
import type { Identity } from '../../../../domain/identity';

/** Pairs of people somebody said are not the same, by the records that stand for them now. */
export function settledPairs(records: readonly Identity[], { resolve }: Identities): string[] {
  return records
    .filter(({ verdict, trashed }) => verdict === 'not-same' && trashed === null)
    .map(({ survivor, absorbed }) => `${resolve(survivor)} ${resolve(absorbed)}`);
}
