import type { ItemState } from './queue';
import { t, tOr } from '../../shared/catalogue';
import { problemWords } from '../../shared/casebook/problem';

/** One sentence for a file that was not taken: a refusal of the reader, or a failure on the way. */
export function refusalWords(code: string, detail: string): string {
  const sentence = tOr(`sources.refused.${code}`, '', { detail });
  return sentence === '' ? problemWords({ code }) : sentence;
}

/** The state of a file in one or two words, for those that are still on the way. */
export function stepWords(
  step: 'waiting' | 'reading' | 'saving' | 'saved' | 'skipped' | 'cancelled',
): string {
  return t(`sources.step.${step}`);
}

/** What stands beside a file that was saved: what to know of its text, and what is not in it. */
export function savedWords({
  warnings,
  dropped,
  without,
}: Extract<ItemState, { step: 'saved' }>): string {
  const notes = warnings.map(({ code, detail }) =>
    tOr(`sources.warning.${code}`, code, { detail }),
  );
  const left = dropped.map(({ what, count }) => t(`sources.dropped.${what}`, { count }));
  if (left.length > 0) notes.push(t('sources.leftOut', { list: left.join(', ') }));
  if (without !== undefined) notes.push(refusalWords(without.code, without.detail));
  return notes.length === 0 ? stepWords('saved') : `${stepWords('saved')}. ${notes.join(' ')}`;
}
