import type { Change } from '../../../domain/change';
import { t, tOr } from '../catalogue';

/**
 * The label of a Change in words. Values that name a kind, a list or a claim are terms, put in words
 * here, so that History reads in the language of today whatever it was written in.
 */
export function changeWords(label: Change['label']): string {
  const values: Record<string, string | number> = { ...label.values };
  for (const [name, value] of Object.entries(label.values)) {
    if (name === 'kind' || name === 'list' || name === 'claim') {
      values[name] = tOr(`records.${name}.${value}`, value);
    } else if (name === 'count') values[name] = Number(value);
    else if (name === 'label') values[name] = tOr(value, value, label.values);
    else if (value.trim() === '') values[name] = t('shared.untitled');
    else if (name === 'quote' && value.length > 80) values[name] = `${value.slice(0, 79)}…`;
  }
  const key =
    label.key === 'change.draw-claim' && 'name' in values ? `${label.key}-new` : label.key;
  return tOr(key, label.key, values);
}
