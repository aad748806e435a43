import type { Appeal } from './appeal';
import type { CasebookReader } from './casebook-reader';
import { faultOf, isNo, newestFor, type ConsentGap, type ConsentQuestion } from './consent-gaps';

/** Why an appeal may not simply leave, whatever each person in it allowed of their own. */
export interface AppealConsentGap {
  readonly appeal: Appeal;
  /** `undecided`: not obtainable, but nobody decided so by name with a day to look again. */
  readonly why: ConsentGap['why'] | 'undecided';
  /** True where those it is made for said no: no decision stands in for that. */
  readonly final: boolean;
}

/** The ids of an appeal and of everything that stands on it. */
function partsOf(appeal: Appeal): string[] {
  const { outcomeLines, asks, signatories, groupCoverages, generalEffects, stages } = appeal;
  const lists = [outcomeLines, asks, signatories, groupCoverages, generalEffects, stages];
  return [appeal.id, ...lists.flat().map(({ id }) => id)];
}

function faultIn(
  { consent, consentBy, consents, risk }: Appeal,
  question: Omit<ConsentQuestion, 'scopes'>,
): AppealConsentGap['why'] | null {
  if (consent === 'refused' || consent === 'withdrawn') return consent;
  const newest = newestFor(consents, question);
  if (newest !== undefined) return faultOf(newest, question.today);
  switch (consent) {
    case 'given':
      return null;
    case 'not-obtainable':
      return 'undecided';
    case 'needed':
      return 'missing';
    case null: {
      // Somebody else's appeal, or one long public, has nobody to ask; one that speaks of a risk,
      // of who would agree, or of a consent for others, does.
      const asksForIt = consents.length > 0 || consentBy.trim() !== '' || risk.trim() !== '';
      return asksForIt ? 'missing' : null;
    }
  }
}

/**
 * The appeals of which something would leave with these claims although those they are made for
 * refused the appeal, or no consent or decision for this audience stands where it says that one is
 * needed. What each person allowed of their own is asked apart (`consentGaps`): a name may be free
 * while this one appeal is not wanted.
 */
export function appealConsentGaps(
  casebook: Pick<CasebookReader, 'all'>,
  claims: ReadonlySet<string>,
  question: Omit<ConsentQuestion, 'scopes'>,
): AppealConsentGap[] {
  return casebook.all('appeal').flatMap((appeal) => {
    const why = faultIn(appeal, question);
    if (why === null || !partsOf(appeal).some((id) => claims.has(id))) return [];
    return [{ appeal, why, final: isNo(why) }];
  });
}
