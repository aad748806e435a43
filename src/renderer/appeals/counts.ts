import type { Appeal } from '../../domain/appeal';
import { language, t } from '../shared/catalogue';

export const bounds = ['exact', 'about', 'at-least', 'nearly', 'words-only'] as const;

export type Bound = (typeof bounds)[number];

/** A count with its bound, as one reads it: "nearly 60"; the words alone where no figure stands. */
export function countWords({
  count,
  bound,
}: Pick<Appeal['signatories'][number], 'count' | 'bound'>): string {
  if (count === null) return '';
  const figure = new Intl.NumberFormat(language()).format(count);
  if (bound === 'about') return t('appeals.bound.about', { figure });
  if (bound === 'at-least') return t('appeals.bound.at-least', { figure });
  if (bound === 'nearly') return t('appeals.bound.nearly', { figure });
  return figure;
}

/** The figure of a form's field: null for none, undefined for what is no whole number. */
export function countFrom(text: string): number | null | undefined {
  const bare = text.replace(/[\s,.’']/gu, '');
  if (bare === '') return null;
  return /^\d{1,9}$/.test(bare) ? Number(bare) : undefined;
}
