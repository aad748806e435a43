/** Finds people: known ones in any spelling and inflection, and names nobody has entered yet. */
import { compareNames } from '../compare-names';
import { nameWord } from '../name-word';
import { readName } from '../read-name';
import { relateEither, relateWords } from '../relate-words';
import { lemmasOf } from './inflections';
import { bearersOf, bearersOfBones, type KnownTable } from './known-table';
import type { MentionReason, NameMention } from './mention';
import { isSpeech, isTitle, readNameToken, type NameToken } from './name-tokens';
import type { TokenText } from './tokens';

const MOST_WORDS = 5;
const MOST_ALTERNATIVES = 5;
const MOST_CANDIDATES = 40;

interface Run {
  readonly words: readonly NameToken[];
  readonly titleBefore: boolean;
  /** A title or a verb of saying stands next to it. */
  readonly cued: boolean;
  readonly furniture: boolean;
}

/** Neighbouring words that may make up names, outside of what is taken already. */
function runsOf(cut: TokenText, taken: readonly NameMention[]): Run[] {
  const { tokens, text, furniture } = cut;
  const runs: Run[] = [];
  let words: NameToken[] = [];
  let titleBefore = false;
  let firstAt = 0;
  let nextTaken = 0;
  function close(at: number): void {
    if (words.some(({ kind }) => kind !== 'initial' && kind !== 'marker')) {
      const cued =
        titleBefore ||
        isSpeech(tokens[firstAt - 1]) ||
        isSpeech(tokens[at]) ||
        isApposition(tokens, at);
      runs.push({ words, titleBefore, cued, furniture: furniture[words[0]!.token.line] === true });
    }
    words = [];
  }
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    while (nextTaken < taken.length && taken[nextTaken]!.end <= token.start) nextTaken += 1;
    const inTaken = nextTaken < taken.length && taken[nextTaken]!.start < token.end;
    const word = inTaken ? null : readNameToken(token, tokens[at + 1]);
    if (word === null || word.kind === 'stop') {
      // The stop of an initial does not part a name.
      const afterInitial = words.at(-1)?.kind === 'initial' && token.text === '.';
      if (!afterInitial) close(at);
      continue;
    }
    const last = words.at(-1)?.token;
    const gap = last === undefined ? '' : text.slice(last.end, token.start);
    if (last !== undefined && (last.line !== token.line || !/^\.?[ \u00a0]*$/.test(gap))) close(at);
    if (words.length === 0) {
      if (word.kind === 'marker') continue;
      titleBefore = isTitle(tokens[at - 1]);
      firstAt = at;
    }
    words.push(word);
  }
  close(tokens.length);
  return runs;
}

const FARTHEST_APPOSITION = 4;

/** "..., the rapporteur", "..., редактор газеты": an office behind a comma. */
function isApposition(tokens: TokenText['tokens'], at: number): boolean {
  if (tokens[at]?.text !== ',') return false;
  return tokens.slice(at + 1, at + 1 + FARTHEST_APPOSITION).some((token) => isTitle(token));
}

function shapeOf(words: readonly NameToken[]): string {
  const letters = {
    given: 'G',
    family: 'F',
    patronymic: 'P',
    initial: 'I',
    marker: 'M',
    other: 'U',
    stop: '-',
  };
  return words
    .map(({ kind, strong }) => (kind === 'family' && !strong ? 'f' : letters[kind]))
    .join('');
}

/**
 * Shapes of unknown names: G given, F family by a sure ending, f by an unsure one, P father's
 * name, I initial, M marker, U any capital word.
 */
const SHAPES =
  /^(?:G[FfU]|[FfU]G|GG|G[GU]?F|UF|G?P[FfU]|GP[FfUG]|[FfU]GP|GP|I{1,2}[FfU]|[FfU]I{1,2}|G(?:G|U|F|f)M[FfGU]?|[FfU]G[GUFf]M|GI[FfU]|GG[FfU]|GUU|UU?M[Ff])$/;
const TITLED_SHAPES = /^(?:UU|Uf|fU|UUf|UUU|F|FU|UUF)$/;

function reasonOf(shape: string): MentionReason {
  if (/[PM]/.test(shape)) return 'patronymic';
  if (shape.includes('I')) return 'initial-and-family';
  return 'given-and-family';
}

interface Link {
  readonly ref: string | null;
  readonly alternatives: readonly string[];
  readonly name: string;
}

