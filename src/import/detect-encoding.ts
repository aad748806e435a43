import { decodeText } from './decode-text';
import type { EncodingGuess } from './frozen-text';
import { findMultiByteEncoding } from './multi-byte-encodings';
import { scoreSingleByteEncodings } from './single-byte-score';

/** How the encoding of a file was come to know. */
export type EncodingEvidence =
  'byte-order-mark' | 'ascii' | 'valid-utf-8' | 'zero-bytes' | 'letters';

export type EncodingFinding =
  | { readonly kind: 'found'; readonly encoding: string; readonly how: EncodingEvidence }
  | { readonly kind: 'unsure'; readonly guesses: readonly EncodingGuess[] }
  | { readonly kind: 'binary' };

/** Control characters that text files do hold: tab, newlines, form feed, escape, Ctrl-Z of DOS. */
const TEXT_CONTROLS = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b, 0x1a]);
/** More control characters than one in a hundred bytes is no text. */
const MAX_CONTROL_SHARE = 0.01;
/** Natural log by which the best reading must lead the next different one: about 400 to 1. */
const SURE_LEAD = 6;
/** A file of fewer bytes is a word or two: its letters say little, and asking about it costs little. */
const WORD_OR_TWO = 24;
const SURE_LEAD_OF_WORDS = 12;
/** With fewer bytes beyond ASCII, Cyrillic in one byte is well formed in East Asian encodings too. */
const FEW_PAIRS = 64;
/** Mean log-likelihood above which letters of one byte are a reading worth asking about. */
const GOOD_QUALITY = -4;
/** Below this mean log-likelihood a byte no alphabet of ours explains the file. */
const SURE_QUALITY = -5.2;
/** Guesses shown to the user when unsure. */
const SHOWN_GUESSES = 6;
const PREVIEW_CHARACTERS = 200;
/** Fewer than one byte in so many beyond ASCII: the text is English or nearly. */
const FEW_HIGH = 100;
/** UTF-8 with damage: at least so many good sequences for each bad byte. */
const GOOD_SEQUENCES_FOR_ONE_BAD = 20;
/** Bytes of which the shape (zero bytes, controls) is looked at. */
const SHAPE_SAMPLE = 1 << 16;

/**
 * Finds the encoding of a text file from its bytes alone. A byte order mark decides; then valid
 * UTF-8, UTF-16 by its zero bytes, East Asian encodings by their commonest characters, and one-byte
 * encodings by letter statistics. Answers `unsure`, with readings to choose from, rather than guess
 * between alphabets that explain the bytes about equally well. Empty input is ASCII.
 */
export function detectEncoding(bytes: Uint8Array): EncodingFinding {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return { kind: 'found', encoding: marked, how: 'byte-order-mark' };

  const wide = wideEncoding(bytes);
  if (wide !== null) return { kind: 'found', encoding: wide, how: 'zero-bytes' };
  if (looksBinary(bytes)) return { kind: 'binary' };

  const utf8 = utf8Shape(bytes);
  if (utf8 === 'ascii') {
    return shiftsToJapanese(bytes)
      ? { kind: 'found', encoding: 'iso-2022-jp', how: 'letters' }
      : { kind: 'found', encoding: 'utf-8', how: 'ascii' };
  }
  if (utf8 === 'valid' || utf8 === 'damaged') {
    return { kind: 'found', encoding: 'utf-8', how: 'valid-utf-8' };
  }

  const eastAsian = findMultiByteEncoding(bytes);
  if (eastAsian !== null && countHighBytes(bytes, FEW_PAIRS) >= FEW_PAIRS) {
    return { kind: 'found', encoding: eastAsian, how: 'letters' };
  }
  const scores = scoreSingleByteEncodings(bytes);
  const [best, next] = scores;
  const lead = (best?.total ?? 0) - (next?.total ?? Number.NEGATIVE_INFINITY);
  const sureLead = bytes.length < WORD_OR_TWO ? SURE_LEAD_OF_WORDS : SURE_LEAD;
  if (eastAsian !== null) {
    if ((best?.perByte ?? Number.NEGATIVE_INFINITY) < GOOD_QUALITY) {
      return { kind: 'found', encoding: eastAsian, how: 'letters' };
    }
  } else if (best !== undefined && best.perByte >= SURE_QUALITY && lead >= sureLead) {
    return { kind: 'found', encoding: best.encoding, how: 'letters' };
  }
  const readings = westernFirst(
    bytes,
    scores.map(({ encoding }) => encoding),
  );
  const all =
    eastAsian === null ? readings : [...readings.slice(0, 1), eastAsian, ...readings.slice(1)];
  return { kind: 'unsure', guesses: toGuesses(bytes, all) };
}

/** Bytes beyond ASCII, counted up to `enough`. */
function countHighBytes(bytes: Uint8Array, enough: number): number {
  let count = 0;
  for (let at = 0; at < bytes.length && count < enough; at += 1) {
    if ((bytes[at] ?? 0) >= 0x80) count += 1;
  }
  return count;
}

/** True where ASCII holds the escape by which ISO-2022-JP goes over to JIS X 0208: ESC $ @ or ESC $ B. */
function shiftsToJapanese(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1)) {
    const set = bytes[at + 2];
    if (bytes[at + 1] === 0x24 && (set === 0x40 || set === 0x42)) return true;
  }
  return false;
}

/** The encoding a byte order mark names, or null. UTF-32 is looked at first: it begins like UTF-16. */
export function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return 'utf-32le';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be';
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

