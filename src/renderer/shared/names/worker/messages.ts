import type { FoundMentions, KnownName, LikelyDuplicate } from '../../../../domain/names';

/** What the page says to the worker for names. Everything is plain data. */
export type ToNames =
  /** Who and what is on file now, as far as it changed; in pieces. */
  | { readonly do: 'know'; readonly known: readonly KnownName[] }
  | { readonly do: 'forget'; readonly ids: readonly string[] }
  | {
      readonly do: 'mentions';
      readonly request: number;
      readonly text: string;
      /** ISO day of publication. */
      readonly published: string | null;
    }
  /** Pairs that are never asked again are `settled`, as `one other` in either order. */
  | { readonly do: 'duplicates'; readonly request: number; readonly settled: readonly string[] }
  | { readonly do: 'stop'; readonly request: number };

/** What the worker answers; `done` goes from 0 to 1. */
export type FromNames =
  | { readonly tell: 'mentions'; readonly request: number; readonly found: FoundMentions }
  | {
      readonly tell: 'duplicates';
      readonly request: number;
      readonly done: number;
      readonly found: readonly LikelyDuplicate[];
    };
