import type { Appeal, GroupCoverage } from './appeal';
import type { DetaineeId } from './ids';
import type { OutcomeLine } from './outcome-line';

/** What stands where one detainee and one appeal meet. */
export type OutcomeCell =
  | { readonly kind: 'line'; readonly line: OutcomeLine }
  | {
      readonly kind: 'group';
      readonly coverage: GroupCoverage;
      /** False where nobody knows whether the person was held then. */
      readonly certain: boolean;
    }
  | { readonly kind: 'none' };

export interface CellQuestion {
  /** The people of a case group, by its id. */
  readonly membersOf: (group: string) => ReadonlySet<string>;
  /** Whether the person was held when the coverage (or else the appeal) was made. */
  readonly heldThen: (
    detainee: DetaineeId,
    appeal: Appeal,
    coverage: GroupCoverage,
  ) => 'yes' | 'no' | 'unknown';
  /** The record an id stands for, through merges. */
  readonly resolve?: (detainee: DetaineeId) => DetaineeId;
}

/**
 * The cell for one appeal and one detainee: the line on file; else a group coverage that takes the
 * person in (a member of its case group, or held then where it speaks of prisoners at large);
 * else none. A group cell is derived and never names anybody.
 */
export function outcomeCell(
  appeal: Appeal,
  detainee: DetaineeId,
  question: CellQuestion,
): OutcomeCell {
  const resolve = question.resolve ?? ((id: DetaineeId) => id);
  const own = resolve(detainee);
  const line = appeal.outcomeLines.find((each) => resolve(each.detainee) === own);
  if (line !== undefined) return { kind: 'line', line };
  let possible: GroupCoverage | null = null;
  for (const coverage of appeal.groupCoverages) {
    if (coverage.status === 'rejected') continue;
    if (coverage.group !== null) {
      if (question.membersOf(coverage.group).has(detainee)) {
        return { kind: 'group', coverage, certain: true };
      }
      continue;
    }
    const held = question.heldThen(detainee, appeal, coverage);
    if (held === 'yes') return { kind: 'group', coverage, certain: true };
    if (held === 'unknown') possible ??= coverage;
  }
  return possible === null
    ? { kind: 'none' }
    : { kind: 'group', coverage: possible, certain: false };
}
