import type { HistoryEntry } from '../../../casebook/client';
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
  return tOr(keyOf(label), label.key, values);
}

/** The sentence of a label: some commands have a second one. */
function keyOf({ key, values }: Change['label']): string {
  if (key === 'change.draw-claim' && 'name' in values) return `${key}-new`;
  return key === 'change.mark-furniture' && values['is'] === 'false' ? `${key}-not` : key;
}

/**
 * What an entry of History did, in words. An undo bears the label of what it took back; undoing an
 * undo did the first thing again, and undoing that undid it. `entries` are those at hand: an older
 * target counts as a first one.
 */
export function entryWords(entry: HistoryEntry, entries: readonly HistoryEntry[]): string {
  const words = changeWords(entry.label);
  if (entry.takesBack === null) return words;
  const byId = new Map(entries.map((one) => [one.id, one]));
  let back = 0;
  for (let at: HistoryEntry | undefined = entry; at?.takesBack != null; back += 1) {
    at = byId.get(at.takesBack);
  }
  return t(back % 2 === 0 ? 'change.redo' : 'change.undo', { label: words });
}
