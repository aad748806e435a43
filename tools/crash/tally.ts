import { seededRandom } from '../harness/random';

/** What was called saved in all runs so far, and what was found missing. */
export interface Tally {
  /** Marks of records whose command had resolved before the kill. */
  readonly acknowledged: Set<string>;
  /** For each import its mark and how many records it brings. */
  readonly batches: Map<string, number>;
  /** For each record that is edited again and again, the last number that was called saved. */
  readonly edits: Map<string, number>;
  readonly lost: Set<string>;
  halfBatches: number;
  /** How many acknowledgements of edits there were. */
  editsAcknowledged: number;
  /** Numbers in 0 to 1 from the seed, so that a bad run can be run again. */
  random(): number;
}

/** An empty tally. */
export function newTally(seed: number): Tally {
  return {
    acknowledged: new Set(),
    batches: new Map(),
    edits: new Map(),
    lost: new Set(),
    halfBatches: 0,
    editsAcknowledged: 0,
    random: seededRandom(seed),
  };
}
