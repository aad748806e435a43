import {
  isInTrash,
  stateOn,
  type Annotation,
  type PlacementState,
} from '../../../domain/annotation';
import type { RecordKind } from '../../../domain/records';
import type { Source } from '../../../domain/source';
import type { Tag } from '../../../domain/tag';
import type { Reading } from '../../shared/casebook/records';
import { linkTitle } from '../reading/link-title';

/** A marked passage of any source, with what it can be found by. */
export interface PassageRow {
  readonly id: string;
  readonly source: Source;
  readonly annotation: Annotation;
  readonly tags: readonly Tag[];
  readonly linkTitles: readonly string[];
  /** What became of it in the latest version of its text. */
  readonly state: PlacementState;
}

/** What the rows are filtered by; null lets everything through. */
export interface PassageFilter {
  readonly tag: string | null;
  /** A person, appeal or organisation that the passage is linked to. */
  readonly link: string | null;
  readonly source: string | null;
}

export const noFilter: PassageFilter = { tag: null, link: null, source: null };

export const passageKinds: readonly RecordKind[] = [
  'source',
  'tag',
  'detainee',
  'appeal',
  'organisation',
];

/** Every passage that is not in Trash, in the order of the sources and of their texts. */
export function passageRows(store: Reading): readonly PassageRow[] {
  const tags = new Map(store.all('tag').map((tag) => [tag.id, tag]));
  return store.all('source').flatMap((source) => {
    const latest = Math.max(0, ...source.textVersions.map(({ version }) => version));
    return source.annotations
      .filter((annotation) => !isInTrash(annotation))
      .toSorted((a, b) => a.selectors.start - b.selectors.start)
      .map((annotation) => ({
        id: annotation.id,
        source,
        annotation,
        tags: annotation.tags.flatMap((id) => tags.get(id) ?? []),
        linkTitles: annotation.links.map((link) => linkTitle(store, link)),
        state: stateOn(annotation, latest) ?? 'placed',
      }));
  });
}

/** The rows that a filter lets through. */
export function filteredRows(
  rows: readonly PassageRow[],
  { tag, link, source }: PassageFilter,
): readonly PassageRow[] {
  return rows.filter(
    (row) =>
      (tag === null || row.annotation.tags.some((id) => id === tag)) &&
      (link === null || row.annotation.links.some((id) => id === link)) &&
      (source === null || row.source.id === source),
  );
}

/** The tags, people and sources that any row has, each once, with its name: what can be chosen. */
export function choicesOf(rows: readonly PassageRow[]) {
  const tags = new Map<string, string>();
  const links = new Map<string, string>();
  const sources = new Map<string, string>();
  for (const row of rows) {
    for (const tag of row.tags) tags.set(tag.id, tag.title);
    for (const [at, id] of row.annotation.links.entries()) links.set(id, row.linkTitles[at] ?? '');
    sources.set(row.source.id, row.source.title);
  }
  return { tags: sorted(tags), links: sorted(links), sources: sorted(sources) };
}

function sorted(names: ReadonlyMap<string, string>): { id: string; words: string }[] {
  return [...names]
    .map(([id, words]) => ({ id, words }))
    .toSorted((a, b) => a.words.localeCompare(b.words, 'az'));
}
