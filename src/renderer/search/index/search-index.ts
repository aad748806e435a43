import { foldWord } from '../../../domain/names/fold';
import { foldText } from '../../shared/search/fold';
import type { Filter, SearchQuery, Term } from '../query';
import type { SearchAnswer, SearchEntry, SearchHit, Snippet } from './entry';
import { foldEntry, foldSpaces, type FoldedEntry } from './fold-entry';
import { snippetOf, type FoldedTerm } from './snippets';

/** Shortest fold that can be a name: below it, folds of ordinary words meet by chance. */
const SHORTEST_NAME = 4;
const MOST_SNIPPETS = 3;

/** Folded words of every record, in memory alone, and the scan over them. */
export class SearchIndex {
  readonly #entries = new Map<string, FoldedEntry>();

  get size(): number {
    return this.#entries.size;
  }

  put(entry: SearchEntry): void {
    this.#entries.set(entry.id, foldEntry(entry));
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
    // The longest word is the rarest: it throws out most records first.
    const order = wanted.toSorted((a, b) => b.plain.length - a.plain.length);
    const filters = query.filters.map((filter) => this.#test(filter));
    const first: FoldedEntry[] = [];
    const rest: FoldedEntry[] = [];
    const byKind: Record<string, number> = {};
    if (order.length === 0 && filters.length === 0) return { count: 0, byKind, hits: [] };
    for (const folded of this.#entries.values()) {
      if (!filters.every((fits) => fits(folded.entry))) continue;
      if (!order.every((term) => bears(folded, term) !== term.not)) continue;
      byKind[folded.entry.kind] = (byKind[folded.entry.kind] ?? 0) + 1;
      const inTitle = order.some(({ plain, not }) => !not && folded.title.includes(plain));
      (inTitle ? first : rest).push(folded);
    }
    const found = [...first, ...rest];
    const shown = wanted.filter(({ not }) => !not);
    const hits = found.slice(0, limit).map((folded) => hitOf(folded, shown));
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
        return ({ statuses }) => statuses.some((one) => foldText(one).startsWith(folded));
      case 'tag':
        return ({ tags }) => tags.some((one) => foldSpaces(one).startsWith(folded));
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
}

/** Words people use for kinds beside our own. */
const kindAliases: Readonly<Record<string, string>> = {
  person: 'detainee',
  people: 'detainee',
  document: 'source',
  documents: 'source',
};

type WantedTerm = FoldedTerm & Pick<Term, 'not'> & { readonly also: ReadonlySet<string> };

function foldTerm({ text, phrase, not, also }: Term): WantedTerm {
  const name = phrase ? '' : foldWord(text);
  const plain = foldSpaces(text);
  const fitting = name.length >= SHORTEST_NAME ? name : null;
  return { plain, name: fitting, not, also: new Set(also) };
}

function bears({ entry, plain, names }: FoldedEntry, term: WantedTerm): boolean {
  if (plain.includes(term.plain) || term.also.has(entry.id)) return true;
  return term.name !== null && names.includes(` ${term.name}`);
}

function hitOf({ entry }: FoldedEntry, terms: readonly FoldedTerm[]): SearchHit {
  const snippets: Snippet[] = [];
  for (const piece of entry.pieces) {
    if (snippets.length === MOST_SNIPPETS) break;
    const snippet = snippetOf(piece, terms);
    if (snippet !== null) snippets.push(snippet);
  }
  const { id, kind, title } = entry;
  return { id, kind, title, snippets };
}
