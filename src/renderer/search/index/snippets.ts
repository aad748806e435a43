import { foldWord } from '../../../domain/names/fold';
import { foldText } from '../../shared/search/fold';
import type { Piece, Snippet } from './entry';
import type { FoldedTerm } from './term-test';
import type { Vocabulary } from './vocabulary';

/** Letters shown on either side of a hit. */
const AROUND = 60;

/** The first place of a piece that bears one of the terms, with the words around it; or null. */
export function snippetOf(
  piece: Piece,
  terms: readonly FoldedTerm[],
  vocabulary: Vocabulary,
): Snippet | null {
  for (const term of terms) {
    const found =
      byLetters(piece.text, term.words, vocabulary) ?? byName(piece.text, term.name, vocabulary);
    if (found !== null) return cut(piece, found);
  }
  return null;
}

interface Found {
  readonly start: number;
  readonly end: number;
}

/** A word of a text, or a part of one, and where the word stands. */
interface Word extends Found {
  readonly letters: string;
}

/** The words of a text with their folded letters, one after the other. */
function* wordsIn(text: string, vocabulary: Vocabulary): Generator<Word> {
  for (const { 0: word, index } of text.matchAll(/\S+/gu)) {
    for (const number of [vocabulary.numbers(word)].flat()) {
      yield { letters: vocabulary.letters(number), start: index, end: index + word.length };
    }
  }
}

function byLetters(text: string, phrase: readonly string[], vocabulary: Vocabulary): Found | null {
  const [first, ...rest] = phrase;
  const last = rest.at(-1);
  if (first === undefined) return null;
  // The words up to the one looked at, as many as the phrase has.
  const run: Word[] = [];
  for (const word of wordsIn(text, vocabulary)) {
    if (last === undefined) {
      if (word.letters.includes(first)) return within(text, word, first);
      continue;
    }
    run.push(word);
    if (run.length > phrase.length) run.shift();
    const [begin] = run;
    if (begin === undefined || run.length < phrase.length) continue;
    if (!begin.letters.endsWith(first) || !word.letters.startsWith(last)) continue;
    if (!run.slice(1, -1).every(({ letters }, nth) => letters === rest[nth])) continue;
    return {
      start: lastOf(text, begin, first),
      end: within(text, word, last).end,
    };
  }
  return null;
}

function byName(text: string, wanted: string | null, vocabulary: Vocabulary): Found | null {
  if (wanted === null) return null;
  for (const { 0: word, index } of text.matchAll(/\S+/gu)) {
    const [number] = [vocabulary.numbers(word)].flat();
    if (number === undefined || !vocabulary.names(number).includes(` ${wanted}`)) continue;
    for (const { 0: name, index: at } of word.matchAll(/[\p{L}\p{M}'’ʼ]+/gu)) {
      const start = index + at;
      if (foldWord(name).startsWith(wanted)) return { start, end: start + name.length };
    }
    return { start: index, end: index + word.length };
  }
  return null;
}

/** Folding changes lengths: a word is folded letter by letter to know where each came from. */
function byLetter(text: string, { start, end }: Found): { folded: string; from: number[] } {
  let folded = '';
  const from: number[] = [];
  let at = start;
  for (const letter of text.slice(start, end)) {
    const plain = foldText(letter);
    for (let unit = 0; unit < plain.length; unit += 1) from.push(at);
    folded += plain;
    at += letter.length;
  }
  return { folded, from };
}

/** Where the folded `wanted` first stands in a word of a text; the whole word where it is not clear. */
function within(text: string, word: Found, wanted: string): Found {
  const { folded, from } = byLetter(text, word);
  const found = folded.indexOf(wanted);
  const start = from[found];
  if (start === undefined) return word;
  return { start, end: from[found + wanted.length] ?? word.end };
}

/** Where the folded `wanted` begins at the end of a word of a text. */
function lastOf(text: string, word: Found, wanted: string): number {
  const { folded, from } = byLetter(text, word);
  return from[folded.lastIndexOf(wanted)] ?? word.start;
}

function cut({ place, text }: Piece, { start, end }: Found): Snippet {
  const head = Math.max(0, start - AROUND);
  const tail = Math.min(text.length, end + AROUND);
  const before = text.slice(head, start).replace(/\s+/gu, ' ');
  const after = text.slice(end, tail).replace(/\s+/gu, ' ');
  return {
    place,
    before: head > 0 ? `…${before.replace(/^\S* /u, '')}` : before,
    hit: text.slice(start, end).replace(/\s+/gu, ' '),
    after: tail < text.length ? `${after.replace(/ \S*$/u, '')}…` : after,
    start,
    end,
  };
}
