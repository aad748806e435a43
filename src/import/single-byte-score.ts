import { decodeText } from './decode-text';
import { LETTER_MODELS, type LetterModel } from './letter-frequencies';

/**
 * How well each old one-byte encoding explains the bytes above ASCII. The score of an encoding is
 * the log-likelihood of its letters in a language, minus what real text does not do: capitals after
 * small letters, two scripts in one word, signs that nobody types.
 */

/** One-byte encodings tried, in the order in which equal readings are named. */
export const SINGLE_BYTE_ENCODINGS = [
  'windows-1252',
  'windows-1251',
  'windows-1254',
  'koi8-r',
  'ibm866',
  'x-mac-cyrillic',
  'iso-8859-5',
  'koi8-u',
  'windows-1250',
  'windows-1253',
  'windows-1255',
  'windows-1256',
  'iso-8859-6',
  'ibm855',
] as const;

export type SingleByteEncoding = (typeof SINGLE_BYTE_ENCODINGS)[number];

export interface EncodingScore {
  readonly encoding: SingleByteEncoding;
  readonly language: string;
  /** Natural log of the likelihood over all bytes looked at. */
  readonly total: number;
  /** The same for one byte: about -3 for a fitting alphabet, below -6 for nonsense. */
  readonly perByte: number;
}

/**
 * Natural log for how much rarer an encoding is than its neighbours in what Vigil's users hold: Mac
 * Cyrillic reads the small letters of windows-1251 alike, and a short text shows few capitals.
 */
const ENCODING_PRIORS: Partial<Record<SingleByteEncoding, number>> = {
  'x-mac-cyrillic': -3,
  'iso-8859-5': -1,
  ibm855: -10,
};

/** Characters that stand in ordinary text beside letters; they speak for no language. */
const COMMON_SIGNS = new Set('«»„“”‘’‚–—…№§°\u00a0•·€±×©®™\u200f\u200e،؛؟');
const COMMON_SIGN_SCORE = Math.log(0.01);
const RARE_SIGN_SCORE = Math.log(0.00008);
const IMPOSSIBLE_SCORE = -14;
const UNSEEN_LETTER_SCORE = Math.log(0.0003);
const FOREIGN_LETTER_SCORE = Math.log(0.00005);
const CASE_BREAK_PENALTY = -4;
const SCRIPT_BREAK_PENALTY = -6;
const CAPITAL_PENALTY = -1.5;
/** Of small letters `i` is ASCII and only its capital is not: among capitals that is as common as `i` is. */
const DOTTED_CAPITAL_BONUS = 3;
/** Two accented Latin letters in a row are rare in every language of the models. */
const LATIN_RUN_PENALTY = -1.6;
/** A dash or ellipsis that a word begins with is a letter of another encoding. */
const DASH_BEFORE_LETTER_PENALTY = -3;
const DASHES = new Set('–—…');
const COMMON_BIGRAM_BONUS = 0.7;
/** Bytes above ASCII looked at; more change no decision and cost time on large files. */
const MAX_EVENTS = 6000;

interface CharacterClass {
  readonly script: string | null;
  readonly upper: boolean;
  readonly letter: boolean;
}

interface Table {
  readonly encoding: SingleByteEncoding;
  readonly characters: readonly string[];
  readonly classes: readonly CharacterClass[];
  /** Score of each byte on its own, one array for each model. */
  readonly byteScores: readonly (readonly number[])[];
}

interface ReadyModel {
  readonly model: LetterModel;
  readonly scores: ReadonlyMap<string, number>;
  readonly bigrams: ReadonlySet<string>;
}

let readyTables: readonly Table[] | null = null;
let readyModels: readonly ReadyModel[] | null = null;

/**
 * Scores every encoding with its best language, best first. Encodings that read the bytes present
 * as the very same characters are named once, by the first of SINGLE_BYTE_ENCODINGS.
 */
export function scoreSingleByteEncodings(bytes: Uint8Array): EncodingScore[] {
  const models = (readyModels ??= LETTER_MODELS.map(makeModel));
  const tables = (readyTables ??= SINGLE_BYTE_ENCODINGS.map((name) => makeTable(name, models)));
  const events = highByteEvents(bytes);
  const present = [...new Set(events.map((at) => bytes[at] ?? 0))];
  const seen = new Set<string>();
  const scores: EncodingScore[] = [];
  for (const table of tables) {
    const reading = present.map((byte) => table.characters[byte]).join('');
    if (seen.has(reading)) continue;
    seen.add(reading);
    let best: EncodingScore | null = null;
    for (const [index, model] of models.entries()) {
      const total = scoreEvents(bytes, events, table, model, table.byteScores[index] ?? []);
      if (best === null || total > best.total) {
        const perByte = (total - model.model.prior) / Math.max(1, events.length);
        best = { encoding: table.encoding, language: model.model.language, total, perByte };
      }
    }
    if (best !== null) scores.push(best);
  }
  return scores.sort((a, b) => b.total - a.total);
}

