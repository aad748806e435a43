/** Finding people by any spelling, a keystroke at a time. */
import { fold, foldReadings, wordsOf } from './fold';
import { KeyTable } from './key-table';
import { keysOfForms, lookUpName } from './known-names';
import { tightKey } from './keys';
import { PieceTable } from './piece-table';
import { plainLetters } from './script';
import { toUnits } from './units';

/** A person to be found: every spelling of every name. */
export interface NamedPerson {
  readonly id: string;
  readonly names: readonly string[];
}

/** How a person was found; earlier is better. */
export type HitRank = 'exact' | 'words' | 'beginning' | 'form' | 'slip';

/** One found person. */
export interface NameHit {
  readonly id: string;
  readonly rank: HitRank;
  /** The spelling to show: the first that bears the query, else the person's first. */
  readonly spelling: string;
}

/** The palette index over people's names. */
export interface NameIndex {
  /** How many people can be found. */
  readonly size: number;
  /**
   * People for what is typed so far, exact above words above beginnings above other forms of a
   * known name above slips; within one rank in the order they were put in. Every typed word must
   * fit a word of the person. Empty for an empty query.
   */
  search(query: string, limit?: number): NameHit[];
  /** Adds a person, or replaces the one of that id. */
  put(person: NamedPerson): void;
  /** Takes a person out; nothing happens when there is none. */
  drop(id: string): void;
}

