import type { RecordKind } from '../../domain/records';
import type { Reading } from '../shared/casebook/records';
import { language } from '../shared/catalogue';

interface Kept<Made> {
  readonly own: readonly unknown[];
  readonly made: Made;
}

interface Known<Made> {
  readonly rests: readonly unknown[];
  readonly of: WeakMap<object, Kept<Made>>;
}

/**
 * Gives what was made of a record before, while the record (a stored object is another once it
 * changed) and what is `own` to it are the same; else makes it.
 */
export type Keep<Made> = (record: object, own: readonly unknown[], make: () => Made) => Made;

/**
 * Keeps the rows of one table, so that an edit makes those of the record that changed and no other.
 * They rest on the language, on all records of `kinds` and on what is given `besides`: where any of it
 * is another, every row is made anew. Module scope, one for each table.
 */
export function keepingRows<Made>(): (
  store: Reading,
  kinds: readonly RecordKind[],
  besides?: readonly unknown[],
) => Keep<Made> {
  const known = new WeakMap<Reading, Known<Made>>();
  return (store, kinds, besides = []) => {
    const rests = [language(), ...besides, ...kinds.map((kind) => store.all(kind))];
    const before = known.get(store);
    const isSame = before !== undefined && areSame(before.rests, rests);
    const now = isSame ? before : { rests, of: new WeakMap<object, Kept<Made>>() };
    known.set(store, now);
    return (record, own, make) => {
      const kept = now.of.get(record);
      if (kept !== undefined && areSame(kept.own, own)) return kept.made;
      const made = make();
      now.of.set(record, { own, made });
      return made;
    };
  };
}

function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}
