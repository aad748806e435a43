import { labelLanguages } from './brief-phrases';
import { wordsOf } from './names/fold';
import type { Audience } from './release-gate';
import { termLabel, termsOf } from './vocabulary';

/** Words without case, marks, stops and a leading article, so that the same words are one string. */
function folded(words: string): string {
  const plain = words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return wordsOf(plain).join(' ').replace(/^the /, '');
}

/** The audiences by every name they go by: their ids, and their labels in each language. */
const audiencesByName: ReadonlyMap<string, string> = new Map(
  termsOf('audiences').flatMap(({ id }) =>
    [id, ...labelLanguages.map((language) => termLabel('audiences', id, language))].map(
      (name) => [folded(name), id] as const,
    ),
  ),
);

const between = /[,;/&|]|\s(?:and|и|və)\s/u;

/**
 * Whether a yes, or a decision in its place, noted for `words` is one for an audience: for
 * everybody where nothing is noted; else only where the words are that audience's name or a list of
 * names with it among them. Any other word in the list and it is not: an exception reads like a
 * list ("anyone but the ministry, press"), and what is not understood is asked.
 */
export function allowsAudience(words: string, audience: Audience): boolean {
  const parts = words.split(between).map(folded);
  if (parts.every((part) => part === '')) return words.trim() === '';
  const named = parts.map((part) => audiencesByName.get(part));
  return !named.includes(undefined) && named.includes(audience);
}

/**
 * Whether a no noted for `words` is one for an audience. Read widely, as a yes is read narrowly:
 * where the audience's name stands in it as whole words, and where no audience is named at all, so
 * that a no in words of somebody's own holds for everybody until it is written plainly.
 */
export function deniesAudience(words: string, audience: Audience): boolean {
  const text = ` ${folded(words)} `;
  const named = [...audiencesByName].filter(([name]) => text.includes(` ${name} `));
  return named.length === 0 || named.some(([, id]) => id === audience);
}