/**
 * `ascii`, `valid` UTF-8 with at least one longer sequence, `damaged` UTF-8 (cut off, or a few bad
 * bytes among many good sequences), or `other`.
 */
export function utf8Shape(bytes: Uint8Array): 'ascii' | 'valid' | 'damaged' | 'other' {
  const { good, bad } = countUtf8Sequences(bytes);
  if (good === 0 && bad === 0) return 'ascii';
  if (bad === 0) return 'valid';
  return good >= bad * GOOD_SEQUENCES_FOR_ONE_BAD ? 'damaged' : 'other';
}

/** The bits that are set in none of four bytes of ASCII. */
const BEYOND_ASCII = 0x80808080 | 0;

function countUtf8Sequences(bytes: Uint8Array): { good: number; bad: number } {
  // Four bytes at once where they stand so in memory: most of most texts is ASCII.
  const skew = -bytes.byteOffset & 3;
  const words =
    bytes.length < skew + 4
      ? new Int32Array()
      : new Int32Array(bytes.buffer, bytes.byteOffset + skew, (bytes.length - skew) >> 2);
  let good = 0;
  let bad = 0;
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at] ?? 0;
    if (first < 0x80) {
      at += 1;
      if (((at - skew) & 3) !== 0) continue;
      let word = (at - skew) >> 2;
      while (word < words.length && ((words[word] ?? 0) & BEYOND_ASCII) === 0) word += 1;
      at = Math.max(at, skew + 4 * word);
      continue;
    }
    const length = utf8SequenceLength(bytes, at, first);
    if (length === 0) {
      bad += 1;
      at += 1;
    } else {
      good += 1;
      at += length;
    }
  }
  return { good, bad };
}

/** Length of the well-formed sequence at `at` by table 3-7 of the Unicode standard, or 0. */
function utf8SequenceLength(bytes: Uint8Array, at: number, first: number): number {
  const length = first >= 0xf0 && first <= 0xf4 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
  if (length === 0 || first > 0xf4) return 0;
  for (let step = 1; step < length; step += 1) {
    const byte = bytes[at + step] ?? 0;
    if (byte < 0x80 || byte > 0xbf) return 0;
  }
  const second = bytes[at + 1] ?? 0;
  if (first === 0xe0 && second < 0xa0) return 0;
  if (first === 0xed && second > 0x9f) return 0;
  if (first === 0xf0 && second < 0x90) return 0;
  if (first === 0xf4 && second > 0x8f) return 0;
  return length;
}

/** UTF-16 or UTF-32 without a mark, found by reading it both ways; null when neither is text. */
function wideEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, Math.min(bytes.length, SHAPE_SAMPLE) & ~3);
  const pair = bytes.length < 4 ? bytes.subarray(0, bytes.length & ~1) : sample;
  const suspicious = pair.some((byte) => byte === 0 || byte === 0x04);
  if (!suspicious || pair.length < 2) return null;
  if (bytes.length % 4 === 0 && bytes.length >= 8) {
    for (const encoding of ['utf-32le', 'utf-32be']) {
      if (plausibility(decodeText(sample, encoding).text) > 0.97) return encoding;
    }
  }
  if (bytes.length % 2 !== 0) return null;
  const little = plausibility(decodeText(pair, 'utf-16le').text);
  const big = plausibility(decodeText(pair, 'utf-16be').text);
  if (Math.max(little, big) < 0.9 || Math.abs(little - big) < 0.1) return null;
  return little > big ? 'utf-16le' : 'utf-16be';
}

/** Share of characters that stand in texts of the scripts Vigil meets. */
function plausibility(text: string): number {
  const ordinary =
    /[\t\n\r\f\u0020-\u007e\u00a0-\u024f\u0259\u0370-\u06ff\u10a0-\u10ff\u2010-\u203a\u20a0-\u20bf\u2116]/g;
  const matches = text.match(ordinary);
  return text.length === 0 ? 0 : (matches?.length ?? 0) / text.length;
}

function looksBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  const length = Math.min(bytes.length, SHAPE_SAMPLE);
  for (let at = 0; at < length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x20 && !TEXT_CONTROLS.has(byte)) controls += 1;
  }
  return bytes.includes(0) || controls > length * MAX_CONTROL_SHARE;
}

/** Readings for the user to choose from: the file's first words beyond ASCII, in each encoding. */
function toGuesses(bytes: Uint8Array, encodings: readonly string[]): EncodingGuess[] {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const from = Math.max(0, bytes.lastIndexOf(0x0a, Math.max(0, first)) + 1);
  const sample = bytes.subarray(Math.max(from, first - 60), first + PREVIEW_CHARACTERS);
  return encodings.slice(0, SHOWN_GUESSES).map((encoding) => ({
    encoding,
    preview: decodeText(sample, encoding).text.replace(/\s+/g, ' ').trim(),
  }));
}

/** Among Latin words a stray sign is a pound or a quotation mark before it is a letter of its own. */
function westernFirst(bytes: Uint8Array, encodings: readonly string[]): readonly string[] {
  const sample = bytes.subarray(0, SHAPE_SAMPLE);
  const high = sample.reduce((sum, byte) => sum + (byte >= 0x80 ? 1 : 0), 0);
  if (high * FEW_HIGH > sample.length) return encodings;
  return ['windows-1252', ...encodings.filter((encoding) => encoding !== 'windows-1252')];
}
