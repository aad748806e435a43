import { isInTrash } from '../../../domain/annotation';
import type { Block, Source } from '../../../domain/source';
import {
  fold,
  type AppealDraft,
  type CountMention,
  type DateMention,
  type FoundMentions,
  type NameMention,
} from '../../../domain/names';

/** A stretch of the text, in UTF-16 units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

interface Suggested {
  /** The same for the same thing in this source, whatever else is found: what was dismissed. */
  readonly key: string;
  /** Where it stands, in the order of the text; at least one. */
  readonly places: readonly [Place, ...Place[]];
}

/** Something found in a text, to accept, to dismiss or to leave. */
export type Suggestion = Suggested &
  (
    | { readonly kind: 'person' | 'organisation'; readonly mention: NameMention }
    | { readonly kind: 'date'; readonly mention: DateMention }
    | { readonly kind: 'count'; readonly mention: CountMention }
    | { readonly kind: 'appeal'; readonly draft: AppealDraft }
  );

export type SuggestionKind = Suggestion['kind'];

export const suggestionKinds: readonly SuggestionKind[] = [
  'person',
  'organisation',
  'date',
  'count',
  'appeal',
];

/** Longest key a source keeps. */
const LONGEST_KEY = 120;

/**
 * What was found as suggestions: every person and organisation once with all their places, each date,
 * count and likely appeal, in the order of their first place.
 */
export function suggestionsOf(found: FoundMentions): readonly Suggestion[] {
  const byKey = new Map<string, Suggestion>();
  for (const mention of found.mentions) {
    const key = keyOf(mention);
    const before = byKey.get(key);
    const place = { start: mention.start, end: mention.end };
    if (before === undefined) byKey.set(key, suggestion(key, place, mention));
    else byKey.set(key, { ...before, places: [...before.places, place] });
  }
  for (const draft of found.appeals) {
    const key = short(`appeal:${fold(draft.text)}`);
    const places: Suggestion['places'] = [{ start: draft.start, end: draft.end }];
    if (!byKey.has(key)) byKey.set(key, { key, places, kind: 'appeal', draft });
  }
  return [...byKey.values()].toSorted((a, b) => a.places[0].start - b.places[0].start);
}

function suggestion(key: string, place: Place, mention: FoundMentions['mentions'][number]) {
  const places: Suggestion['places'] = [place];
  switch (mention.kind) {
    case 'date':
      return { key, places, kind: mention.kind, mention };
    case 'count':
      return { key, places, kind: mention.kind, mention };
    default:
      return { key, places, kind: mention.kind, mention };
  }
}

function keyOf(mention: FoundMentions['mentions'][number]): string {
  switch (mention.kind) {
    case 'date':
      return `date:${mention.edtf}`;
    case 'count':
      return short(`count:${mention.value}:${mention.upTo ?? ''}:${fold(mention.what)}`);
    default:
      return short(`${mention.kind}:${mention.ref ?? fold(mention.name)}`);
  }
}

function short(key: string): string {
  return key.slice(0, LONGEST_KEY);
}

/**
 * Suggestions without the places that begin in page furniture, whoever found it to be some; one that
 * stands nowhere else is gone. `pieces` are the text's in order, as its marks say.
 */
export function outsideFurniture(
  all: readonly Suggestion[],
  pieces: readonly Pick<Block, 'kind' | 'start' | 'end'>[],
): readonly Suggestion[] {
  const furniture = pieces.filter(({ kind }) => kind === 'furniture');
  if (furniture.length === 0) return all;
  return all.flatMap((one) => {
    const [first, ...more] = one.places.filter(
      ({ start }) => !furniture.some((piece) => piece.start <= start && start < piece.end),
    );
    return first === undefined ? [] : [{ ...one, places: [first, ...more] as const }];
  });
}

/**
 * The suggestions that still ask for something: without those dismissed, those who are linked to or
 * cited from the source already (`linked`), and those whose words are a marked passage.
 */
export function openSuggestions(
  all: readonly Suggestion[],
  source: Pick<Source, 'annotations' | 'dismissedMentions'>,
  linked: ReadonlySet<string>,
): readonly Suggestion[] {
  const dismissed = new Set(source.dismissedMentions);
  const marked = new Set(
    source.annotations
      .filter((one) => !isInTrash(one))
      .map(({ selectors }) => `${selectors.start} ${selectors.end}`),
  );
  return all.filter((one) => {
    if (dismissed.has(one.key)) return false;
    if ('mention' in one && 'ref' in one.mention && one.mention.ref !== null) {
      return !linked.has(one.mention.ref);
    }
    return !one.places.some(({ start, end }) => marked.has(`${start} ${end}`));
  });
}
