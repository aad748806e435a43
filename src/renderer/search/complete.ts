import type { Reading } from '../shared/casebook/records';
import { tOr } from '../shared/catalogue';
import { termsOf } from '../../domain/vocabulary';
import { filterKeys, lastToken, plainKey, type FilterKey } from './query';
import { foldText } from '../shared/search/fold';

/** One way to go on with what is typed. */
export interface Completion {
  /** The whole query with the completion put in. */
  readonly query: string;
  readonly words: string;
}

const MOST = 8;
const kinds = ['person', 'document', 'appeal', 'reply', 'organisation', 'proceeding', 'brief'];

/** Ways to go on with the last word of a query: a filter's name, or a value of one. */
export function completions(typed: string, store: Reading): readonly Completion[] {
  const last = lastToken(typed);
  if (last === null) return [];
  const head = typed.slice(0, typed.length - last.length);
  const minus = last.startsWith('-') ? '-' : '';
  const bare = last.slice(minus.length);
  const colon = bare.indexOf(':');
  if (colon === -1) {
    if (bare.length < 2) return [];
    return filterKeys
      .filter((key) => key.startsWith(bare.toLowerCase()))
      .map((key) => ({ query: `${head}${minus}${key}:`, words: keyWords(key) }));
  }
  const key = plainKey(bare.slice(0, colon));
  if (key === null) return [];
  const begun = foldText(bare.slice(colon + 1).replace(/^"/, ''));
  return valuesOf(key, store)
    .filter(({ value, words }) => fitsBegun(value, begun) || fitsBegun(words, begun))
    .filter(({ value }) => foldText(value) !== begun)
    .slice(0, MOST)
    .map(({ value, words }) => ({
      query: `${head}${minus}${key}:${/\s/.test(value) ? `"${value}"` : value} `,
      words: `${key}:${value}${words === value ? '' : ` · ${words}`}`,
    }));
}

function fitsBegun(text: string, begun: string): boolean {
  return foldText(text).startsWith(begun);
}

/** A filter in words: `status: a state of a person or an appeal`. */
function keyWords(key: FilterKey): string {
  return `${key}: ${tOr(`search.key.${key}`, key)}`;
}

interface Value {
  readonly value: string;
  readonly words: string;
}

function valuesOf(key: FilterKey, store: Reading): readonly Value[] {
  switch (key) {
    case 'kind':
      return kinds.map((value) => ({ value, words: value }));
    case 'status':
      return [
        ...termsOf('outcome-statuses'),
        ...termsOf('claim-statuses'),
        ...termsOf('file-states'),
        ...termsOf('custody-events'),
      ].map(({ id, en }) => ({ value: id, words: en }));
    case 'tag':
      return store.all('tag').map(({ title }) => ({ value: title, words: title }));
    case 'source':
      return store.all('source').map(({ title }) => ({ value: title, words: title }));
    case 'after':
    case 'before': {
      const year = new Date().getFullYear();
      return Array.from({ length: MOST }, (_, back) => String(year - back)).map((value) => ({
        value,
        words: value,
      }));
    }
  }
}
