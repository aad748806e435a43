import type { Appeal } from './appeal';
import type { AppealId } from './ids';
import type { Party } from './party';
import { partyKey } from './party-name';
import type { Reply } from './reply';

/** How one addressee answers. Appeals are counted, not people and not letters. */
export interface ReplyRate {
  readonly addressee: Party;
  readonly appeals: readonly AppealId[];
  /** Answered, by a link the source states. */
  readonly answered: readonly AppealId[];
  /** Answered by a link that is only inferred by us; never added to `answered`. */
  readonly inferred: readonly AppealId[];
}

function counts(appeal: Appeal): boolean {
  const closed = appeal.release === 'confidential' || appeal.release === 'privileged';
  return !closed && appeal.appealKind !== 'icrc' && appeal.mechanism !== 'icrc';
}

/**
 * Reply rates by addressee: only what addressees themselves said counts, never a target's or third
 * party's words. Appeals to the ICRC, confidential appeals and confidential replies are left out;
 * a link that is unclear answers nothing. In the order in which addressees are first met.
 */
export function replyRates(appeals: readonly Appeal[], replies: readonly Reply[]): ReplyRate[] {
  const links = new Map<string, Map<string, 'stated' | 'inferred'>>();
  for (const reply of replies) {
    if (reply.role !== 'addressee' || reply.confidential || reply.status === 'rejected') continue;
    const key = partyKey(reply.from);
    const known = links.get(key) ?? new Map<string, 'stated' | 'inferred'>();
    for (const link of reply.links) {
      if (link.known === 'unclear' || link.status === 'rejected') continue;
      if (known.get(link.appeal) !== 'stated') known.set(link.appeal, link.known);
    }
    links.set(key, known);
  }
  const rates = new Map<string, { addressee: Party; appeals: AppealId[] }>();
  for (const appeal of appeals.filter(counts)) {
    const parties = new Map(appeal.addressees.map(({ party }) => [partyKey(party), party]));
    for (const [key, addressee] of parties) {
      const rate = rates.get(key) ?? { addressee, appeals: [] };
      rate.appeals.push(appeal.id);
      rates.set(key, rate);
    }
  }
  return [...rates].map(([key, { addressee, appeals: sent }]) => ({
    addressee,
    appeals: sent,
    answered: sent.filter((id) => links.get(key)?.get(id) === 'stated'),
    inferred: sent.filter((id) => links.get(key)?.get(id) === 'inferred'),
  }));
}
