import type { Block, TextVersion } from './source';
import type { Stretch } from './stretch';

/** A stretch that somebody marked as page furniture, or as none, whatever the reader had found. */
export type FurnitureMark = TextVersion['furniture'][number];

/**
 * Marks with one more put over them: where they overlap the newer one counts. They are in order, none
 * is empty, no two overlap, and neighbours that say the same are one. An empty stretch changes nothing.
 * A version kept before there were marks has no list of them at all.
 */
export function markFurniture(
  marks: readonly FurnitureMark[] | undefined,
  { start, end }: Stretch,
  is: boolean,
): FurnitureMark[] {
  const before = marks ?? [];
  if (end <= start) return [...before];
  const left = before.flatMap((mark) => [
    { ...mark, end: Math.min(mark.end, start) },
    { ...mark, start: Math.max(mark.start, end) },
  ]);
  const all = [...left, { start, end, is }]
    .filter((mark) => mark.end > mark.start)
    .toSorted((a, b) => a.start - b.start);
  const joined: FurnitureMark[] = [];
  for (const mark of all) {
    const last = joined.at(-1);
    if (last !== undefined && last.end === mark.start && last.is === mark.is) {
      joined[joined.length - 1] = { ...last, end: mark.end };
    } else joined.push(mark);
  }
  return joined;
}

/**
 * Blocks, or pieces of them, as the marks say: furniture where one lies on their beginning. What was
 * found to be furniture and is marked as none becomes a paragraph.
 */
export function withFurniture<Part extends Pick<Block, 'start' | 'kind'>>(
  parts: readonly Part[],
  marks: readonly FurnitureMark[] | undefined,
): readonly Part[] {
  if (marks === undefined || marks.length === 0) return parts;
  return parts.map((part) => {
    const mark = marks.find(({ start, end }) => start <= part.start && part.start < end);
    if (mark === undefined || part.kind === 'page-break') return part;
    if (mark.is) return part.kind === 'furniture' ? part : { ...part, kind: 'furniture' };
    return part.kind === 'furniture' ? { ...part, kind: 'paragraph' } : part;
  });
}
