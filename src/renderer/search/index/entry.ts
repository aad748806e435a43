/** Where in a record a piece of text stands, so that a hit can be jumped to. */
export type Place =
  | { readonly in: 'head' }
  /** The frozen text of a source; hits are offsets of it. */
  | { readonly in: 'text' }
  | { readonly in: 'annotation' | 'member' | 'note'; readonly id: string };

export interface Piece {
  readonly place: Place;
  readonly text: string;
}

/** One record as search sees it: its words in pieces, and what filters ask of it. */
export interface SearchEntry {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly pieces: readonly Piece[];
  /** Days the record speaks of, each as its earliest and latest day `YYYY-MM-DD`. */
  readonly dates: readonly (readonly [string, string])[];
  /** Terms of its states, and their words. */
  readonly statuses: readonly string[];
  readonly tags: readonly string[];
  /** Ids of the sources its claims rest on; a source names itself. */
  readonly sources: readonly string[];
}

/** One place that bears a query, with the words around it. */
export interface Snippet {
  readonly place: Place;
  readonly before: string;
  readonly hit: string;
  readonly after: string;
  /** Offsets of the hit in its piece, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

export interface SearchHit {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly snippets: readonly Snippet[];
}

/** The answer to a query: how many records fit, how many of each kind, and the first of them. */
export interface SearchAnswer {
  readonly count: number;
  readonly byKind: Readonly<Record<string, number>>;
  readonly hits: readonly SearchHit[];
}
