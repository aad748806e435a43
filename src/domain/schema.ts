import { z } from 'zod';
import { isId, type Id, type IdKind } from './ids';

// zod probes `new Function` once unless told not to, which a strict CSP reports as a violation.
z.config({ jitless: true });

/** zod with code generation off; every schema of the casebook is made from this one. */
export { z };

/** A schema for an id of one kind. */
export function idOf<Kind extends IdKind>(kind: Kind): z.ZodType<Id<Kind>> {
  return z.custom<Id<Kind>>((value) => isId(kind, value), { message: `not an id of ${kind}` });
}

/** One line of text of at most `max` UTF-16 units; surrounding space is kept as typed. */
export function line(max = 1000) {
  return z.string().max(max);
}

/** Free text of several lines: at most 10,000 units, so that one member always fits one part. */
export const prose = z.string().max(10_000);

/** Other names of one thing, as they are written; the first name stands in a field of its own. */
export const aliases = z.array(line(300)).max(50).default([]);

/** The name of a vocabulary's term: ours in kebab-case, or `own:` and the user's own word. */
export const term = z.string().regex(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*|own:.{1,80})$/);

/** A moment as RFC 3339 text in UTC, as Date.prototype.toISOString writes it. */
export const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/);
