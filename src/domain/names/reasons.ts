/** Why a verdict on two names: closed codes with parameters, and English sentences for them. */
import type { NameWord } from './name-word';
import type { Relation } from './relate-words';
import { unitSteps } from './unit-distance';

/** One reason; `a` and `b` are words of the first and second name as typed. */
export type Reason =
  | {
      readonly code:
        'sameSpelling' | 'otherOrder' | 'rootsExchanged' | 'penName' | 'nothingToCompare';
    }
  | {
      readonly code:
        | 'sameButMarks'
        | 'otherScript'
        | 'sameLetters'
        | 'knownForm'
        | 'slip'
        | 'initialFits'
        | 'initialClash'
        | 'nearName'
        | 'familyEnding'
        | 'nickname'
        | 'halfOfName'
        | 'genderEnding'
        | 'otherKnownName'
        | 'otherName'
        | 'sameFather'
        | 'otherFather'
        | 'partsJoined'
        | 'lookAlikes';
      readonly a: string;
      readonly b: string;
    }
  | { readonly code: 'fatherOnOneSide'; readonly father: string }
  | { readonly code: 'extraName' | 'onlyPart'; readonly name: string };

/** The same reason with the two names exchanged. */
export function swapReason(reason: Reason): Reason {
  return 'a' in reason ? { ...reason, a: reason.b, b: reason.a } : reason;
}

const LETTERS_OF_UNIT: ReadonlyMap<string, string> = new Map([
  ['A', 'ə'],
  ['O', 'ö'],
  ['U', 'ü'],
  ['G', 'gh'],
  ['Z', 'zh'],
  ['J', 'c'],
  ['X', 'kh'],
  ['K', 'ks'],
  ['S', 'sh'],
  ['C', 'ch'],
  ['H', 'ch'],
  ['T', 'ts'],
  ['D', 'dz'],
  ['W', 'shch'],
  ['P', 'p'],
  ['w', 'u'],
  ['i', 'i'],
]);

function letters(unit: string): string {
  return LETTERS_OF_UNIT.get(unit) ?? unit;
}

const MOST_LETTER_REASONS = 3;

/** The reasons one pair of words gives. */
export function explainPair(a: NameWord, b: NameWord, relation: Relation): Reason[] {
  const named = { a: a.written, b: b.written };
  const reasons: Reason[] = [];
  if (a.lookAlikes || b.lookAlikes) reasons.push({ code: 'lookAlikes', ...named });
  switch (relation.tie) {
    case 'equal':
      if (a.script !== b.script) reasons.push({ code: 'otherScript', ...named });
      else if (a.written !== b.written) reasons.push({ code: 'sameButMarks', ...named });
      return reasons;
    case 'letters':
      if (a.script !== b.script) reasons.push({ code: 'otherScript', ...named });
      return [...reasons, ...letterReasons(a, b)];
    case 'form':
      return [...reasons, { code: 'knownForm', ...named }];
    case 'slip':
      return [...reasons, { code: 'slip', ...named }];
    case 'initial':
      return [...reasons, { code: 'initialFits', ...named }];
    case 'near':
      return [...reasons, { code: 'nearName', ...named }];
    case 'ending':
      return [...reasons, { code: 'familyEnding', ...named }];
    case 'nickname':
      return [...reasons, { code: 'nickname', ...named }];
    case 'half':
      return [...reasons, { code: 'halfOfName', ...named }];
    case 'initialClash':
      return [...reasons, { code: 'initialClash', ...named }];
    case 'gender':
      return [...reasons, { code: 'genderEnding', ...named }];
    case 'otherKnown':
      return [...reasons, { code: 'otherKnownName', ...named }];
    case 'other':
      return [...reasons, { code: 'otherName', ...named }];
  }
}

function letterReasons(a: NameWord, b: NameWord): Reason[] {
  const seen = new Set<string>();
  const reasons: Reason[] = [];
  for (const step of unitSteps(a.measured, b.measured)) {
    const [x, y] = [letters(step.a), letters(step.b)];
    if (x === '' || y === '' || x === y || seen.has(x + y)) continue;
    seen.add(x + y);
    reasons.push({ code: 'sameLetters', a: x, b: y });
    if (reasons.length === MOST_LETTER_REASONS) break;
  }
  if (reasons.length === 0) reasons.push({ code: 'sameButMarks', a: a.written, b: b.written });
  return reasons;
}

/** A reason as an English sentence, for those who have no catalogue at hand. */
export function reasonSentence(reason: Reason): string {
  switch (reason.code) {
    case 'sameSpelling':
      return 'The two names are spelled the same.';
    case 'otherOrder':
      return 'The parts stand in another order.';
    case 'rootsExchanged':
      return 'The given name of one is in the family name of the other, and the other way round.';
    case 'penName':
      return 'The given name is the same, and one family name could be a pen name.';
    case 'nothingToCompare':
      return 'There are no letters to compare.';
    case 'sameButMarks':
      return `${reason.a} and ${reason.b} differ only in capitals, accents or silent letters.`;
    case 'otherScript':
      return `${reason.a} and ${reason.b} are one name in two scripts.`;
    case 'sameLetters':
      return `${capital(reason.a)} and ${capital(reason.b)} are the same letter here.`;
    case 'knownForm':
      return `${reason.a} and ${reason.b} are forms of one name.`;
    case 'slip':
      return `${reason.a} and ${reason.b} differ by a typing slip, and only one of them is a known name.`;
    case 'initialFits':
      return `The initial fits: ${reason.a}, ${reason.b}.`;
    case 'initialClash':
      return `The initial does not fit: ${reason.a}, ${reason.b}.`;
    case 'nearName':
      return `${reason.a} and ${reason.b} are close, but not certainly one name.`;
    case 'familyEnding':
      return `${reason.a} and ${reason.b} have one root and different endings.`;
    case 'nickname':
      return `${reason.a} and ${reason.b}: one is a short form of the other.`;
    case 'halfOfName':
      return `${reason.a} and ${reason.b}: one is half of the other, a double name.`;
    case 'genderEnding':
      return `${reason.a} and ${reason.b}: one is a man's name, the other a woman's.`;
    case 'otherKnownName':
      return `${reason.a} and ${reason.b} are two different names.`;
    case 'otherName':
      return `${reason.a} and ${reason.b} are too far apart.`;
    case 'sameFather':
      return `The same father's name: ${reason.a}, ${reason.b}.`;
    case 'otherFather':
      return `Different father's name: ${reason.a}, ${reason.b}.`;
    case 'partsJoined':
      return `${reason.a} and ${reason.b}: written in one word or in two.`;
    case 'lookAlikes':
      return `${reason.a} or ${reason.b} mixes letters of two scripts that look alike.`;
    case 'fatherOnOneSide':
      return `Only one name gives the father's name, ${reason.father}.`;
    case 'extraName':
      return `Only one name has the word ${reason.name}.`;
    case 'onlyPart':
      return `Only one part of the name is given, ${reason.name}.`;
  }
}

function capital(letter: string): string {
  return letter.charAt(0).toLocaleUpperCase('en') + letter.slice(1);
}