/** Places of the first bytes above ASCII, at most MAX_EVENTS. */
function highByteEvents(bytes: Uint8Array): number[] {
  const events: number[] = [];
  for (let at = 0; at < bytes.length && events.length < MAX_EVENTS; at += 1) {
    if ((bytes[at] ?? 0) >= 0x80) events.push(at);
  }
  return events;
}

function scoreEvents(
  bytes: Uint8Array,
  events: readonly number[],
  table: Table,
  ready: ReadyModel,
  byteScores: readonly number[],
): number {
  let total = ready.model.prior + (ENCODING_PRIORS[table.encoding] ?? 0);
  const { script } = ready.model;
  for (const at of events) {
    const byte = bytes[at] ?? 0;
    const own = table.classes[byte] ?? NOTHING;
    total += byteScores[byte] ?? IMPOSSIBLE_SCORE;
    if (!own.letter) {
      if (startsWord(bytes, at, table)) total += DASH_BEFORE_LETTER_PENALTY;
      continue;
    }
    const before = table.classes[bytes[at - 1] ?? 0x20] ?? NOTHING;
    const after = table.classes[bytes[at + 1] ?? 0x20] ?? NOTHING;
    // Words in capitals, as in titles and lists of names, are judged by their letters alone.
    if (own.upper && ((before.letter && before.upper) || (after.letter && after.upper))) {
      total -= CAPITAL_PENALTY;
      if (table.characters[byte] === 'İ' && ready.scores.has(lower('İ'))) {
        total += DOTTED_CAPITAL_BONUS;
      }
    }
    if (before.letter) {
      if (own.upper && !before.upper) total += CASE_BREAK_PENALTY;
      if (before.script !== own.script) total += SCRIPT_BREAK_PENALTY;
      if (script === 'Latin' && (bytes[at - 1] ?? 0) >= 0x80) total += LATIN_RUN_PENALTY;
      const pair = `${table.characters[bytes[at - 1] ?? 0] ?? ''}${table.characters[byte] ?? ''}`;
      if (ready.bigrams.has(pair)) total += COMMON_BIGRAM_BONUS;
    }
    if (after.letter && (bytes[at + 1] ?? 0) < 0x80) {
      if (after.script !== own.script) total += SCRIPT_BREAK_PENALTY;
      if (after.upper && !own.upper) total += CASE_BREAK_PENALTY;
    }
  }
  return total;
}

function startsWord(bytes: Uint8Array, at: number, table: Table): boolean {
  if (!DASHES.has(table.characters[bytes[at] ?? 0] ?? '')) return false;
  if ((table.classes[bytes[at - 1] ?? 0x20] ?? NOTHING).letter) return false;
  return (table.classes[bytes[at + 1] ?? 0x20] ?? NOTHING).letter;
}

function characterScore(
  character: string,
  own: CharacterClass,
  script: string,
  ready: ReadyModel,
): number {
  if (!own.letter) {
    if (COMMON_SIGNS.has(character)) return COMMON_SIGN_SCORE;
    // The replacement character, C1 controls and private use never stand in a text.
    return /[\ufffd\u0080-\u009f\ue000-\uf8ff]/.test(character)
      ? IMPOSSIBLE_SCORE
      : RARE_SIGN_SCORE;
  }
  const known = ready.scores.get(own.upper ? lower(character) : character);
  if (known === undefined)
    return own.script === script ? UNSEEN_LETTER_SCORE : FOREIGN_LETTER_SCORE;
  return own.upper ? known + CAPITAL_PENALTY : known;
}

/** `İ` lowers to two code units; the models name it by its dot so that it is not taken for `i`. */
function lower(character: string): string {
  return character === 'I' ? 'ı' : character.toLowerCase();
}

const NOTHING: CharacterClass = { script: null, upper: false, letter: false };

function makeTable(encoding: SingleByteEncoding, models: readonly ReadyModel[]): Table {
  const characters = Array.from(
    { length: 256 },
    (_, byte) => decodeText(Uint8Array.of(byte), encoding).text,
  );
  const classes = characters.map(classOf);
  const byteScores = models.map((model) =>
    characters.map((character, byte) =>
      characterScore(character, classes[byte] ?? NOTHING, model.model.script, model),
    ),
  );
  return { encoding, characters, classes, byteScores };
}

function makeModel(model: LetterModel): ReadyModel {
  const scores = new Map<string, number>();
  for (const entry of model.letters.split(' ')) {
    const digits = entry.search(/\d/);
    scores.set(entry.slice(0, digits), Math.log(Number(entry.slice(digits)) / 100));
  }
  return { model, scores, bigrams: new Set(model.bigrams?.split(' ') ?? []) };
}

function classOf(character: string): CharacterClass {
  const script = /\p{Script=Latin}/u.test(character)
    ? 'Latin'
    : /\p{Script=Cyrillic}/u.test(character)
      ? 'Cyrillic'
      : /\p{Script=Greek}/u.test(character)
        ? 'Greek'
        : /\p{Script=Hebrew}/u.test(character)
          ? 'Hebrew'
          : /\p{Script=Arabic}/u.test(character)
            ? 'Arabic'
            : null;
  return { script, upper: /\p{Lu}/u.test(character), letter: /\p{L}/u.test(character) };
}
