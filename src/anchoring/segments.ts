import type { TextRange } from './describe';

/** Something marked in a text; several may overlap. */
export interface MarkedRange extends TextRange {
  readonly id: string;
}

/** A stretch of the text under one and the same set of marks, shortest mark first. */
export interface Segment extends TextRange {
  readonly ids: readonly string[];
}

/** Questions the reading pane asks about overlapping marks; made once for each change of marks. */
export interface MarkIndex {
  /** Marked and unmarked stretches that cover `[from, to)` without gap, in order. */
  segments(from: number, to: number): Segment[];
  /** Marks over the character at `offset`, shortest first: the first is what a click takes. */
  at(offset: number): string[];
  /** The mark that Tab goes to from `current` at `offset`: the next longer one, then round again. */
  nextAt(offset: number, current: string | null): string | null;
}

/**
 * Indexes marks for drawing. Order among marks of equal length is by start, then by id, so that
 * cycling is the same every time. Empty marks are left out: nothing could show or take them.
 */
export function indexMarks(marks: readonly MarkedRange[]): MarkIndex {
  const sorted = marks
    .filter((mark) => mark.start < mark.end)
    .toSorted((a, b) => a.start - b.start || a.end - b.end || compareIds(a, b));
  // The furthest end among all marks up to each: a search for overlaps may stop before it.
  const reach: number[] = [];
  for (const mark of sorted) reach.push(Math.max(reach.at(-1) ?? 0, mark.end));

  function overlapping(from: number, to: number): MarkedRange[] {
    const found: MarkedRange[] = [];
    for (let index = firstReaching(reach, from); index < sorted.length; index += 1) {
      const mark = sorted[index];
      if (mark === undefined || mark.start >= to) break;
      if (mark.end > from) found.push(mark);
    }
    return found;
  }

  function at(offset: number): string[] {
    return shortestFirst(overlapping(offset, offset + 1));
  }

  return {
    at,
    segments: (from, to) => cutIntoSegments(overlapping(from, to), from, to),
    nextAt(offset, current) {
      const ids = at(offset);
      const place = current === null ? -1 : ids.indexOf(current);
      return ids[(place + 1) % Math.max(1, ids.length)] ?? null;
    },
  };
}

function cutIntoSegments(marks: readonly MarkedRange[], from: number, to: number): Segment[] {
  if (from >= to) return [];
  const cuts = new Set([from, to]);
  for (const mark of marks) {
    cuts.add(Math.max(from, mark.start));
    cuts.add(Math.min(to, mark.end));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  const segments: Segment[] = [];
  let open: MarkedRange[] = [];
  let next = 0;
  for (let index = 0; index + 1 < edges.length; index += 1) {
    const start = edges[index] ?? from;
    const end = edges[index + 1] ?? to;
    open = open.filter((mark) => mark.end > start);
    for (let mark = marks[next]; mark !== undefined && mark.start <= start; mark = marks[next]) {
      open.push(mark);
      next += 1;
    }
    segments.push({ start, end, ids: shortestFirst(open) });
  }
  return segments;
}

/** The first index whose reach goes beyond `from`; `reach` never falls. */
function firstReaching(reach: readonly number[], from: number): number {
  let low = 0;
  let high = reach.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reach[middle] ?? 0) > from) high = middle;
    else low = middle + 1;
  }
  return low;
}

function shortestFirst(marks: readonly MarkedRange[]): string[] {
  return marks
    .toSorted(
      (a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start || compareIds(a, b),
    )
    .map((mark) => mark.id);
}

function compareIds(a: MarkedRange, b: MarkedRange): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
