/**
 * The table under the name index: folded words, who bears them, and three ways to look them up
 * (exact, by beginning, with typing slips). Flat arrays, because 20,000 people bear some 180,000
 * spellings and the table is rebuilt at every unlock.
 */

const LONGEST_KEY = 24;

function maskOf(key: string): number {
  let mask = 0;
  for (let i = 0; i < key.length; i += 1) mask |= 1 << ((key.charCodeAt(i) - 97) % 31);
  return mask;
}

function bitCount(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

function grown(array: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> {
  if (array.length >= least) return array;
  const larger = new Int32Array(Math.max(least, array.length * 2));
  larger.set(array);
  return larger;
}

/** Folded words with their bearers (people by their number). */
export class KeyTable {
  readonly #ids = new Map<string, number>();
  readonly #keys: string[] = [];
  readonly #byBeginning = new Map<string, number[]>();
  #masks = new Int32Array(1024);
  /** Newest entry of each key, and for each entry the bearer and the entry before it. */
  #heads = new Int32Array(1024);
  #bearers = new Int32Array(4096);
  #before = new Int32Array(4096);
  #entries = 0;

  /** The number of a key, made when new; -1 for an empty one. */
  keyNumber(key: string): number {
    if (key === '') return -1;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const number = this.#keys.push(key) - 1;
    this.#ids.set(key, number);
    this.#masks = grown(this.#masks, number + 1);
    this.#heads = grown(this.#heads, number + 1);
    this.#masks[number] = maskOf(key);
    this.#heads[number] = -1;
    const beginning = key.slice(0, 2);
    const bucket = this.#byBeginning.get(beginning);
    if (bucket === undefined) this.#byBeginning.set(beginning, [number]);
    else bucket.push(number);
    return number;
  }

  /** Notes that a person bears a key; a repetition of the last note is passed over. */
  note(key: number, bearer: number): void {
    const head = this.#heads[key]!;
    if (head >= 0 && this.#bearers[head] === bearer) return;
    const entry = this.#entries;
    this.#entries += 1;
    this.#bearers = grown(this.#bearers, entry + 1);
    this.#before = grown(this.#before, entry + 1);
    this.#bearers[entry] = bearer;
    this.#before[entry] = head;
    this.#heads[key] = entry;
  }

  /** Calls back with every bearer of a key. */
  eachBearer(key: number, visit: (bearer: number) => void): void {
    for (let entry = this.#heads[key]!; entry >= 0; entry = this.#before[entry]!) {
      visit(this.#bearers[entry]!);
    }
  }

  /** The number of a key that is there, or -1. */
  exact(key: string): number {
    return this.#ids.get(key) ?? -1;
  }

  /** Numbers of the longer keys that begin with this. */
  beginningWith(start: string): number[] {
    const found: number[] = [];
    for (const [beginning, bucket] of this.#byBeginning) {
      const fits = start.length < 2 ? beginning.startsWith(start) : beginning === start.slice(0, 2);
      if (!fits) continue;
      for (const number of bucket) {
        const key = this.#keys[number]!;
        if (key.length > start.length && key.startsWith(start)) found.push(number);
      }
    }
    return found;
  }

  /**
   * Numbers of the keys whose beginning is at most `slips` letters (changed, left out, put in,
   * neighbours exchanged) away from what is typed. Keys that begin with it are not among them.
   */
  slipsAway(typed: string, slips: number): number[] {
    const found: number[] = [];
    const mask = maskOf(typed);
    const masks = this.#masks;
    const keys = this.#keys;
    const least = typed.length - slips;
    for (let number = 0; number < keys.length; number += 1) {
      if (bitCount(mask & ~masks[number]!) > slips) continue;
      const key = keys[number]!;
      if (key.length < least || key.startsWith(typed)) continue;
      if (startDistance(typed, key, slips) <= slips) found.push(number);
    }
    return found;
  }
}

const ROW = LONGEST_KEY + 2;
const GRID = new Uint8Array(ROW * ROW * 2);

/**
 * Fewest slips between what is typed and some beginning of the key (Damerau, restricted). Only the
 * band of the grid that `most` slips can reach is filled.
 */
function startDistance(typed: string, key: string, most: number): number {
  const rows = Math.min(typed.length, LONGEST_KEY);
  const columns = Math.min(key.length, rows + most);
  const far = most + 1;
  for (let j = 0; j <= Math.min(columns, far); j += 1) GRID[j] = j;
  for (let i = 1; i <= rows; i += 1) {
    const row = i * ROW;
    const letter = typed.charCodeAt(i - 1);
    const from = Math.max(1, i - most);
    const to = Math.min(columns, i + most);
    GRID[row + from - 1] = from === 1 ? i : far;
    let least = GRID[row + from - 1]!;
    for (let j = from; j <= to; j += 1) {
      const other = key.charCodeAt(j - 1);
      let best = GRID[row - ROW + j - 1]! + (letter === other ? 0 : 1);
      // Above the band's upper edge nothing was filled.
      if (j < i + most && GRID[row - ROW + j]! + 1 < best) best = GRID[row - ROW + j]! + 1;
      if (GRID[row + j - 1]! + 1 < best) best = GRID[row + j - 1]! + 1;
      if (i > 1 && j > 1 && letter === key.charCodeAt(j - 2) && typed.charCodeAt(i - 2) === other) {
        best = Math.min(best, GRID[row - 2 * ROW + j - 2]! + 1);
      }
      GRID[row + j] = best;
      if (best < least) least = best;
    }
    if (least > most) return far;
  }
  let nearest = far;
  for (let j = Math.max(0, rows - most); j <= Math.min(columns, rows + most); j += 1) {
    nearest = Math.min(nearest, GRID[rows * ROW + j]!);
  }
  return nearest;
}
