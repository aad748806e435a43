import type { HandOverProblem } from '../domain/hand-over';
import type { RecordKind } from '../domain/records';
import type { HostFailure } from './host';

/** One op of a Change that could not be taken back, and why. Names the place, never its content. */
export interface RefusedOp {
  readonly kind: RecordKind;
  readonly id: string;
  /** As in the op: empty for the record itself, `[field]`, or `[list, member]`. */
  readonly path: readonly string[];
  readonly reason:
    /** A later Change touched it. */
    | 'changed-since'
    /** The record or the member is not there any more. */
    | 'gone'
    /** Something else on file leads to it; `by` names what does. */
    | 'referred-to'
    /** What it led to is not there any more. */
    | 'leads-nowhere';
  readonly by?: string;
}

/** Why what was given cannot be written. `field` leads to the place in the input; no values. */
export interface InvalidInput {
  readonly code: 'invalid';
  readonly field: readonly (string | number)[];
  readonly reason:
    | 'shape'
    | 'missing-record'
    | 'missing-member'
    | 'exists-already'
    | 'referred-to'
    | 'not-in-text'
    | 'same-text'
    | 'same-record'
    | 'too-long'
    | 'fixed-field'
    /** Another day for a deadline, without saying why. */
    | 'override-without-reason'
    /** A contact that is debriefed without its day and channel. */
    | 'no-contact'
    /** An appeal that would relay itself. */
    | 'circular-relay'
    /** A source that would be a reprint, a translation or an excerpt of itself. */
    | 'circular-source'
    | HandOverProblem;
}

/** Everything that can be expected to go wrong in the casebook, by its code. */
export type CasebookFailure =
  | InvalidInput
  /** The one answer to any wrong passphrase or recovery code. */
  | { readonly code: 'wrong-key' }
  /** The folder holds no casebook yet. */
  | { readonly code: 'no-casebook' }
  /** A header that is none, or whose MAC does not fit its key. */
  | { readonly code: 'header-damaged' }
  /** Written by a newer Vigil; nothing was touched. `what` names the record kind or the file. */
  | { readonly code: 'newer-vigil'; readonly what: string; readonly version: number }
  /** The store's rows are not what the journal says; it is being rebuilt. */
  | { readonly code: 'damaged'; readonly what: string }
  /** The store is empty and the journal is not; it is being rebuilt. */
  | { readonly code: 'store-lost' }
  /** Store, journal and snapshots are all gone or were never written: nothing is opened in their place. */
  | { readonly code: 'nothing-left' }
  /** What a store would be filled from does not read back whole, and there is nothing else. */
  | { readonly code: 'snapshot-damaged' }
  /** A frame in the middle of the journal is bad. Opened to read; `lost` counts the bad stretches. */
  | { readonly code: 'journal-damaged'; readonly lost: number }
  /** The store holds more than the journal: the journal was cut or replaced. */
  | { readonly code: 'journal-behind' }
  /** Nothing can be written in this unlock; `why` says what came before. */
  | { readonly code: 'read-only-now'; readonly why: string }
  /** It is not in the state that the call is for. */
  | { readonly code: 'wrong-state' }
  /** Names and words are hidden on screen; a form would save masks in their place. */
  | { readonly code: 'hidden-now' }
  | { readonly code: 'not-open' }
  | { readonly code: 'already-open' }
  | { readonly code: 'nothing-to-undo' }
  | { readonly code: 'unknown-change' }
  | { readonly code: 'changed-since'; readonly refused: readonly RefusedOp[] }
  /** An attachment is missing, or its bytes are not those that were sealed. */
  | { readonly code: 'attachment-damaged' }
  /** A snapshot or backup did not read back equal; it was not kept. */
  | { readonly code: 'not-verified' }
  /** IndexedDB refused; `name` is the error's name and nothing else of it. */
  | { readonly code: 'store-failed'; readonly name: string }
  /** A fault of Vigil's own. `where` is for the log. */
  | { readonly code: 'fault'; readonly where: string }
  | HostFailure;

/** What every call of the casebook answers with. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: CasebookFailure };

/** The good outcome. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** The expected failure. */
export function fail(error: CasebookFailure): {
  readonly ok: false;
  readonly error: CasebookFailure;
} {
  return { ok: false, error };
}

/**
 * An expected failure on its way up to the door it leaves by; `settle` turns it into a value.
 * The message holds the code alone, so that a log of it tells nothing.
 */
export class Refused extends Error {
  readonly failure: CasebookFailure;

  constructor(failure: CasebookFailure) {
    super(failure.code);
    this.name = 'Refused';
    this.failure = failure;
  }
}

/** The value of a result, or the failure thrown as Refused. */
export function need<T>(
  result:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly error: CasebookFailure },
): T {
  if (result.ok) return result.value;
  throw new Refused(result.error);
}

/** Runs `work`; what it throws as Refused becomes a value, a fault becomes `fault` at `where`. */
export async function settle<T>(where: string, work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof Refused) return fail(error.failure);
    const name = error instanceof Error ? error.name : typeof error;
    return fail({ code: 'fault', where: `${where}: ${name}` });
  }
}
