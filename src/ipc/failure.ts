import { z } from '../domain/schema';

/**
 * Every code with which main answers a page. The first six are those of the casebook's Host; the
 * others belong to the door itself (`not-allowed`, `wrong-state`, `bad-input`, `bad-output`), to
 * what a person chose, or to a helper page.
 */
export const failureCodes = [
  'disk-full',
  'read-only',
  'io',
  'not-found',
  'exists',
  'refused',
  'not-allowed',
  'wrong-state',
  'bad-input',
  'bad-output',
  'too-large',
  'busy',
  'cancelled',
  'timed-out',
  'page-crashed',
  'page-failed',
  'token-used',
  'not-a-casebook',
  'newer-vigil',
] as const;

export type FailureCode = (typeof failureCodes)[number];

/** What a page is told when something did not happen; `detail` is a code word, never content. */
export const failureSchema = z.object({
  code: z.enum(failureCodes),
  detail: z.string().max(200).default(''),
});

export type Failure = z.output<typeof failureSchema>;

/** What crosses between processes: a value or a failure, never an exception. */
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

/** The good answer. */
export function answered<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** The failed answer; `detail` is a code word or an errno name, never a path or a content. */
export function failed(
  code: FailureCode,
  detail = '',
): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error: { code, detail } };
}

/** The failures that the casebook's Host knows, by the same names and shapes. */
export type HostFailureShape =
  | { readonly code: 'disk-full' }
  | { readonly code: 'read-only' }
  | { readonly code: 'not-found' }
  | { readonly code: 'exists' }
  | { readonly code: 'io'; readonly detail: string }
  | { readonly code: 'refused'; readonly detail: string };

/** Any failure as one of the Host's: what the Host has no code for becomes `refused`. */
export function hostFailure(failure: Failure): HostFailureShape {
  switch (failure.code) {
    case 'disk-full':
    case 'read-only':
    case 'not-found':
    case 'exists':
      return { code: failure.code };
    case 'io':
      return { code: 'io', detail: failure.detail };
    case 'refused':
      return { code: 'refused', detail: failure.detail };
    default:
      return { code: 'refused', detail: failure.code };
  }
}
