import type { CandidateReason } from '../../../anchoring/candidates';
import type { TextRange } from '../../../anchoring/describe';
import { diffWords, type WordDiff } from '../../../anchoring/diff-words';
import { find } from '../../../anchoring/find';
import type { Selectors } from '../../../domain/annotation';

/** A place where a passage may stand now, with what changed in its words. */
export interface OfferedPlace extends TextRange {
  readonly why: CandidateReason;
  readonly diff: readonly WordDiff[];
}

/** The places to offer for a passage in another text, best first; none where nothing is like it. */
export function placesFor(text: string, selectors: Selectors, oldText: string): OfferedPlace[] {
  const found = find(text, selectors, oldText);
  if (found.state === 'lost') return [];
  const places =
    found.state === 'placed'
      ? [{ start: found.start, end: found.end, why: 'same-words' as const }]
      : found.candidates;
  return places.map(({ start, end, why }) => ({
    start,
    end,
    why,
    diff: diffWords(selectors.exact, text.slice(start, end)),
  }));
}
