import type { CountEstimate } from '../../domain/count-estimate';
import { language, t } from '../shared/catalogue';

/** A count with its bound in words: "331", "about 300", "at least 12", or the words alone. */
export function countWords({ count, bound, words }: CountEstimate): string {
  if (count === null || bound === 'words-only') return words === '' ? '…' : `“${words}”`;
  const figure = new Intl.NumberFormat(language()).format(count);
  if (bound === 'about') return t('counts.about', { figure });
  return bound === 'at-least' ? t('counts.atLeast', { figure }) : figure;
}
