/**
 * Figures for names: the palette index over 20,000 invented people with 9 spellings each, and the
 * search for duplicates among them. Plain functions that return figures; who prints them is not
 * their concern.
 */
import { performance } from 'node:perf_hooks';
import { findDuplicates } from '../src/domain/names/duplicates';
import { buildNameIndex, type NamedPerson } from '../src/domain/names/name-index';

const PEOPLE = 20_000;
const CONSONANTS = [
  'b',
  'c',
  'd',
  'f',
  'g',
  'h',
  'k',
  'l',
  'm',
  'n',
  'q',
  'r',
  's',
  't',
  'v',
  'x',
  'y',
  'z',
  'ş',
  'ç',
];
const VOWELS = ['a', 'ə', 'e', 'i', 'ı', 'o', 'ö', 'u', 'ü'];
const ENDINGS = ['ov', 'ova', 'li', 'zadə', 'yev', 'yeva'];

/** A small generator with a seed (Park and Miller 1988), so that each run has the same people. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function pick<T>(random: () => number, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)]!;
}

function inventWord(random: () => number, syllables: number): string {
  let word = '';
  for (let i = 0; i < syllables; i += 1) word += pick(random, CONSONANTS) + pick(random, VOWELS);
  return word + pick(random, CONSONANTS);
}

function capital(word: string): string {
  return word.charAt(0).toLocaleUpperCase('az') + word.slice(1);
}

const HABITS: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.toLocaleUpperCase('az'),
  (name) => name.replace(/ə/g, 'a').replace(/c/g, 'j').replace(/x/g, 'kh').replace(/q/g, 'g'),
  (name) => name.replace(/ə/g, 'e').replace(/c/g, 'dj').replace(/x/g, 'h').replace(/q/g, 'k'),
  (name) => name.replace(/ə/g, 'e').replace(/ı/g, 'i').replace(/[öü]/g, 'u'),
  (name) => name.replace(/ə/g, 'ae').replace(/h/g, 'g').replace(/c/g, 'dzh'),
  (name) => name.split(' ').reverse().join(' '),
  (name) => name.replace(/y/g, 'j').replace(/v/g, 'w').replace(/ə/g, 'a'),
  (name) => cyrillic(name),
];

const LETTERS_CYRILLIC = new Map(
  [...'abcçdeəfgğhxıijkqlmnoöprsştuüvyz'].map((letter, at) => [
    letter,
    [...'абҹчдеәфҝғһхыижкглмноөпрсштуүвјз'][at]!,
  ]),
);

function cyrillic(name: string): string {
  return [...name.toLowerCase()].map((letter) => LETTERS_CYRILLIC.get(letter) ?? letter).join('');
}

/** 20,000 invented people; nearly every family name occurs a few times. */
export function inventPeople(count = PEOPLE, seed = 7): NamedPerson[] {
  const random = seeded(seed);
  const given = Array.from({ length: 600 }, () => capital(inventWord(random, 2)));
  const family = Array.from({ length: 8_000 }, () =>
    capital(inventWord(random, 2) + pick(random, ENDINGS)),
  );
  const people = Array.from({ length: count }, (_, at) => {
    const name = `${pick(random, given)} ${pick(random, family)}`;
    return { id: `p${at}`, names: HABITS.map((habit) => habit(name)) };
  });
  // As records come out of the store: read from text, not strings that are still to be joined.
  return JSON.parse(JSON.stringify(people)) as NamedPerson[];
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Milliseconds to build the palette index, and for a keystroke (p50, p95, worst). */
export function benchIndex(people: readonly NamedPerson[]): Record<string, number> {
  const start = performance.now();
  const index = buildNameIndex(people);
  const built = performance.now() - start;
  const random = seeded(11);
  const times: number[] = [];
  let found = 0;
  for (let i = 0; i < 150; i += 1) {
    const typed = pick(random, pick(random, people).names);
    for (let end = 1; end <= typed.length; end += 1) {
      const from = performance.now();
      found += index.search(typed.slice(0, end)).length;
      times.push(performance.now() - from);
    }
  }
  return {
    people: people.length,
    builtMs: built,
    keystrokes: times.length,
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
    worstMs: percentile(times, 1),
    found,
  };
}

/** Milliseconds to find all likely duplicates, and the longest single slice. */
export function benchDuplicates(people: readonly NamedPerson[]): Record<string, number> {
  const start = performance.now();
  let longestSlice = 0;
  let from = start;
  let pairs = 0;
  for (const slice of findDuplicates(people)) {
    longestSlice = Math.max(longestSlice, performance.now() - from);
    pairs += slice.found.length;
    from = performance.now();
  }
  return { people: people.length, totalMs: performance.now() - start, longestSlice, pairs };
}
