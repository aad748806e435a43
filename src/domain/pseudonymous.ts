import type { Detainee } from './detainee';
import type { DetaineeId } from './ids';
import { nameSchema } from './name';
import type { Projected } from './projection';
import type { AnyRecord } from './records';

/** The fewest letters of a word of a name that is looked for by itself. */
const SHORTEST_WORD = 4;
/** Endings that a language may hang on a name. */
const ENDING = '\\p{L}{0,5}';

interface Replacement {
  readonly pattern: RegExp;
  readonly words: string;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function replacementsFor(person: Detainee, words: string): Replacement[] {
  const names = person.names.map((name) => name.text.trim()).filter((text) => text.length > 1);
  const parts = names
    .flatMap((name) => name.split(/[\s.-]+/u))
    .filter((word) => word.length >= SHORTEST_WORD);
  return [...new Set([...names, ...parts])].map((text) => ({
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])${escaped(text)}${ENDING}(?![\\p{L}\\p{N}])`, 'giu'),
    words,
  }));
}

/** Keys whose values are terms, ids or marks and never words about a person. */
const fixed = new Set(['kind', 'id', 'release', 'status', 'field', 'event', 'edtf', 'script']);

function replaced(value: unknown, replacements: readonly Replacement[], key: string): unknown {
  if (typeof value === 'string') {
    if (fixed.has(key) || value === '') return value;
    if (key === 'url') return '';
    let text = value;
    for (const { pattern, words } of replacements) {
      text = text.replace(pattern, key === 'exact' ? `[${words}]` : words);
    }
    return text;
  }
  if (Array.isArray(value)) return value.map((each) => replaced(each, replacements, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]: [string, unknown]) => [
      name,
      replaced(each, replacements, name),
    ]),
  );
}

/**
 * Projected records in which the people of `order` are numbers, in that order, and so are all other
 * people who are cases, after them. No name of theirs is left, in no text; words of four letters and
 * more of a name are replaced by themselves too, with what a language hangs on them. Addresses of
 * pages are left out, because they are often made of a title.
 */
export function pseudonymous(
  projected: Projected,
  order: readonly DetaineeId[],
  wordsOf: (number: number) => string,
): Projected {
  const people = projected.records.flatMap((record) =>
    record.kind === 'detainee' && record.standing === 'case' ? [record] : [],
  );
  const byId = new Map(people.map((person) => [person.id, person]));
  const ids = [...new Set([...order.filter((id) => byId.has(id)), ...byId.keys()])];
  const words = new Map(ids.map((id, at) => [id, wordsOf(at + 1)]));
  const replacements = ids
    .flatMap((id) => {
      const person = byId.get(id);
      return person === undefined ? [] : replacementsFor(person, words.get(id) ?? '');
    })
    // The longest first: a part of a name must not break up the whole of another.
    .toSorted((a, b) => b.pattern.source.length - a.pattern.source.length);
  const records = projected.records.map((record): AnyRecord => {
    const clean = replaced(record, replacements, '') as AnyRecord;
    const own = record.kind === 'detainee' ? words.get(record.id) : undefined;
    if (record.kind !== 'detainee' || own === undefined) return clean;
    const [first] = record.names;
    const name = nameSchema.parse({
      id: first?.id,
      text: own,
      release: record.release,
      enteredAt: first?.enteredAt ?? record.createdAt,
      script: 'Latn',
    });
    return { ...(clean as Detainee), names: first === undefined ? [] : [name], reference: '' };
  });
  return { ...projected, records };
}
