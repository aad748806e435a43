/** The known people and organisations, ready to be looked for in a text. */
import { foldReadings, wordsOf } from '../fold';
import { KeyTable } from '../key-table';
import { keysOfForms, lookUpName } from '../known-names';
import { plainLetters } from '../script';
import { toUnits } from '../units';
import { tightKey } from '../keys';
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
  readonly organisationsByWord: KeyTable;
}

function tableOf(list: readonly KnownName[]): KeyTable {
  const table = new KeyTable();
  const keyByWord = new Map<string, number>();
  list.forEach(({ names }, number) => {
    for (const name of names) {
      for (const word of wordsOf(name)) {
        let key = keyByWord.get(word);
        if (key === undefined) {
          key = table.keyNumber(tightKey(toUnits(plainLetters(word))));
          keyByWord.set(word, key);
        }
        if (key >= 0) table.note(key, number);
      }
    }
  });
  return table;
}

/** Prepares known names; about 10 ms for each 1,000 people with 9 spellings. Keep it for all texts. */
export function prepareKnown(known: readonly KnownName[]): KnownTable {
  const people = known.filter(({ kind }) => kind !== 'organisation');
  const organisations = known.filter(({ kind }) => kind === 'organisation');
  return {
    people,
    organisations,
    peopleByWord: tableOf(people),
    organisationsByWord: tableOf(organisations),
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
  }
  const listed = lookUpName(toUnits(plainLetters(word)));
  for (const key of keysOfForms(listed.given)) keys.add(key);
  const list = [...keys];
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(word, list);
  return list;
}

/** Calls back with the number of every bearer of a word of a text, perhaps more than once. */
export function eachBearerOf(table: KeyTable, word: string, visit: (bearer: number) => void): void {
  for (const key of keysOfTextWord(word)) {
    const number = table.exact(key);
    if (number >= 0) table.eachBearer(number, visit);
  }
}
