/** Invented people with many spellings, and what is typed to find them: what names are measured on. */
import type { NamedPerson } from '../src/domain/names/name-index';
import { pick, seeded } from './seeded';

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

/** Every beginning of the spellings of some people: one entry is what stands there after one key. */
export function typedNames(people: readonly NamedPerson[], count: number): string[] {
  const random = seeded(11);
  return Array.from({ length: count }, () => pick(random, pick(random, people).names)).flatMap(
    (name) => Array.from(name, (_, at) => name.slice(0, at + 1)),
  );
}
