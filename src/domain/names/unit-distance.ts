/**
 * How far two words lie apart, in slips of the pen: 0 is the same sound, 1 about one wrong
 * consonant. A weighted edit distance (Damerau, restricted) over sound units; the weights are in
 * `data/unit-costs.json`.
 */
import costs from './data/unit-costs.json';

const VOWELS = 'aAeioOuUw';
const ALPHABET = 'aAeioOuUwbvgGdzZJjkqxXhlmnprsScCHTtfWKDP';
const SIZE = ALPHABET.length;
const CODES = new Map([...ALPHABET].map((unit, code) => [unit, code]));
const MAX_UNITS = 40;

function exchangeTable(): Float64Array {
  const table = new Float64Array(SIZE * SIZE);
  for (let a = 0; a < SIZE; a += 1) {
    for (let b = 0; b < SIZE; b += 1) {
      if (a === b) continue;
      const vowelA = VOWELS.includes(ALPHABET.charAt(a));
      const vowelB = VOWELS.includes(ALPHABET.charAt(b));
      let cost = costs.consonantOther;
      if (vowelA && vowelB) cost = costs.vowelOther;
      else if (vowelA !== vowelB) cost = costs.vowelConsonant;
      table[a * SIZE + b] = cost;
    }
  }
  function set(pair: string, cost: number): void {
    const a = CODES.get(pair.charAt(0));
    const b = CODES.get(pair.charAt(1));
    if (a === undefined || b === undefined) return;
    table[a * SIZE + b] = cost;
    table[b * SIZE + a] = cost;
  }
  const levels = Object.entries(costs.exchange).sort((x, y) => Number(y[0]) - Number(x[0]));
  for (const [cost, pairs] of levels) for (const pair of pairs) set(pair, Number(cost));
  for (const pair of costs.free) set(pair, 0.01);
  return table;
}

const EXCHANGE = exchangeTable();

/** What exchanging one unit for another costs; 0 for the same. */
export function exchangeCost(a: string, b: string): number {
  const codeA = CODES.get(a);
  const codeB = CODES.get(b);
  return codeA === undefined || codeB === undefined ? 9 : EXCHANGE[codeA * SIZE + codeB]!;
}

/** A word made ready for comparing: unit codes and what leaving each out would cost. */
export interface Measured {
  readonly codes: Uint8Array;
  readonly leaveOut: Float64Array;
}

function isVowel(unit: string | undefined): boolean {
  return unit !== undefined && unit !== '' && VOWELS.includes(unit);
}

function leaveOutCost(units: string, at: number, abjad: boolean): number {
  const unit = units.charAt(at);
  const besideVowel = isVowel(units.charAt(at - 1)) || isVowel(units.charAt(at + 1));
  const weights = costs.insert;
  if (isVowel(unit)) {
    if (abjad) return weights.abjadVowel;
    if (unit === 'i' && besideVowel) return weights.glide;
    if (besideVowel) return weights.vowelBesideVowel;
    return at === units.length - 1 && 'aAe'.includes(unit) ? 0.9 : weights.vowel;
  }
  if (unit === 'j' && besideVowel) return 0.35;
  if (unit === 'h' || unit === 'X') return weights.h;
  return unit === 'G' ? weights.G : weights.consonant;
}

/**
 * Prepares units for `unitDistance`. Cut at 40 units, so that time stays bounded.
 *
 * @param abjad the word stands against one in Arabic script, where short vowels are not written
 */
export function measure(units: string, abjad = false): Measured {
  const length = Math.min(units.length, MAX_UNITS);
  const codes = new Uint8Array(length);
  const leaveOut = new Float64Array(length);
  for (let i = 0; i < length; i += 1) {
    codes[i] = CODES.get(units.charAt(i)) ?? 0;
    leaveOut[i] = leaveOutCost(units, i, abjad);
  }
  return { codes, leaveOut };
}

const WIDTH = MAX_UNITS + 1;
const GRID = new Float64Array(WIDTH * WIDTH);
const SWAP_COST = 0.9;

