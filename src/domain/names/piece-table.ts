/**
 * What was found out about a stretch of a longer string, looked up without cutting it out: cutting
 * and hashing 360,000 words of 20,000 people would be half the work of the name index.
 */

const FIRST_SIZE = 1 << 12;
const SPACE = 32;

/**
 * Values by the words of names. Two hashes of 32 bits stand for a word (FNV-1a, and another one with
 * the multiplier of MurmurHash2): among a million words the odds of a mistake, a wrong hit in a list
 * of suggestions, are below one in ten million.
 */
export class PieceTable<T> {
  #first = new Int32Array(FIRST_SIZE);
  #second = new Int32Array(FIRST_SIZE);
  /** Place in `values` and one more; 0 for an empty slot. */
  #slots = new Int32Array(FIRST_SIZE);
  #mask = FIRST_SIZE - 1;
  readonly #values: T[] = [];

  /**
   * Calls back with the value of every word between two spaces, made by `read` when new.
   */
  eachPiece(text: string, read: (piece: string) => T, visit: (value: T) => void): void {
    let start = 0;
    let first = 0x811c9dc5;
    let second = 0;
    for (let at = 0; at <= text.length; at += 1) {
      const code = at === text.length ? SPACE : text.charCodeAt(at);
      if (code !== SPACE) {
        first = Math.imul(first ^ code, 0x01000193);
        second = Math.imul(second + code + 1, 0x5bd1e995) ^ (second >>> 15);
        continue;
      }
      if (at > start) visit(this.#valueOf(first | 0, second | 0, text, start, at, read));
      start = at + 1;
      first = 0x811c9dc5;
      second = 0;
    }
  }

  #valueOf(
    first: number,
    second: number,
    text: string,
    start: number,
    end: number,
    read: (piece: string) => T,
  ): T {
    let slot = (first ^ (first >>> 15)) & this.#mask;
    while (this.#slots[slot] !== 0) {
      if (this.#first[slot] === first && this.#second[slot] === second) {
        return this.#values[this.#slots[slot]! - 1]!;
      }
      slot = (slot + 1) & this.#mask;
    }
    const value = read(text.slice(start, end));
    this.#first[slot] = first;
    this.#second[slot] = second;
    this.#slots[slot] = this.#values.push(value);
    if (this.#values.length * 2 > this.#mask) this.#grow();
    return value;
  }

  #grow(): void {
    const [first, second, slots] = [this.#first, this.#second, this.#slots];
    const size = slots.length * 2;
    this.#first = new Int32Array(size);
    this.#second = new Int32Array(size);
    this.#slots = new Int32Array(size);
    this.#mask = size - 1;
    for (let old = 0; old < slots.length; old += 1) {
      if (slots[old] === 0) continue;
      let slot = (first[old]! ^ (first[old]! >>> 15)) & this.#mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#first[slot] = first[old]!;
      this.#second[slot] = second[old]!;
      this.#slots[slot] = slots[old]!;
    }
  }
}
