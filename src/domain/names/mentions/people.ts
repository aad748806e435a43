/** Finds people: known ones in any spelling and inflection, and names nobody has entered yet. */
import { nameWord } from '../name-word';
import { byKeys, namedBefore, type Found, type FullNames } from './full-name-index';
import { lemmasOf } from './inflections';
import type { KnownTable } from './known-table';
import { isKnownAlone, linkOf, linkOfFamily, type Link } from './links';
import type { MentionReason, NameMention } from './mention';
import { runsOf, type Run } from './name-runs';
import type { NameToken } from './name-tokens';
import type { TokenText } from './tokens';

const MOST_WORDS = 5;

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
  if (run.furniture && !run.ownLine) return null;
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
  if (word.kind === 'initial' || word.kind === 'marker') return null;
  const named = namedBefore(word, full);
  if (named !== null) {
    const link = { ref: named.ref, alternatives: named.alternatives, name: named.name };
    return mentionOf(cut, [word], link, ['named-before']);
  }
  const alone = run.words.length === 1;
  if (alone && run.honorific && word.kind === 'given') {
    return mentionOf(cut, [word], null, ['title-before']);
  }
  if (alone && run.strongTitle && word.kind === 'other' && !run.furniture) {
    return mentionOf(cut, [word], null, ['title-before']);
  }
  // Hulevich, Rudkevich: a family name may look like a father's.
  if (word.kind !== 'family' && word.kind !== 'patronymic') return null;
  const known = linkOfFamily(word, table);
  if (known !== null && (word.strong || !word.token.opensSentence)) {
    return mentionOf(cut, [word], known, [known.ref === null ? 'known-form' : 'only-bearer']);
  }
  if (!word.strong || run.furniture || word.kind === 'patronymic') return null;
  const isCyrillic = /[\u0400-\u04ff]/u.test(word.token.text);
  if (isCyrillic && word.token.opensSentence) return null;
  return mentionOf(cut, [word], null, [run.titleBefore ? 'title-before' : 'family-ending']);
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