/**
 * The cheapest way from one word to the other; symmetric. Stops early and answers `limit` + 1
 * when every way costs more than `limit`.
 */
export function unitDistance(a: Measured, b: Measured, limit = 4): number {
  const rows = a.codes.length;
  const columns = b.codes.length;
  GRID[0] = 0;
  for (let j = 1; j <= columns; j += 1) GRID[j] = GRID[j - 1]! + b.leaveOut[j - 1]!;
  for (let i = 1; i <= rows; i += 1) {
    const row = i * WIDTH;
    const above = row - WIDTH;
    const code = a.codes[i - 1]!;
    const leave = a.leaveOut[i - 1]!;
    let least = (GRID[row] = GRID[above]! + leave);
    for (let j = 1; j <= columns; j += 1) {
      const other = b.codes[j - 1]!;
      let best = GRID[above + j - 1]! + EXCHANGE[code * SIZE + other]!;
      const up = GRID[above + j]! + leave;
      if (up < best) best = up;
      const left = GRID[row + j - 1]! + b.leaveOut[j - 1]!;
      if (left < best) best = left;
      if (i > 1 && j > 1 && code === b.codes[j - 2] && a.codes[i - 2] === other && code !== other) {
        const swapped = GRID[above - WIDTH + j - 2]! + SWAP_COST;
        if (swapped < best) best = swapped;
      }
      GRID[row + j] = best;
      if (best < least) least = best;
    }
    if (least > limit) return limit + 1;
  }
  return GRID[rows * WIDTH + columns]!;
}

/** One step of the cheapest way: units exchanged, or one left out (empty string). */
export interface UnitStep {
  readonly a: string;
  readonly b: string;
  readonly cost: number;
}

/** The steps of the cheapest way that are not free of difference, for explaining a verdict. */
export function unitSteps(a: Measured, b: Measured): UnitStep[] {
  unitDistance(a, b, Number.POSITIVE_INFINITY);
  const steps: UnitStep[] = [];
  let i = a.codes.length;
  let j = b.codes.length;
  while (i > 0 || j > 0) {
    const here = GRID[i * WIDTH + j]!;
    const unitA = i > 0 ? ALPHABET.charAt(a.codes[i - 1]!) : '';
    const unitB = j > 0 ? ALPHABET.charAt(b.codes[j - 1]!) : '';
    const exchange = i > 0 && j > 0 ? EXCHANGE[a.codes[i - 1]! * SIZE + b.codes[j - 1]!]! : 9;
    if (i > 0 && j > 0 && near(here, GRID[(i - 1) * WIDTH + j - 1]! + exchange)) {
      if (unitA !== unitB) steps.push({ a: unitA, b: unitB, cost: exchange });
      i -= 1;
      j -= 1;
    } else if (i > 0 && near(here, GRID[(i - 1) * WIDTH + j]! + a.leaveOut[i - 1]!)) {
      steps.push({ a: unitA, b: '', cost: a.leaveOut[i - 1]! });
      i -= 1;
    } else if (j > 0 && near(here, GRID[i * WIDTH + j - 1]! + b.leaveOut[j - 1]!)) {
      steps.push({ a: '', b: unitB, cost: b.leaveOut[j - 1]! });
      j -= 1;
    } else {
      steps.push({ a: unitA, b: unitB, cost: SWAP_COST });
      i -= 2;
      j -= 2;
    }
  }
  return steps.reverse();
}

function near(x: number, y: number): boolean {
  return Math.abs(x - y) < 1e-9;
}

/** Whether one letter put in, left out or changed, or two neighbours exchanged, makes b of a. */
export function isOneSlip(a: string, b: string): boolean {
  if (a.length > b.length) return isOneSlip(b, a);
  if (b.length - a.length > 1 || a === b) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  if (a.length < b.length) return a.slice(at) === b.slice(at + 1);
  if (a.slice(at + 1) === b.slice(at + 1)) return true;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
