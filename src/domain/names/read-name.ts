/**
 * Reads the parts of a name: given and family names in either order, the father's name with its
 * marker held apart, initials, particles and titles.
 */
import endings from './data/endings.json';
import { splitPatronymic } from './family-ending';
import { nameWord, rootOf, type NameWord, type Root } from './name-word';
import { asOtherScript, plainLetters, scriptOf } from './script';

const SONS_MARKERS: ReadonlySet<string> = new Set(endings.markers.m.map(plainLetters));
const DAUGHTERS_MARKERS: ReadonlySet<string> = new Set(endings.markers.f.map(plainLetters));
const MARKERS_BEFORE: ReadonlySet<string> = new Set(endings.markers.before.map(plainLetters));
const OPTIONAL_WORDS: ReadonlySet<string> = new Set(
  [...endings.particles, ...endings.titles].map(plainLetters),
);

const LONGEST_NAME = 300;
const MOST_WORDS = 10;

/** The father's name found in a name. */
export interface Father {
  readonly written: string;
  /** The marker or ending as typed: `oglu`, `-ovich`. */
  readonly marker: string;
  readonly gender: 'm' | 'f';
  readonly root: Root;
}

/** One word that is not the father's name. */
export interface CoreWord {
  readonly word: NameWord;
  readonly initial: boolean;
  /** Particle or title: may be missing on the other side. */
  readonly optional: boolean;
  readonly role: 'given' | 'family' | 'unknown';
}

/** A name as `compareNames` sees it. */
export interface ReadName {
  readonly written: string;
  readonly core: readonly CoreWord[];
  readonly father: Father | null;
  /** The only family name is made of a father's name and a marker (Ibad oglu). */
  readonly fatherAsFamily: Father | null;
  readonly order: 'given-first' | 'family-first' | 'unknown';
}

interface Piece {
  readonly text: string;
  readonly initial: boolean;
  readonly afterComma: boolean;
}

const SEPARATORS = /[\s_/|()[\]{}"\u00ab\u00bb\u201c-\u201e]+/u;
const LETTER = /\p{L}/u;

function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let afterComma = false;
  const parts = text
    .slice(0, LONGEST_NAME)
    .replace(/[,;\u060c]/gu, ' , ')
    .split(SEPARATORS);
  for (const part of parts) {
    if (part === ',') {
      afterComma = afterComma || found.length > 0;
      continue;
    }
    const dotted = part.split('.');
    dotted.forEach((piece, at) => {
      if (!LETTER.test(piece) || found.length >= MOST_WORDS) return;
      const dotFollows = at < dotted.length - 1;
      for (const one of splitMarker(piece)) {
        const letters = [...one].filter((letter) => LETTER.test(letter)).length;
        const initial = letters === 1 || (dotFollows && letters <= 3);
        found.push({ text: one, initial, afterComma });
      }
    });
  }
  return found;
}

/** Alabbas-oglu is a father and a marker; Ali-Abbas is one word. */
function splitMarker(piece: string): string[] {
  const hyphen = piece.search(/[-\u2010-\u2015]/u);
  if (hyphen <= 0) return [piece];
  const last = piece.slice(piece.search(/[-\u2010-\u2015][^-\u2010-\u2015]*$/u) + 1);
  if (!isMarker(plainLetters(last))) return [piece];
  return [piece.slice(0, piece.length - last.length - 1), last];
}

/** Whether a word is a marker of a father's name (oglu, qizi, kyzy, bin) in any script. */
export function isFatherMarker(word: string): boolean {
  return isMarker(plainLetters(word));
}

function isMarker(plain: string): boolean {
  return SONS_MARKERS.has(plain) || DAUGHTERS_MARKERS.has(plain);
}

interface Split {
  readonly core: Piece[];
  readonly father: Father | null;
  readonly markerWord: string;
}

function takeSpacedFather(all: Piece[]): Split {
  for (let at = 0; at < all.length; at += 1) {
    const plain = plainLetters(all[at]!.text);
    if (!isMarker(plain)) continue;
    const fatherAt = MARKERS_BEFORE.has(plain) ? at + 1 : at - 1;
    const piece = all[fatherAt];
    if (piece === undefined || all.length < 3) continue;
    const father: Father = {
      written: piece.text,
      marker: all[at]!.text,
      gender: SONS_MARKERS.has(plain) ? 'm' : 'f',
      root: nameWord(piece.text).asRoot,
    };
    const core = all.filter((_, i) => i !== at && i !== fatherAt);
    return { core, father, markerWord: all[at]!.text };
  }
  return { core: all, father: null, markerWord: '' };
}

