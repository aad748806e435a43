import { readDate } from '../../domain/read-date';
import { showDate } from '../../domain/show-date';
import { language, t } from '../shared/catalogue';
import type { Filter, SearchQuery, Term } from './query';

/** What a query asks, in words: one part for each term and filter. */
export function explain({ terms, filters }: SearchQuery): readonly string[] {
  return [...terms.map(termWords), ...filters.map(filterWords)];
}

function termWords({ text, phrase, not }: Term): string {
  if (not) return t('search.explain.without', { text });
  return t(phrase ? 'search.explain.phrase' : 'search.explain.word', { text });
}

function filterWords({ key, value, not }: Filter): string {
  const shown = key === 'after' || key === 'before' ? dateWords(value) : value;
  const words = t(`search.explain.${key}`, { value: shown });
  return not ? t('search.explain.not', { words }) : words;
}

function dateWords(value: string): string {
  const date = readDate(value);
  return date.edtf === null ? value : showDate(date, language());
}
