import type { InTurns } from '../../../domain/in-turns';
import { collator } from './columns';
import { isExactLetter } from './exact-letters';
import type { CellValue } from './grid-row';

/** Places of letters that a key has at most, and the most figures of a number at its end. */
const LENGTH = 24;
const MOST_FIGURES = 20;
/** Room for one key. */
const ROOM = LENGTH + MOST_FIGURES + 1;

/** Texts that are looked at between two yields. */
const TURN = 1000;

/**
 * The places of the letters that texts begin with, side by side: the key of the text with number `n`
 * is the first `lengths[n]` of `units` from `n * room` on.
 */
export interface WordKeys {
  readonly units: Uint16Array;
  readonly room: number;
  readonly lengths: Uint8Array;
  /** 1 where the key is the order of the whole text, 0 where keys that are the same have to be compared. */
  readonly whole: Uint8Array;
  /** 1 where a text is put in order by its key (and the collator where that is not whole); else a guess. */
  readonly exact: Uint8Array;
}

const ZERO = 0x30;
const NINE = 0x39;
const LARGEST_CODE = 0xffff;

/** The keys of values as texts, by the collator's order of the letters that are in them. */
export function* wordKeys(values: readonly CellValue[]): InTurns<WordKeys> {
  const texts = values.map(String);
  const { codes, step } = yield* placesOfLetters(texts);
  const zero = codes[ZERO] ?? 0;
  const count = texts.length;
  const keys = {
    units: new Uint16Array(count * ROOM),
    room: ROOM,
    lengths: new Uint8Array(count),
    whole: new Uint8Array(count),
    exact: new Uint8Array(count),
  };
  for (let nth = 0; nth < count; nth += 1) {
    if (nth % TURN === 0) yield;
    write(nth, texts[nth] ?? '');
  }
  return keys;

  function write(nth: number, text: string): void {
    const from = nth * ROOM;
    let length = 0;
    let at = 0;
    // A number among words compares with other numbers by its size.
    let isExact = typeof values[nth] === 'string';
    while (at < text.length && length < LENGTH) {
      const letter = text.charCodeAt(at);
      if (letter >= ZERO && letter <= NINE) {
        while (text.charCodeAt(at) === ZERO && isFigureAt(text, at + 1)) at += 1;
        let figures = 1;
        while (isFigureAt(text, at + figures)) figures += 1;
        // A longer number is no telephone: the collator has limits of its own there.
        if (figures > MOST_FIGURES || figures >= step) isExact = false;
        const written = Math.min(figures, MOST_FIGURES);
        keys.units[from + length] = zero + Math.min(figures, step - 1);
        length += 1;
        for (let figure = 0; figure < written; figure += 1) {
          keys.units[from + length] = codes[text.charCodeAt(at + figure)] ?? 0;
          length += 1;
        }
        at += figures;
        continue;
      }
      const place = codes[letter] ?? 0;
      // A sign that counts for nothing (a mark by itself) is left out, as is one behind so much else
      // that nobody looked for its place.
      if (place !== 0) {
        keys.units[from + length] = place;
        length += 1;
      }
      if (place === 0 || !isExactLetter(letter)) isExact = false;
      at += 1;
    }
    keys.lengths[nth] = length;
    keys.exact[nth] = isExact ? 1 : 0;
    keys.whole[nth] = isExact && at >= text.length ? 1 : 0;
  }
}

/** A place for each letter of the beginnings of some texts, and the room between two places. */
function* placesOfLetters(
  texts: readonly string[],
): InTurns<{ readonly codes: Uint16Array; readonly step: number }> {
  const seen = new Uint8Array(LARGEST_CODE + 1);
  for (let digit = ZERO; digit <= NINE; digit += 1) seen[digit] = 1;
  for (let nth = 0; nth < texts.length; nth += 1) {
    if (nth % TURN === 0) yield;
    const text = texts[nth] ?? '';
    const end = Math.min(text.length, ROOM);
    for (let at = 0; at < end; at += 1) seen[text.charCodeAt(at)] = 1;
  }
  const letters: string[] = [];
  for (let code = seen.indexOf(1); code !== -1; code = seen.indexOf(1, code + 1)) {
    letters.push(String.fromCharCode(code));
  }
  // Room between two letters: a number sorts by how many figures it has, and then by them.
  const step = Math.max(1, Math.floor(LARGEST_CODE / (letters.length + 1)));
  const codes = new Uint16Array(LARGEST_CODE + 1);
  let [code, last] = [0, ''];
  for (const letter of letters.sort(collator.compare)) {
    if (collator.compare(letter, last) !== 0) code += step;
    codes[letter.charCodeAt(0)] = code;
    last = letter;
  }
  return { codes, step };
}

function isFigureAt(text: string, at: number): boolean {
  const letter = text.charCodeAt(at);
  return letter >= ZERO && letter <= NINE;
}
