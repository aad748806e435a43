/**
 * What a function hands back where failure is expected (a wrong passphrase, a damaged file): a
 * value or an error with a code from a closed list. A caller's mistake (a key of 31 bytes) throws.
 */
export type Result<Value, Failure extends { readonly code: string }> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Failure };

/** The good outcome. */
export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** The expected failure. */
export function fail<Failure extends { readonly code: string }>(
  error: Failure,
): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error };
}
