import type { z } from './schema';

/** True for a value that surely fits; false says nothing. */
export type Fits = (value: unknown) => boolean;

/**
 * One rule of a schema as a check of a value whose type was seen to be right: true only where zod's
 * own check finds nothing. Null for a rule that is not known here, or that changes the value.
 */
export function checkFrom(check: z.core.$ZodCheck<never>): Fits | null {
  const def = check._zod.def as z.core.$ZodChecks['_zod']['def'] | { readonly check: 'custom' };
  switch (def.check) {
    case 'max_length': {
      // zod counts the letters of a text, which are never more than its units.
      const { maximum } = def;
      return (value) => (value as { readonly length: number }).length <= maximum;
    }
    case 'min_length': {
      // Of a text of this many units at least half are letters.
      const { minimum } = def;
      return (value) =>
        typeof value === 'string'
          ? value.length >= 2 * minimum - 1
          : (value as { readonly length: number }).length >= minimum;
    }
    case 'less_than':
      return numeric(def.value, (value, limit) => (def.inclusive ? value <= limit : value < limit));
    case 'greater_than':
      return numeric(def.value, (value, limit) => (def.inclusive ? value >= limit : value > limit));
    case 'number_format':
      return def.format === 'safeint' ? Number.isSafeInteger : null;
    case 'string_format':
      return def.format === 'regex' ? matching(def.pattern) : null;
    case 'custom':
      return (value) => findsNothing(check, value);
    default:
      return null;
  }
}

function numeric(limit: unknown, holds: (value: number, limit: number) => boolean): Fits | null {
  return typeof limit === 'number' ? (value) => holds(value as number, limit) : null;
}

function matching(pattern: RegExp | undefined): Fits | null {
  // One that goes on from where it last stopped has a memory, and may say no to what it took before.
  if (pattern === undefined || pattern.global || pattern.sticky) return null;
  return (value) => pattern.test(value as string);
}

/** A refinement, asked as zod asks it. */
function findsNothing(check: z.core.$ZodCheck<never>, value: unknown): boolean {
  const payload: z.core.ParsePayload = { value, issues: [] };
  const answer: unknown = check._zod.check(payload as z.core.ParsePayload<never>);
  return answer === undefined && payload.issues.length === 0 && payload.value === value;
}
