import { createHash } from 'node:crypto';

/** The words that stand in the fields: letters only, so that no line or cell parts them. */
export interface Canaries {
  /** A word for a field that may leave to the public. */
  open(field: string): string;
  /** A word for a field that may not. */
  closed(field: string): string;
  readonly allOpen: ReadonlyMap<string, string>;
  readonly allClosed: ReadonlyMap<string, string>;
}

function wordOf(start: string, field: string): string {
  const digits = createHash('sha256').update(`${start} ${field}`).digest();
  const letters = [...digits.subarray(0, 9)].map((byte) => 'bcdfghjkmnpqrstvwxz'[byte % 19]);
  return `${start}${letters.join('')}`;
}

/** A word of its own for every field that is named. */
export function makeCanaries(): Canaries {
  const [open, closed] = [new Map<string, string>(), new Map<string, string>()];
  function word(known: Map<string, string>, start: string, field: string): string {
    const made = known.get(field) ?? wordOf(start, field);
    known.set(field, made);
    return made;
  }
  return {
    open: (field) => word(open, 'Qo', field),
    closed: (field) => word(closed, 'Qz', field),
    allOpen: open,
    allClosed: closed,
  };
}
