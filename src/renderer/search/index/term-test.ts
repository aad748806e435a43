import { foldWord } from '../../../domain/names/fold';
import type { Term } from '../query';
import { foldSpaces, type FoldedEntry } from './fold-entry';
import type { Vocabulary } from './vocabulary';

/** Shortest fold that can be a name: below it, folds of ordinary words meet by chance. */
const SHORTEST_NAME = 4;

/** A term of a query as it is looked for. */
export interface FoldedTerm {
  readonly not: boolean;
  /** Folded letters; single spaces between words. */
  readonly plain: string;
  /** The words of `plain`; they stand one after the other. */
  readonly words: readonly string[];
  /** The fold of a name where it can be one. */
  readonly name: string | null;
  /** Records that bear it by another form of a name. */
  readonly also: ReadonlySet<string>;
}

/** Folds a term of a query. */
export function foldTerm({ text, phrase, not, also }: Term): FoldedTerm {
  const name = phrase ? '' : foldWord(text);
  const plain = foldSpaces(text).trim();
  return {
    not,
    plain,
    words: plain === '' ? [] : plain.split(' '),
    name: name.length >= SHORTEST_NAME ? name : null,
    also: new Set(also),
  };
}

/** What of a term the words of a record are asked for at once, one bit of a number each. */
interface Bits {
  readonly letters: number;
  readonly name: number;
}

/** Terms whose bits fit into one number. */
const MOST_AT_ONCE = 15;

/** Terms, and for every word of the vocabulary which of them it can bear. */
interface Asked {
  readonly terms: readonly { readonly term: FoldedTerm; readonly bits: Bits }[];
  readonly marks: Uint32Array;
}

/**
 * Tells whether a record bears every term, or for an excluded one does not. The vocabulary is scanned
 * once here, then each record is one pass over the numbers of its words.
 */
export function testOfTerms(
  terms: readonly FoldedTerm[],
  vocabulary: Vocabulary,
): (folded: FoldedEntry) => boolean {
  const asked: Asked[] = [];
  for (let at = 0; at < terms.length; at += MOST_AT_ONCE) {
    asked.push(ask(terms.slice(at, at + MOST_AT_ONCE), vocabulary));
  }
  return (folded) => asked.every((some) => bearsAll(folded, some, vocabulary));
}

function ask(terms: readonly FoldedTerm[], vocabulary: Vocabulary): Asked {
  const marks = new Uint32Array(vocabulary.size);
  const withBits = terms.map((term, at) => {
    const bits = { letters: 1 << (2 * at), name: 1 << (2 * at + 1) };
    const [first = '', ...rest] = term.words;
    if (first !== '') {
      vocabulary.holding(first, (number) => {
        if (rest.length > 0 && !vocabulary.letters(number).endsWith(first)) return;
        marks[number] = (marks[number] ?? 0) | bits.letters;
      });
    }
    if (term.name !== null) {
      vocabulary.named(term.name, (number) => {
        marks[number] = (marks[number] ?? 0) | bits.name;
      });
    }
    return { term, bits };
  });
  return { terms: withBits, marks };
}

function bearsAll(folded: FoldedEntry, { terms, marks }: Asked, vocabulary: Vocabulary): boolean {
  const { words, different, entry } = folded;
  let borne = 0;
  for (let at = 0; at < different.length; at += 1) borne |= marks[different[at] ?? 0] ?? 0;
  return terms.every(({ term, bits }) => {
    const bears =
      (borne & bits.name) !== 0 ||
      term.also.has(entry.id) ||
      term.words.length === 0 ||
      ((borne & bits.letters) !== 0 &&
        (term.words.length === 1 || holdsPhrase(words, term.words, marks, bits, vocabulary)));
    return bears !== term.not;
  });
}

/** True where the words of a phrase follow each other: the first may end a word, the last begin one. */
function holdsPhrase(
  words: Uint32Array,
  phrase: readonly string[],
  marks: Uint32Array,
  bits: Bits,
  vocabulary: Vocabulary,
): boolean {
  for (let at = 0; at + phrase.length <= words.length; at += 1) {
    if (((marks[words[at] ?? 0] ?? 0) & bits.letters) === 0) continue;
    const follows = phrase.every(
      (word, nth) =>
        nth === 0 ||
        isAs(vocabulary.letters(words[at + nth] ?? 0), word, nth === phrase.length - 1),
    );
    if (follows) return true;
  }
  return false;
}

function isAs(letters: string, word: string, isLast: boolean): boolean {
  return isLast ? letters.startsWith(word) : letters === word;
}
