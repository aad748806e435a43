/** Ties words of a text to known people: as proposals, never as links. */
import { compareNames } from '../compare-names';
import { fold } from '../fold';
import { nameWord } from '../name-word';
import { readName } from '../read-name';
import { relateEither } from '../relate-words';
import { scriptOf } from '../script';
import { lemmasOf } from './inflections';
import { bearersOf, bearersOfBones, type KnownTable } from './known-table';
import type { NameToken } from './name-tokens';

const MOST_ALTERNATIVES = 5;
const MOST_CANDIDATES = 40;

/** Whom words may stand for; `ref` is null when no one stands out. */
export interface Link {
  readonly ref: string | null;
  readonly alternatives: readonly string[];
  readonly name: string;
}

/** The lemmas of the words that fit a known name best, the words as typed preferred. */
function fitTo(words: readonly NameToken[], known: string): string {
  const core = readName(known).core;
  return words
    .map(({ token, kind }, at) => {
      if (kind === 'initial') return `${token.text}.`;
      if (kind === 'marker') return token.text;
      // In Azerbaijani only the last word of a name takes endings.
      const isBent = at === words.length - 1 || scriptOf(token.text) === 'cyrillic';
      const fits = (isBent ? lemmasOf(token.text) : [token.text]).find((lemma) => {
        const word = nameWord(lemma);
        return core.some(
          (other) => relateEither(word, false, other.word, other.initial).level === 0,
        );
      });
      return fits ?? token.text;
    })
    .join(' ');
}

function fullWords(words: readonly NameToken[]): NameToken[] {
  return words.filter(({ kind }) => kind === 'given' || kind === 'family' || kind === 'other');
}

function bearersOfAll(words: readonly NameToken[], table: KnownTable): number[] {
  const sets = fullWords(words).map(({ token }) => bearersOf(table, token.text));
  sets.sort((a, b) => a.size - b.size);
  const [fewest, ...rest] = sets;
  const found: number[] = [];
  for (const bearer of fewest ?? []) {
    if (!rest.every((others) => others.has(bearer))) continue;
    found.push(bearer);
    if (found.length === MOST_CANDIDATES) break;
  }
  return found;
}

function bearersOfAllBones(words: readonly NameToken[], table: KnownTable): number[] {
  const full = fullWords(words);
  if (full.length < 2) return [];
  const [first, ...rest] = full.toReversed().map(({ token }) => bearersOfBones(table, token.text));
  return [...(first ?? [])]
    .filter((bearer) => rest.every((others) => others.has(bearer)))
    .slice(0, MOST_CANDIDATES);
}

const MOST_SPELLINGS_BY_BONES = 3;

/** Links words to the known: by spelling first, by bones where no spelling fits. */
export function linkOf(
  words: readonly NameToken[],
  table: KnownTable,
  byBones = false,
): Link | null {
  const bySpelling = linkAmong(words, bearersOfAll(words, table), table, Number.POSITIVE_INFINITY);
  if (bySpelling !== null || !byBones) return bySpelling;
  return linkAmong(words, bearersOfAllBones(words, table), table, MOST_SPELLINGS_BY_BONES);
}

function linkAmong(
  words: readonly NameToken[],
  bearers: readonly number[],
  table: KnownTable,
  mostSpellings: number,
): Link | null {
  const same: { id: string; score: number; name: string }[] = [];
  const perhaps: string[] = [];
  for (const bearer of bearers) {
    const person = table.people[bearer]!;
    let best: { score: number; name: string } | null = null;
    let maybe = false;
    const tried = new Set<string>();
    for (const spelling of person.names.slice(0, mostSpellings)) {
      // Spellings that fold alike answer alike.
      const folded = fold(spelling);
      if (tried.has(folded)) continue;
      tried.add(folded);
      const name = fitTo(words, spelling);
      const { verdict, score } = compareNames(name, spelling);
      if (verdict === 'same' && (best === null || score > best.score)) best = { score, name };
      maybe ||= verdict === 'perhaps';
      if (score === 1) break;
    }
    if (best !== null) same.push({ id: person.id, ...best });
    else if (maybe) perhaps.push(person.id);
  }
  same.sort((a, b) => b.score - a.score);
  const [first, second] = same;
  if (first === undefined) {
    if (perhaps.length === 0) return null;
    return { ref: null, alternatives: perhaps.slice(0, MOST_ALTERNATIVES), name: '' };
  }
  const clear = second === undefined || first.score > second.score;
  const rest = [...(clear ? same.slice(1) : same).map(({ id }) => id), ...perhaps];
  return {
    ref: clear ? first.id : null,
    alternatives: rest.slice(0, MOST_ALTERNATIVES),
    name: first.name,
  };
}

/** Everybody who bears this word alone, as a proposal when there is one only. */
export function linkOfFamily(word: NameToken, table: KnownTable): Link | null {
  const bearers = [...bearersOf(table, word.token.text)].slice(0, MOST_CANDIDATES);
  const ids = bearers.map((bearer) => table.people[bearer]!.id);
  const [first] = ids;
  if (first === undefined) return null;
  if (ids.length === 1) return { ref: first, alternatives: [], name: word.lemma };
  return { ref: null, alternatives: ids.slice(0, MOST_ALTERNATIVES), name: word.lemma };
}

/** Whether some known person bears this word. */
export function isKnownAlone(word: NameToken, table: KnownTable): boolean {
  return bearersOf(table, word.token.text).size > 0;
}
