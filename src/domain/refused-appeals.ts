import type { Appeal } from './appeal';
import type { CasebookReader } from './casebook-reader';

/** True where those an appeal is made for said no to it, or took their yes back. */
export function isRefused({ consent }: Pick<Appeal, 'consent'>): boolean {
  return consent === 'refused' || consent === 'withdrawn';
}

/** The ids of an appeal and of everything that stands on it. */
function partsOf(appeal: Appeal): string[] {
  const { outcomeLines, asks, signatories, groupCoverages, generalEffects, stages } = appeal;
  const lists = [outcomeLines, asks, signatories, groupCoverages, generalEffects, stages];
  return [appeal.id, ...lists.flat().map(({ id }) => id)];
}

/**
 * The appeals of which something would leave with these claims although those they are made for
 * refused, or withdrew, their consent to the appeal itself. What each person allowed of their own is
 * asked apart (`consentGaps`): a name may be free while this one appeal is not wanted. No decision
 * stands in for a no.
 */
export function refusedAppeals(
  casebook: Pick<CasebookReader, 'all'>,
  claims: ReadonlySet<string>,
): Appeal[] {
  return casebook
    .all('appeal')
    .filter((appeal) => isRefused(appeal) && partsOf(appeal).some((id) => claims.has(id)));
}
