/** What a word of a text may be in a name: a given name, a family name, a father's name ... */
import { splitFamilyEnding, splitPatronymic } from '../family-ending';
import { genderOfIds, lookUpName, isAzerbaijani } from '../known-names';
import { isFatherMarker } from '../read-name';
import { plainLetters } from '../script';
import { toUnits } from '../units';
import offices from './data/office-words.json';
import { lemmasOf } from './inflections';
import { isCue } from './organisations';
import type { Token } from './tokens';

/** What a word may be in a name. */
export interface NameToken {
  readonly token: Token;
  /** `other` is a capital word that may belong to a name; `stop` may not. */
  readonly kind: 'given' | 'family' | 'patronymic' | 'initial' | 'marker' | 'other' | 'stop';
  /** A family ending that hardly any other word has. */
  readonly strong: boolean;
  /** The word without inflection, as far as one word alone tells. */
  readonly lemma: string;
  readonly gender: 'm' | 'f' | '';
}

const STOPS = new Set([
  ...offices.places,
  ...offices.noNames,
  ...offices.notOrganisations.map((word) => word.toLowerCase()),
]);
const TITLES = new Set(Object.values(offices.titles).flat());
const STRONG = new Set(['ov', 'zade', 'oglu', 'qizi', 'shvili', 'beyli', 'enko', 'soy']);
const WEAK = new Set(['sk', 'li', 'yan', 'dze']);
const SHORTEST_FAMILY = 5;

interface Reading {
  readonly kind: NameToken['kind'];
  readonly strong: boolean;
  readonly lemma: string;
  readonly gender: 'm' | 'f' | '';
}

const OTHER = { kind: 'other', strong: false, gender: '' } as const;

/** Whether a word is a title or an office in any case. */
export function isTitle(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  if (TITLES.has(token.low)) return true;
  return (
    lemmasOf(token.low).some((lemma) => TITLES.has(lemma)) ||
    TITLES.has(token.low.replace(/^\p{L}+-/u, ''))
  );
}

const SPEECH = new Set(offices.speech);

const PARTICLES = new Set(offices.nameParticles);
const HONORIFICS = new Set(offices.honorificsBehind);
const STRONG_TITLES = new Set(offices.strongTitles);

/** Whether a small word may stand inside a name (van, der, bin). */
export function isParticle(token: Token | undefined): boolean {
  return token?.kind === 'word' && PARTICLES.has(token.text);
}

/** Whether a word behind a given name makes it one's name (Solmaz xanım). */
export function isHonorificBehind(token: Token | undefined): boolean {
  return token?.kind === 'word' && HONORIFICS.has(token.low);
}

/** Whether a title is followed by a family name alone (Mr, Lord, Secretary). */
export function isStrongTitle(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  return STRONG_TITLES.has(token.low) || lemmasOf(token.low).some((one) => STRONG_TITLES.has(one));
}

/** Whether a word is a verb of saying. */
export function isSpeech(token: Token | undefined): boolean {
  return token?.kind === 'word' && SPEECH.has(token.low);
}

function isStop(low: string): boolean {
  return STOPS.has(low) || (low.length > 5 && lemmasOf(low).some((lemma) => STOPS.has(lemma)));
}

const kept = new Map<string, Reading>();
const MOST_KEPT = 20_000;

function readWord(word: string): Reading {
  const known = kept.get(word);
  if (known !== undefined) return known;
  const reading = readAfresh(word);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(word, reading);
  return reading;
}

function readAfresh(word: string): Reading {
  const lemmas = lemmasOf(word);
  const units = lemmas.map((lemma) => toUnits(plainLetters(lemma)));
  const listed = units.map((one) => lookUpName(one));
  const patronymic = units.findIndex((one) => splitPatronymic(one) !== null && one.length > 6);
  const asTyped = familyOf(units[0] ?? '');
  if (asTyped?.strong === true && (listed[0]?.given.length ?? 0) === 0) {
    return { kind: 'family', strong: true, lemma: word, gender: asTyped.gender };
  }
  const given = listed.findIndex(
    ({ given: ids, loose }, at) =>
      ids.length > 0 && (!loose || at === 0) && (units[at]?.length ?? 0) > 1,
  );
  const family = units.findIndex((one) => familyOf(one)?.strong === true && one.length >= 3);
  if (given === 0 || (given > 0 && family < 0)) {
    const ids = listed[given]!.given;
    return {
      kind: 'given',
      strong: isAzerbaijani(ids),
      lemma: lemmas[given] ?? word,
      gender: genderOfIds(ids),
    };
  }
  if (patronymic >= 0 && family < 0) {
    const read = splitPatronymic(units[patronymic]!)!;
    return {
      kind: 'patronymic',
      strong: true,
      lemma: lemmas[patronymic] ?? word,
      gender: read.gender,
    };
  }
  if (family >= 0) {
    return {
      kind: 'family',
      strong: true,
      lemma: lemmas[family] ?? word,
      gender: familyOf(units[family]!)!.gender,
    };
  }
  const weak = units.findIndex((one) => familyOf(one) !== null && one.length >= SHORTEST_FAMILY);
  if (weak >= 0)
    return {
      kind: 'family',
      strong: false,
      lemma: lemmas[weak] ?? word,
      gender: familyOf(units[weak]!)!.gender,
    };
  return { ...OTHER, lemma: word };
}

function familyOf(units: string): { strong: boolean; gender: 'm' | 'f' | '' } | null {
  const ending = splitFamilyEnding(units);
  if (ending === null || units.length < 4) return null;
  if (STRONG.has(ending.kind)) return { strong: true, gender: ending.gender };
  return WEAK.has(ending.kind) ? { strong: false, gender: ending.gender } : null;
}

/** Classes one token; small words, places, titles and words for bodies are stops. */
export function readNameToken(token: Token, next: Token | undefined): NameToken {
  const stop: NameToken = { token, kind: 'stop', strong: false, lemma: token.text, gender: '' };
  if (token.kind !== 'word') return stop;
  if (isFatherMarker(token.text)) return { ...stop, kind: 'marker' };
  if (!token.capital) return stop;
  const dotted = next?.text === '.' && next.start === token.end;
  const isInitial = dotted && token.text.length <= 2 && !isTitle(token);
  if (isInitial) return { ...stop, kind: 'initial' };
  if (token.text.length < 2 || isStop(token.low) || isTitle(token) || isCue(token)) return stop;
  return { token, ...readWord(token.text) };
}
