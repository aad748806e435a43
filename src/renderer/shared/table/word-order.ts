import { collator, compareValues } from './columns';
import type { CellValue } from './grid-row';
import type { InTurns } from '../../../domain/in-turns';
import { settledOrder } from './settled-order';

/** Letters of a text that its rough place is made of. */
const HEAD = 24;

/**
 * Different values, none of them empty, in the order of `compareValues`; those that compare as equal
 * are one group. The collator decides every order, but is asked little more than once a value: what
 * it gets is nearly in order already, by the places of the first letters alone.
 */
export function* inWordOrder(values: readonly CellValue[]): InTurns<CellValue[][]> {
  const areNumbers = values.every((value) => typeof value === 'number');
  const isShort = values.length < WORTH_KEYS;
  const rough = areNumbers || isShort ? values : yield* inRoughOrder(values);
  const sorted = yield* settledOrder(rough, compareValues);
  const groups: CellValue[][] = [];
  let last: CellValue = null;
  for (let at = 0; at < sorted.length; at += 1) {
    if (at % TURN === 0) yield;
    const value = sorted[at] ?? null;
    if (at > 0 && compareValues(last, value) === 0) groups.at(-1)?.push(value);
    else groups.push([value]);
    last = value;
  }
  return groups;
}

/** Values from which rough places are worth the look at every letter there may be. */
const WORTH_KEYS = 200;

/** Values that are looked at between two yields. */
const TURN = 1000;

function* inRoughOrder(values: readonly CellValue[]): InTurns<CellValue[]> {
  const heads: string[] = [];
  for (const value of values) heads.push(String(value).slice(0, HEAD));
  yield;
  const keyOf = roughKeys(heads);
  const keys: string[] = [];
  for (let at = 0; at < heads.length; at += 1) {
    if (at % TURN === 0) yield;
    keys.push(keyOf(heads[at] ?? ''));
  }
  const order = yield* settledOrder([...keys.keys()], (a, b) => {
    const one = keys[a] ?? '';
    const other = keys[b] ?? '';
    return one < other ? -1 : one > other ? 1 : 0;
  });
  return order.map((at) => values[at] ?? null);
}

const ZERO = 0x30;
const NINE = 0x39;
const LARGEST_CODE = 0xffff;

/** How to make a text of the places of some letters, which sorts nearly as the letters do. */
function roughKeys(texts: readonly string[]): (text: string) => string {
  const seen = new Uint8Array(LARGEST_CODE + 1);
  for (let digit = ZERO; digit <= NINE; digit += 1) seen[digit] = 1;
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) seen[text.charCodeAt(at)] = 1;
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
    // A sign that counts for nothing (a mark by itself) is left out.
    codes[letter.charCodeAt(0)] = code;
    last = letter;
  }
  const zero = codes[ZERO] ?? 0;
  const key = new Uint16Array(2 * HEAD);
  return (text) => {
    let length = 0;
    let figures = 0;
    for (let at = 0; at < text.length; at += 1) {
      const letter = text.charCodeAt(at);
      const isFigure = letter >= ZERO && letter <= NINE;
      if (isFigure && figures === 0) {
        if (letter === ZERO && isFigureAt(text, at + 1)) continue;
        while (isFigureAt(text, at + figures)) figures += 1;
        key[length++] = zero + Math.min(step - 1, figures);
      }
      if (!isFigure) figures = 0;
      const place = codes[letter] ?? 0;
      if (place !== 0) key[length++] = place;
    }
    return Reflect.apply(String.fromCharCode, null, key.subarray(0, length)) as string;
  };
}

function isFigureAt(text: string, at: number): boolean {
  const letter = text.charCodeAt(at);
  return letter >= ZERO && letter <= NINE;
}
