/** What was called saved in all runs so far, and what was found missing. */
export interface Tally {
  /** Marks of records whose command had resolved before the kill. */
  readonly acknowledged: Set<string>;
  /** For each import its mark and how many records it brings. */
  readonly batches: Map<string, number>;
  readonly lost: Set<string>;
  halfBatches: number;
  /** Numbers in 0 to 1 from the seed, so that a bad run can be run again. */
  random(): number;
}

/** An empty tally; mulberry32 gives its numbers from `seed`. */
export function newTally(seed: number): Tally {
  let state = seed >>> 0;
  return {
    acknowledged: new Set(),
    batches: new Map(),
    lost: new Set(),
    halfBatches: 0,
    random() {
      state = (state + 0x6d2b79f5) >>> 0;
      let t = state;
      t = Math.imul(t ^ (t >>> 15), t | 1);
      t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
      return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
    },
  };
}