function takeAttachedFather(all: Piece[]): Split {
  const nothing: Split = { core: all, father: null, markerWord: '' };
  const full = all.filter((piece) => !piece.initial);
  if (full.length < 3) return nothing;
  const candidates = all.flatMap((piece, at) => {
    if (piece.initial) return [];
    const read = splitPatronymic(nameWord(piece.text).units);
    return read === null ? [] : [{ at, read, text: piece.text }];
  });
  if (candidates.length === 0) return nothing;
  // Kazakevich Henadz Arkadzievich, and Vladimir Vasilyevich Rusakevich: a family name in -vich
  // stands at an end, the father's name next to the given name.
  const familyFirst = all.some((piece) => piece.afterComma) || candidates[0]!.at === 0;
  const inMiddle = candidates.find(({ at }) => at > 0 && at < all.length - 1);
  const taken =
    candidates.find(({ read }) => read.sure) ??
    (familyFirst || inMiddle === undefined ? candidates.at(-1)! : inMiddle);
  if (taken.at === 0 && candidates.length === 1 && full.length === 3 && !taken.read.sure) {
    return nothing;
  }
  const father: Father = {
    written: taken.text,
    marker: taken.text.slice(-4),
    gender: taken.read.gender,
    root: rootOf(taken.read.father),
  };
  return { core: all.filter((_, at) => at !== taken.at), father, markerWord: '' };
}

/** A single letter of the other script but of the same shape is read in the name's own script. */
function ownScript(all: Piece[]): Piece[] {
  const main = scriptOf(
    all
      .filter((p) => !p.initial)
      .map((p) => p.text)
      .join(''),
  );
  return all.map((piece) => {
    if (!piece.initial || main === 'other' || scriptOf(piece.text) === main) return piece;
    const other = asOtherScript(plainLetters(piece.text));
    return other === null || scriptOf(other) !== main ? piece : { ...piece, text: other };
  });
}

function roles(core: Piece[], words: NameWord[]): CoreWord[] {
  const comma = core.some((piece) => piece.afterComma) && core.some((piece) => !piece.afterComma);
  const ended = words.some((word, at) => word.family !== null && !core[at]!.initial);
  return core.map((piece, at) => {
    const word = words[at]!;
    const optional = words.length > 2 && OPTIONAL_WORDS.has(word.plain);
    let role: CoreWord['role'] = 'unknown';
    if (piece.initial) role = 'given';
    else if (comma) role = piece.afterComma ? 'given' : 'family';
    else if (ended) role = word.family === null ? 'given' : 'family';
    else if (words.length > 1 && word.given.length === 0) role = 'family';
    return { word, initial: piece.initial, optional, role };
  });
}

function orderOf(core: readonly CoreWord[]): ReadName['order'] {
  const first = core[0]?.role;
  const last = core.at(-1)?.role;
  if (first === 'given' && last === 'family') return 'given-first';
  if (first === 'family' && last === 'given') return 'family-first';
  return 'unknown';
}

const MOST_KEPT = 20_000;
const kept = new Map<string, ReadName>();

/** Reads a name for comparing; never throws, reads at most 300 letters and 10 words. */
export function readName(text: string): ReadName {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const name = readAfresh(text);
  if (kept.size >= MOST_KEPT) kept.clear();
  if (text.length <= LONGEST_NAME) kept.set(text, name);
  return name;
}

function readAfresh(text: string): ReadName {
  const all = ownScript(pieces(text));
  const spaced = takeSpacedFather(all);
  let { core, father } = spaced;
  let fatherAsFamily: Father | null = null;
  if (father === null) ({ core, father } = takeAttachedFather(all));
  else if (core.length < 2) {
    // Qubad Ibad oglu: with no other family name the father's name and its marker are it.
    fatherAsFamily = father;
    const joined = { text: father.written + spaced.markerWord, initial: false, afterComma: false };
    core = [...core, joined];
    father = null;
  }
  const words = core.map((piece) => nameWord(piece.text));
  const read = roles(core, words);
  return { written: text, core: read, father, fatherAsFamily, order: orderOf(read) };
}

/** The parts of a name as a form shows them. */
export interface NameParts {
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly patronymic: {
    readonly father: string;
    readonly marker: string;
    readonly gender: 'm' | 'f';
  } | null;
  readonly initials: readonly string[];
  readonly particles: readonly string[];
  readonly order: 'given-first' | 'family-first' | 'unknown';
}

/**
 * Reads given, family and father's name, initials and particles. Where nothing tells the parts
 * apart, the first words are taken as given and the last as family, and `order` is `unknown`.
 */
export function readNameParts(text: string): NameParts {
  const { core, father, fatherAsFamily, order } = readName(text);
  const full = core.filter((word) => !word.initial && !word.optional);
  const told = full.some(({ role }) => role === 'family') && full.some((w) => w.role !== 'family');
  const family = told ? full.filter(({ role }) => role === 'family') : full.slice(-1);
  const own = father ?? fatherAsFamily;
  return {
    given: full.filter((word) => !family.includes(word)).map(({ word }) => word.written),
    family:
      full.length === 1 && core.length === 1
        ? [full[0]!.word.written]
        : family.map(({ word }) => word.written),
    patronymic:
      own === null ? null : { father: own.written, marker: own.marker, gender: own.gender },
    initials: core.filter(({ initial }) => initial).map(({ word }) => word.written),
    particles: core.filter(({ optional }) => optional).map(({ word }) => word.written),
    order,
  };
}
