import { kindOfId, idPrefixes } from '../domain/ids';

/** A keyed hash in hexadecimal, at least 32 digits, with a key made for one export and dropped. */
export type KeyedHash = (text: string) => string;

/**
 * Replaces ids for one export: the same id gives the same pseudonym of the same kind within it, and
 * nothing links it to the casebook or to another export. Throws a RangeError for a hash too short.
 */
export function pseudonymiser(hash: KeyedHash): (id: string) => string {
  const known = new Map<string, string>();
  return (id) => {
    const kind = kindOfId(id);
    if (kind === null) return id;
    let made = known.get(id);
    if (made === undefined) {
      const digits = hash(id).slice(0, 32);
      if (!/^[0-9a-f]{32}$/.test(digits)) throw new RangeError('the keyed hash is too short');
      made = `${idPrefixes[kind]}_${digits}`;
      known.set(id, made);
    }
    return made;
  };
}

const idInText = /\b[a-z]{3}_[0-9a-f]{32}\b/g;

function replaced(value: unknown, pseudonym: (id: string) => string): unknown {
  if (typeof value === 'string') return value.replace(idInText, pseudonym);
  if (Array.isArray(value)) return value.map((each: unknown) => replaced(each, pseudonym));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]: [string, unknown]) => [
      key.replace(idInText, pseudonym),
      replaced(each, pseudonym),
    ]),
  );
}

/** The same plain data with every id replaced, wherever it stands; keys of objects too. */
export function replaceIds<T>(value: T, pseudonym: (id: string) => string): T {
  return replaced(value, pseudonym) as T;
}
