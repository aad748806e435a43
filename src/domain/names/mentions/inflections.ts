/** What an inflected word of a name may be when not inflected. */
import endings from './data/inflections.json';
import { scriptOf } from '../script';

const RUSSIAN = Object.entries(endings.ru).sort((a, b) => b[0].length - a[0].length);
const AZERBAIJANI = [...endings.az].sort((a, b) => b.length - a.length);
const SHORTEST_STEM = 3;
const MOST_LEMMAS = 7;

function russianLemmas(word: string): string[] {
  const found: string[] = [];
  for (const [ending, replacements] of RUSSIAN) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, word.length - ending.length);
    if (stem.length < SHORTEST_STEM - 1) continue;
    for (const replacement of replacements) found.push(stem + replacement);
  }
  return found;
}

function azerbaijaniLemmas(word: string, layers = 2): string[] {
  const found: string[] = [];
  for (const ending of AZERBAIJANI) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, word.length - ending.length).replace(/['\u2019]$/, '');
    if (stem.length < SHORTEST_STEM) continue;
    found.push(stem);
    if (layers > 1) found.push(...azerbaijaniLemmas(stem, 1));
  }
  return found;
}

const kept = new Map<string, readonly string[]>();
const MOST_KEPT = 20_000;

/**
 * The word itself, then what it may be the inflected form of (Russian cases, Azerbaijani
 * suffixes); at most 7. English possessive endings are cut off before.
 *
 * @param word as typed; of a double name only the last half is turned
 */
export function lemmasOf(word: string): readonly string[] {
  const known = kept.get(word);
  if (known !== undefined) return known;
  const script = scriptOf(word);
  let more: string[] = [];
  if (script === 'cyrillic') more = russianLemmas(word);
  else if (script === 'latin') more = azerbaijaniLemmas(word);
  const lemmas = [...new Set([word, ...more])].slice(0, MOST_LEMMAS);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(word, lemmas);
  return lemmas;
}