/** The lemmas of the words that fit a known name best, the words as typed preferred. */
function fitTo(words: readonly NameToken[], known: string): string {
  const core = readName(known).core;
  return words
    .map(({ token, kind }) => {
      if (kind === 'initial') return `${token.text}.`;
      if (kind === 'marker') return token.text;
      const fits = lemmasOf(token.text).find((lemma) => {
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
function linkOf(words: readonly NameToken[], table: KnownTable, byBones = false): Link | null {
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
    for (const spelling of person.names.slice(0, mostSpellings)) {
      const name = fitTo(words, spelling);
      const { verdict, score } = compareNames(name, spelling);
      if (verdict === 'same' && (best === null || score > best.score)) best = { score, name };
      maybe ||= verdict === 'perhaps';
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

/** A name without inflection: given and family agree in gender. */
function plainName(words: readonly NameToken[]): string {
  const gender =
    words.find(({ kind, gender: own }) => kind === 'given' && own !== '')?.gender ?? '';
  const inflected = words.some(
    ({ kind, lemma, token }) => kind === 'given' && lemma !== token.text,
  );
  return words
    .map(({ token, kind, lemma }) => {
      if (kind === 'initial') return `${token.text}.`;
      if (kind === 'given') return lemma;
      if (kind !== 'family' || gender === '') return token.text;
      const fits = lemmasOf(token.text).filter((one) => nameWord(one).family?.gender === gender);
      return (inflected ? fits.at(-1) : fits[0]) ?? token.text;
    })
    .join(' ');
}

function mentionOf(
  cut: TokenText,
  words: readonly NameToken[],
  link: Link | null,
  reasons: MentionReason[],
): NameMention {
  const start = words[0]!.token.start;
  const last = words.at(-1)!;
  const end = last.token.end + (last.kind === 'initial' ? 1 : 0);
  return {
    kind: 'person',
    start,
    end,
    text: cut.text.slice(start, end),
    ref: link?.ref ?? null,
    alternatives: link?.alternatives ?? [],
    name: link?.name !== undefined && link.name !== '' ? link.name : plainName(words),
    reasons,
  };
}

interface Found {
  readonly mention: NameMention;
  readonly words: readonly NameToken[];
}

/** Full names of one run, left to right, the longest first; the words left over come back. */
function fullNames(cut: TokenText, run: Run, table: KnownTable, found: Found[]): NameToken[] {
  const left: NameToken[] = [];
  let at = 0;
  while (at < run.words.length) {
    const taken = opensOnly(run, at, table) ? null : nameAt(cut, run, at, table);
    if (taken === null) {
      left.push(run.words[at]!);
      at += 1;
      continue;
    }
    found.push(taken);
    at += taken.words.length;
  }
  return left;
}

const AZERBAIJANI_CASE = /(?:da|də|dan|dən|lar|lər|ları|ləri|nın|nin|ında|ində)$/u;
const RUSSIAN_NOUN = /(?:ания|ения|ость|ости|ция|ции|ница|ницы|тель|тели|ание|ение|ство|ства)$/u;

/** A first word of a sentence that is capital for that reason only (Показания Албаковой). */
function opensOnly(run: Run, at: number, table: KnownTable): boolean {
  const [first, second, third] = run.words.slice(at, at + 3);
  if (first === undefined || second === undefined || !first.token.opensSentence) return false;
  if (first.kind === 'given' || first.kind === 'initial') {
    return false;
  }
  const low = first.token.low;
  if (first.kind === 'other' && (RUSSIAN_NOUN.test(low) || AZERBAIJANI_CASE.test(low))) return true;
  // Given and family name follow: the first word is no part of the name.
  if (second.kind === 'given' && third?.kind === 'family') return true;
  if (first.kind !== 'other' || second.kind !== 'family') return false;
  return (
    linkOf([first, second], table) === null && run.words.length === 2 && isKnownAlone(second, table)
  );
}

function isKnownAlone(word: NameToken, table: KnownTable): boolean {
  return bearersOf(table, word.token.text).size > 0;
}

function isTitled(run: Run, at: number, shape: string): boolean {
  if (at === 0 && run.titleBefore) return TITLED_SHAPES.test(shape);
  return run.cued && shape.length === run.words.length && /^(?:UU|Uf)$/.test(shape);
}

function nameAt(cut: TokenText, run: Run, at: number, table: KnownTable): Found | null {
  const longest = Math.min(MOST_WORDS, run.words.length - at);
  for (let size = longest; size >= 2; size -= 1) {
    const words = run.words.slice(at, at + size);
    if (words.filter(({ kind }) => kind !== 'initial' && kind !== 'marker').length === 0) continue;
    const link = words[0]!.kind === 'marker' ? null : linkOf(words, table);
    if (link?.ref != null || (link !== null && link.name !== '')) {
      return { mention: mentionOf(cut, words, link, ['known-spelling']), words };
    }
  }
  if (run.furniture) return null;
  for (let size = longest; size >= 2; size -= 1) {
    const words = run.words.slice(at, at + size);
    const shape = shapeOf(words);
    const titled = isTitled(run, at, shape);
    if (!titled && !SHAPES.test(shape)) continue;
    if (isHeading(run.words)) continue;
    const reasons: MentionReason[] = titled ? ['title-before'] : [reasonOf(shape)];
    return { mention: mentionOf(cut, words, linkOf(words, table, true), reasons), words };
  }
  return null;
}

const LONGEST_CAPITAL_NAME = 4;

/** A headline in capitals is no name. */
function isHeading(words: readonly NameToken[]): boolean {
  return words.length > LONGEST_CAPITAL_NAME && words.every(({ token }) => token.allCapitals);
}

/** Words of a name that stand alone: of one named in full elsewhere, of a known bearer, or new. */
function singleName(
  cut: TokenText,
  word: NameToken,
  run: Run,
  full: FullNames,
  table: KnownTable,
): NameMention | null {
  if (word.kind === 'initial' || word.kind === 'marker' || word.kind === 'patronymic') return null;
  const named = namedBefore(word, full);
  if (named !== null) {
    const link = { ref: named.ref, alternatives: named.alternatives, name: named.name };
    return mentionOf(cut, [word], link, ['named-before']);
  }
  if (word.kind !== 'family') return null;
  const known = linkOfFamily(word, table);
  if (known !== null && (word.strong || !word.token.opensSentence)) {
    return mentionOf(cut, [word], known, [known.ref === null ? 'known-form' : 'only-bearer']);
  }
  if (!word.strong || run.furniture) return null;
  const isCyrillic = /[\u0400-\u04ff]/u.test(word.token.text);
  if (isCyrillic && word.token.opensSentence) return null;
  return mentionOf(cut, [word], null, [run.titleBefore ? 'title-before' : 'family-ending']);
}

/** Full names of the text by the keys their words may have. */
type FullNames = ReadonlyMap<string, readonly Found[]>;

function keysOf(text: string): string[] {
  return lemmasOf(text).map((lemma) => nameWord(lemma).key);
}

function byKeys(full: readonly Found[]): FullNames {
  const map = new Map<string, Found[]>();
  for (const found of full) {
    const keys = new Set(found.words.flatMap(({ token }) => keysOf(token.text)));
    for (const key of keys) {
      const list = map.get(key);
      if (list === undefined) map.set(key, [found]);
      else list.push(found);
    }
  }
  return map;
}

/** The nearest full name before (or else after) with this family name, or this given name. */
function namedBefore(word: NameToken, full: FullNames): NameMention | null {
  const sharing = new Set(keysOf(word.token.text).flatMap((key) => full.get(key) ?? []));
  const bearing = [...sharing]
    .filter(({ words }) => bears(words, word))
    .map(({ mention }) => mention);
  const before = bearing.filter(({ end }) => end <= word.token.start);
  const after = bearing.filter(({ start }) => start >= word.token.end);
  const nearest = (list: NameMention[], sign: number): NameMention | undefined =>
    list.sort((a, b) => sign * (a.start - b.start))[0];
  return nearest(before, -1) ?? nearest(after, 1) ?? null;
}

function bears(words: readonly NameToken[], single: NameToken): boolean {
  const family = words.filter(({ kind }) => kind === 'family' || kind === 'other');
  const shown = family.length > 0 ? family : words.slice(-1);
  if (shown.some(({ token }) => sameInSomeCase(token.text, single.token.text))) return true;
  // A given name alone counts only within a sentence, where a capital means a name.
  if (single.kind !== 'given' || single.token.opensSentence) return false;
  return words.some(
    ({ kind, token }) => kind === 'given' && sameInSomeCase(token.text, single.token.text),
  );
}

function sameInSomeCase(a: string, b: string): boolean {
  if (a === b) return true;
  const ofB = lemmasOf(b).map((lemma) => nameWord(lemma));
  return lemmasOf(a).some((lemma) => {
    const word = nameWord(lemma);
    return ofB.some((other) => word.key === other.key && relateWords(word, other).level === 0);
  });
}

function linkOfFamily(word: NameToken, table: KnownTable): Link | null {
  const bearers = [...bearersOf(table, word.token.text)].slice(0, MOST_CANDIDATES);
  const ids = bearers.map((bearer) => table.people[bearer]!.id);
  const [first] = ids;
  if (first === undefined) return null;
  if (ids.length === 1) return { ref: first, alternatives: [], name: word.lemma };
  return { ref: null, alternatives: ids.slice(0, MOST_ALTERNATIVES), name: word.lemma };
}

/** People of a text in order, but for what is taken already (organisations). */
export function findPeople(
  cut: TokenText,
  table: KnownTable,
  taken: readonly NameMention[],
): NameMention[] {
  const runs = runsOf(cut, taken);
  const full: Found[] = [];
  const left = runs.map((run) => ({ run, words: fullNames(cut, run, table, full) }));
  const named = byKeys(full);
  const singles = left.flatMap(({ run, words }) =>
    words.flatMap((word) => {
      const mention = singleName(cut, word, run, named, table);
      return mention === null ? [] : [mention];
    }),
  );
  return [...full.map(({ mention }) => mention), ...singles].sort((a, b) => a.start - b.start);
}
