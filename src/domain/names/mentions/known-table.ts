/** The known people and organisations, ready to be looked for in a text. */
import { foldReadings, wordsOf } from '../fold';
import { KeyTable } from '../key-table';
import { keysOfForms, lookUpName } from '../known-names';
import { plainLetters } from '../script';
import { toUnits } from '../units';
import { splitFamilyEnding } from '../family-ending';
import { PieceTable } from '../piece-table';
import { skeleton, tightKey } from '../keys';
import { lemmasOf } from './inflections';

/** A person or organisation of the casebook with every spelling. */
export interface KnownName {
  readonly id: string;
  readonly names: readonly string[];
  /** Person when left out. */
  readonly kind?: 'person' | 'organisation';
}

/** Known names by folded word. */
export interface KnownTable {
  readonly people: readonly KnownName[];
  readonly organisations: readonly KnownName[];
  readonly peopleByWord: KeyTable;
  /** By the bones of a word or of its family root: for spellings no letter rule brings together. */
  readonly peopleByBones: KeyTable;
  readonly organisationsByWord: KeyTable;
  /** Bearers of words of texts looked up already; emptied beyond 20,000. */
  readonly looked: Map<string, ReadonlySet<number>>;
}

const SIMPLE = /^[\p{L}\p{M}]+$/u;

/** Notes every word of every spelling in several tables at once; a word is read only once. */
function fillTables(
  list: readonly KnownName[],
  tables: readonly { readonly table: KeyTable; readonly keyOf: (word: string) => string }[],
): void {
  const pieces = new PieceTable<readonly (readonly number[])[]>();
  function read(piece: string): readonly (readonly number[])[] {
    const words = SIMPLE.test(piece) ? [piece] : wordsOf(piece);
    return words.map((word) => tables.map(({ table, keyOf }) => table.keyNumber(keyOf(word))));
  }
  for (let bearer = 0; bearer < list.length; bearer += 1) {
    function note(numbersOfWords: readonly (readonly number[])[]): void {
      for (const numbers of numbersOfWords) {
        for (let at = 0; at < tables.length; at += 1) {
          if (numbers[at]! >= 0) tables[at]!.table.note(numbers[at]!, bearer);
        }
      }
    }
    for (const name of list[bearer]!.names) pieces.eachPiece(name, read, note);
  }
}

function wordKey(word: string): string {
  return tightKey(toUnits(plainLetters(word)));
}

const FEWEST_BONES = 2;

/** The bones of a word without its family ending; empty when too few to tell words apart. */
function bonesOf(word: string): string {
  const units = toUnits(plainLetters(word));
  const bones = skeleton(tightKey(splitFamilyEnding(units)?.root ?? units));
  return bones.length < FEWEST_BONES ? '' : bones;
}

/** Prepares known names; about 10 ms for each 1,000 people with 9 spellings. Keep it for all texts. */
export function prepareKnown(known: readonly KnownName[]): KnownTable {
  const people = known.filter(({ kind }) => kind !== 'organisation');
  const organisations = known.filter(({ kind }) => kind === 'organisation');
  const [peopleByWord, peopleByBones, organisationsByWord] = [
    new KeyTable(),
    new KeyTable(),
    new KeyTable(),
  ];
  fillTables(people, [
    { table: peopleByWord, keyOf: wordKey },
    { table: peopleByBones, keyOf: bonesOf },
  ]);
  fillTables(organisations, [{ table: organisationsByWord, keyOf: wordKey }]);
  return {
    people,
    organisations,
    peopleByWord,
    peopleByBones,
    organisationsByWord,
    looked: new Map(),
  };
}

const kept = new Map<string, readonly string[]>();
const MOST_KEPT = 20_000;

/** Every key a word of a text may have in a table: its lemmas, their readings and known forms. */
export function keysOfTextWord(word: string): readonly string[] {
  const known = kept.get(word);
  if (known !== undefined) return known;
  const keys = new Set<string>();
  for (const lemma of lemmasOf(word)) {
    for (const key of foldReadings(lemma)) keys.add(key);
    const { given } = lookUpName(toUnits(plainLetters(lemma)));
    for (const key of keysOfForms(given)) keys.add(key);
  }
  const list = [...keys];
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(word, list);
  return list;
}

/** Numbers of the people one of whose words has the bones of this word or of a form of it. */
export function bearersOfBones(table: KnownTable, word: string): Set<number> {
  const bones = new Set<string>();
  for (const lemma of lemmasOf(word)) {
    bones.add(bonesOf(lemma));
    const units = toUnits(plainLetters(lemma));
    const { roots } = lookUpName(splitFamilyEnding(units)?.root ?? units);
    for (const key of keysOfForms(roots)) bones.add(skeleton(key));
  }
  const found = new Set<number>();
  for (const one of bones) {
    const number = table.peopleByBones.exact(one);
    if (number >= 0) table.peopleByBones.eachBearer(number, (bearer) => found.add(bearer));
  }
  return found;
}

/** Numbers of the people who bear a word of a text, in any inflection or form. */
export function bearersOf(table: KnownTable, word: string): ReadonlySet<number> {
  const known = table.looked.get(word);
  if (known !== undefined) return known;
  const found = new Set<number>();
  eachBearerOf(table.peopleByWord, word, (bearer) => found.add(bearer));
  if (table.looked.size >= MOST_KEPT) table.looked.clear();
  table.looked.set(word, found);
  return found;
}

/** Calls back with the number of every bearer of a word of a text, perhaps more than once. */
export function eachBearerOf(table: KeyTable, word: string, visit: (bearer: number) => void): void {
  for (const key of keysOfTextWord(word)) {
    const number = table.exact(key);
    if (number >= 0) table.eachBearer(number, visit);
  }
}
