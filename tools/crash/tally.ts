/** What was called saved in a round so far, and what was found missing. */
export interface Tally {
  /** Marks of records whose command had resolved before the kill. */
  readonly acknowledged: Set<string>;
  /** For each import its mark and how many records it brings. */
  readonly batches: Map<string, number>;
  /** For each record that is edited again and again, the last number that was called saved. */
  readonly edits: Map<string, number>;
  readonly lost: Set<string>;
  /** Marks of imports of which a part was found. */
  readonly halfBatches: Set<string>;
  /** How many acknowledgements of edits there were. */
  editsAcknowledged: number;
  /** Numbers in 0 to 1, so that a bad run can be run again with its seed. */
  random(): number;
}

/** An empty tally. */
export function newTally(random: () => number): Tally {
  return {
    acknowledged: new Set(),
    batches: new Map(),
    edits: new Map(),
    lost: new Set(),
    halfBatches: new Set(),
    editsAcknowledged: 0,
    random,
  };
}
