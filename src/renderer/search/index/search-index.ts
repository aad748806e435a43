import type { Filter, SearchQuery } from '../query';
import type { SearchAnswer, SearchEntry, SearchHit, Snippet } from './entry';
import { EntryFolder, foldSpaces, type FoldedEntry } from './fold-entry';
import { snippetOf } from './snippets';
import { foldTerm, testOfTerms, type FoldedTerm } from './term-test';
import { Vocabulary } from './vocabulary';

const MOST_SNIPPETS = 3;

/** Folded words of every record, in memory alone, and the scan over them. */
export class SearchIndex {
  readonly #entries = new Map<string, FoldedEntry>();
  readonly #vocabulary = new Vocabulary();
  readonly #folder = new EntryFolder(this.#vocabulary);

  get size(): number {
    return this.#entries.size;
  }

  put(entry: SearchEntry): void {
    this.#entries.set(entry.id, this.#folder.fold(entry));
  }

  drop(id: string): void {
    this.#entries.delete(id);
  }

  /**
   * The records that bear every term and fit every filter. Words may stand in different pieces of a
   * record: one in a text, another in a note on it. Records whose title bears a term come first.
   */
  search(query: SearchQuery, limit: number): SearchAnswer {
    const wanted = query.terms.map(foldTerm);
    const filters = query.filters.map((filter) => this.#test(filter));
    const first: FoldedEntry[] = [];
    const rest: FoldedEntry[] = [];
    const byKind: Record<string, number> = {};
    if (wanted.length === 0 && filters.length === 0) return { count: 0, byKind, hits: [] };
    const bears = testOfTerms(wanted, this.#vocabulary);
    const shown = wanted.filter(({ not }) => !not);
    for (const folded of this.#entries.values()) {
      if (!filters.every((fits) => fits(folded.entry))) continue;
      if (!bears(folded)) continue;
      byKind[folded.entry.kind] = (byKind[folded.entry.kind] ?? 0) + 1;
      const inTitle = shown.some(({ plain }) => folded.title.includes(plain));
      (inTitle ? first : rest).push(folded);
    }
    const found = [...first, ...rest];
    const hits = found.slice(0, limit).map(({ entry }) => this.#hitOf(entry, shown));
    return { count: found.length, byKind, hits };
  }

  #test({ key, value, not }: Filter): (entry: SearchEntry) => boolean {
    const folded = foldSpaces(value);
    const fits = this.#fits(key, folded, value);
    return (entry) => fits(entry) !== not;
  }

  #fits(key: Filter['key'], folded: string, value: string): (entry: SearchEntry) => boolean {
    switch (key) {
      case 'kind':
        return ({ kind }) => kind.startsWith(folded) || kindAliases[folded] === kind;
      case 'status':
        return beginsOnce(folded, ({ statuses }) => statuses);
      case 'tag':
        return beginsOnce(folded, ({ tags }) => tags);
      case 'after':
        return ({ dates }) => dates.some(([, latest]) => latest >= value);
      case 'before':
        return ({ dates }) => dates.some(([earliest]) => earliest !== '' && earliest < value);
      case 'source': {
        const ids = new Set(
          [...this.#entries.values()]
            .filter(({ entry, title }) => entry.kind === 'source' && title.includes(folded))
            .map(({ entry }) => entry.id),
        );
        return ({ sources }) => sources.some((id) => ids.has(id));
      }
    }
  }

  #hitOf({ id, kind, title, pieces }: SearchEntry, terms: readonly FoldedTerm[]): SearchHit {
    const snippets: Snippet[] = [];
    for (const piece of pieces) {
      if (snippets.length === MOST_SNIPPETS) break;
      const snippet = snippetOf(piece, terms, this.#vocabulary);
      if (snippet !== null) snippets.push(snippet);
    }
    return { id, kind, title, snippets };
  }
}

/** Tells whether one of an entry's words begins with `folded`; each word is folded once a query. */
function beginsOnce(
  folded: string,
  wordsOf: (entry: SearchEntry) => readonly string[],
): (entry: SearchEntry) => boolean {
  const known = new Map<string, boolean>();
  function begins(word: string): boolean {
    const before = known.get(word);
    if (before !== undefined) return before;
    const fits = foldSpaces(word).startsWith(folded);
    known.set(word, fits);
    return fits;
  }
  return (entry) => wordsOf(entry).some(begins);
}

/** Words people use for kinds beside our own. */
const kindAliases: Readonly<Record<string, string>> = {
  person: 'detainee',
  people: 'detainee',
  document: 'source',
  documents: 'source',
};
