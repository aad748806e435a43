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