const HAS_SEPARATOR = /[^\p{L}\p{M}']/u;
/** Latin and Cyrillic letters by their codes: nearly all of names. */
const IS_LETTER = Uint8Array.from({ length: 0x530 }, (_, code) =>
  HAS_SEPARATOR.test(String.fromCharCode(code)) ? 0 : 1,
);

function hasSeparator(piece: string): boolean {
  for (let at = 0; at < piece.length; at += 1) {
    if (IS_LETTER[piece.charCodeAt(at)] !== 1) return HAS_SEPARATOR.test(piece);
  }
  return false;
}

const WORD_SCORES = { word: 4, beginning: 3, form: 2, slip: 1 } as const;
const MOST_QUERY_WORDS = 6;
const LONGEST_QUERY = 100;
const USUAL_LIMIT = 9;

/** Builds the index; about 10 ms for each 1,000 people with 9 spellings each. */
export function buildNameIndex(people: Iterable<NamedPerson>): NameIndex {
  const table = new KeyTable();
  const everyone: (NamedPerson | null)[] = [];
  const numbers = new Map<string, number>();
  const pieces = new PieceTable<number | readonly number[]>();
  /** For each person, bit n is set when a name has n words. */
  const nameLengths: number[] = [];
  let live = 0;

  /** Keys of what stands between two spaces: one but for hyphens, commas and the like. */
  function keysOfPiece(piece: string): number | readonly number[] {
    const words = hasSeparator(piece) ? wordsOf(piece) : [piece];
    const numbersOfWords = words.map((word) =>
      table.keyNumber(tightKey(toUnits(plainLetters(word)))),
    );
    return numbersOfWords.length === 1 ? numbersOfWords[0]! : numbersOfWords;
  }

  function drop(id: string): void {
    const number = numbers.get(id);
    if (number === undefined) return;
    everyone[number] = null;
    numbers.delete(id);
    live -= 1;
  }

  function put(person: NamedPerson): void {
    drop(person.id);
    const number = everyone.push(person) - 1;
    numbers.set(person.id, number);
    live += 1;
    let lengths = 0;
    let words = 0;
    function noteKeys(keys: number | readonly number[]): void {
      if (typeof keys === 'number') {
        words += 1;
        if (keys >= 0) table.note(keys, number);
        return;
      }
      words += keys.length;
      for (const key of keys) if (key >= 0) table.note(key, number);
    }
    for (const name of person.names) {
      words = 0;
      pieces.eachPiece(name, keysOfPiece, noteKeys);
      lengths |= 1 << Math.min(words, 31);
    }
    nameLengths.push(lengths);
  }

  for (const person of people) put(person);

  function search(query: string, limit = USUAL_LIMIT): NameHit[] {
    const words = wordsOf(query.slice(0, LONGEST_QUERY)).slice(0, MOST_QUERY_WORDS);
    const keys = words.map((word) => foldReadings(word)).filter((readings) => readings.length > 0);
    if (keys.length === 0 || limit <= 0) return [];
    const plainWords = words.map((word) => toUnits(plainLetters(word)));
    let scores = scoreWords(table, everyone.length, keys, plainWords, false);
    let found = best(scores, keys.length, limit);
    if (found.length < limit) {
      scores = scoreWords(table, everyone.length, keys, plainWords, true);
      found = best(scores, keys.length, limit);
    }
    const folded = fold(query);
    const hits = found.flatMap(({ number, weakest }) => {
      const person = everyone[number];
      return person ? [hitOf(person, weakest, folded)] : [];
    });
    // A stable sort: only whole-name hits move up.
    return hits.sort((a, b) => Number(b.rank === 'exact') - Number(a.rank === 'exact'));
  }

  function best(scores: Scores, wordCount: number, limit: number): Found[] {
    const levels: Found[][] = [];
    for (let number = 0; number < everyone.length; number += 1) {
      if (scores.words[number] !== wordCount || everyone[number] === null) continue;
      const sum = scores.sum[number]!;
      const whole = sum === wordCount * WORD_SCORES.word && (nameLengths[number]! >> wordCount) & 1;
      const bucket = (levels[whole ? sum + 1 : sum] ??= []);
      if (bucket.length < limit) bucket.push({ number, weakest: scores.weakest[number]! });
    }
    return levels.reverse().flat().slice(0, limit);
  }

  return {
    get size() {
      return live;
    },
    search,
    put,
    drop,
  };
}

interface Found {
  readonly number: number;
  readonly weakest: number;
}

interface Scores {
  /** How many query words each person bears. */
  readonly words: Uint8Array;
  readonly sum: Uint8Array;
  readonly weakest: Uint8Array;
}

function slipsAllowed(key: string): number {
  if (key.length < 4) return 0;
  return key.length < 8 ? 1 : 2;
}

function scoreWords(
  table: KeyTable,
  people: number,
  keys: readonly (readonly string[])[],
  units: readonly string[],
  withSlips: boolean,
): Scores {
  const scores: Scores = {
    words: new Uint8Array(people),
    sum: new Uint8Array(people),
    weakest: new Uint8Array(people).fill(9),
  };
  keys.forEach((readings, at) => {
    const best = new Uint8Array(people);
    function raise(key: number, score: number): void {
      if (key < 0) return;
      table.eachBearer(key, (bearer) => {
        if (best[bearer]! < score) best[bearer] = score;
      });
    }
    for (const key of readings) raise(table.exact(key), WORD_SCORES.word);
    for (const key of readings) {
      for (const longer of table.beginningWith(key)) raise(longer, WORD_SCORES.beginning);
    }
    for (const form of keysOfForms(lookUpName(units[at] ?? '').given)) {
      raise(table.exact(form), WORD_SCORES.form);
    }
    if (withSlips) {
      const typed = readings[0]!;
      const slips = slipsAllowed(typed);
      if (slips > 0) for (const key of table.slipsAway(typed, slips)) raise(key, WORD_SCORES.slip);
    }
    for (let number = 0; number < people; number += 1) {
      const score = best[number]!;
      if (score === 0) continue;
      scores.words[number]! += 1;
      scores.sum[number]! += score;
      if (score < scores.weakest[number]!) scores.weakest[number] = score;
    }
  });
  return scores;
}

function hitOf(person: NamedPerson, weakest: number, folded: string): NameHit {
  const whole = person.names.find((name) => fold(name) === folded || turned(fold(name)) === folded);
  if (whole !== undefined) return { id: person.id, rank: 'exact', spelling: whole };
  const queryWords = folded.split(' ');
  const bearing = person.names.find((name) => {
    const own = fold(name).split(' ');
    return queryWords.every((word) => own.some((other) => other.startsWith(word)));
  });
  const rank =
    weakest === 4 ? 'words' : weakest === 3 ? 'beginning' : weakest === 2 ? 'form' : 'slip';
  return { id: person.id, rank, spelling: bearing ?? person.names[0] ?? '' };
}

function turned(folded: string): string {
  return folded.split(' ').reverse().join(' ');
}
