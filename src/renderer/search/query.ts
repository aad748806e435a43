/** What a query asks of the words of a record. */
export interface Term {
  readonly text: string;
  /** In quotes: the words as they stand, one after the other. */
  readonly phrase: boolean;
  readonly not: boolean;
  /** Records the names index finds by this word, whatever form of a name it is. */
  readonly also?: readonly string[];
}

export const filterKeys = ['kind', 'status', 'after', 'before', 'tag', 'source'] as const;
export type FilterKey = (typeof filterKeys)[number];

export interface Filter {
  readonly key: FilterKey;
  readonly value: string;
  readonly not: boolean;
}

export interface SearchQuery {
  readonly terms: readonly Term[];
  readonly filters: readonly Filter[];
}

/** One token as typed, with where it stands. */
interface Token {
  readonly not: boolean;
  readonly key: string | null;
  readonly text: string;
  readonly phrase: boolean;
}

const TOKEN = /(-?)(?:([\p{L}]+):)?(?:"([^"]*)"?|([^\s"]+))?/gu;
const LONGEST = 400;

/**
 * Reads a query as it is typed: words that must all stand in a record, `"phrases"`, `-excluded`, and
 * filters `status:pending after:2024 -tag:draft`. Never fails: what is no filter is a word. `keyOf`
 * turns the language's word for a filter into its key.
 */
export function readQuery(
  typed: string,
  keyOf: (word: string) => FilterKey | null = plainKey,
): SearchQuery {
  const terms: Term[] = [];
  const filters: Filter[] = [];
  for (const { not, key, text, phrase } of tokens(typed.slice(0, LONGEST))) {
    const filter = key === null ? null : keyOf(key);
    if (filter !== null) {
      if (text !== '') filters.push({ key: filter, value: text, not });
    } else if (text !== '' || key !== null) {
      const whole = key === null ? text : `${key}:${text}`;
      terms.push({ text: whole, phrase, not });
    }
  }
  return { terms, filters };
}

/** The word that is being typed at the end, for completion; null after a space. */
export function lastToken(typed: string): string | null {
  return /(\S+)$/u.exec(typed)?.[1] ?? null;
}

/** A key by its English name. */
export function plainKey(word: string): FilterKey | null {
  return filterKeys.find((key) => key === word.toLowerCase()) ?? null;
}

function* tokens(typed: string): Generator<Token> {
  for (const found of typed.matchAll(TOKEN)) {
    const [whole, minus = '', key, quoted, plain] = found;
    if (whole === '' || whole === '-') continue;
    yield {
      not: minus === '-',
      key: key ?? null,
      text: (quoted ?? plain ?? '').trim(),
      phrase: quoted !== undefined,
    };
  }
}
