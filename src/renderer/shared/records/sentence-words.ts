import { readSentence, type Sentence } from '../../../domain/sentence';
import { t } from '../catalogue';

/** A sentence as a person would type it, which `readSentence` reads again. */
export function sentenceText({ years, months, days, life }: Sentence): string {
  if (life) return 'life';
  return [
    [years, 'years'],
    [months, 'months'],
    [days, 'days'],
  ]
    .filter(([count]) => count !== 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');
}

/** A sentence in words: "3 years, 6 months". */
export function sentenceWords({ years, months, days, life }: Sentence): string {
  if (life) return t('records.sentence.life');
  return [
    years > 0 ? t('records.sentence.years', { count: years }) : '',
    months > 0 ? t('records.sentence.months', { count: months }) : '',
    days > 0 ? t('records.sentence.days', { count: days }) : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** Why a sentence that was typed cannot be kept, in one line; null for a good one and for none. */
export function sentenceError(text: string): string | null {
  if (text.trim() === '') return null;
  const read = readSentence(text);
  return read.ok ? null : t(`records.sentence.problem.${read.problem}`);
}
