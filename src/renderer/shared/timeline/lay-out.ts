import type { CalendarDate } from '@internationalized/date';
import { scaleTime, type ScaleTime } from 'd3-scale';
import {
  spanOf,
  timelineLanes,
  type TimelineEntry,
  type TimelineLane,
} from '../../../domain/timeline';

/** The pixels of a bar's height and of the room for it. */
export const BAR = 12;
const ROW = 17;
const HEAD = 22;
/** A bar is never narrower than can be hit and seen. */
const NARROWEST = 6;

export interface Bar {
  readonly entry: TimelineEntry;
  readonly x: number;
  readonly width: number;
  readonly y: number;
  /** An end without a day is drawn to the edge and marked open. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

export interface LaneLayout {
  readonly key: string;
  readonly lane: TimelineLane;
  readonly y: number;
  readonly height: number;
  readonly bars: readonly Bar[];
}

export interface Layout {
  readonly scale: ScaleTime<number, number>;
  readonly lanes: readonly LaneLayout[];
  readonly height: number;
  /** Entries whose date could not be read; they stand in the list alone. */
  readonly undated: readonly TimelineEntry[];
}

/** The moment a day begins, in UTC, so that no clock change moves a bar. */
export function dayStart(day: CalendarDate): Date {
  return new Date(Date.UTC(day.year, day.month - 1, day.day));
}

/**
 * Places entries on `width` pixels: a lane for each kind of thing, a bar as wide as the days its date
 * can mean, bars that would overlap one under the other.
 */
export function layOut(entries: readonly TimelineEntry[], width: number): Layout | null {
  const dated = entries.filter(({ from, to }) => from !== null || to !== null);
  const undated = entries.filter(({ from, to }) => from === null && to === null);
  const span = spanOf(dated);
  if (span === null) return null;
  const days = Math.max(
    14,
    Math.round((+dayStart(span.last) - +dayStart(span.first)) / 86_400_000),
  );
  const pad = Math.max(2, Math.round(days * 0.02));
  const scale = scaleTime()
    .domain([
      dayStart(span.first.subtract({ days: pad })),
      dayStart(span.last.add({ days: pad + 1 })),
    ])
    .range([0, width]);
  let y = 0;
  const lanes = timelineLanes.flatMap((lane): LaneLayout[] => {
    const own = dated.filter((entry) => entry.lane === lane);
    if (own.length === 0) return [];
    const rows: number[] = [];
    const bars = own.map((entry): Bar => {
      const x = entry.from === null ? 0 : scale(dayStart(entry.from));
      const end = entry.to === null ? width : scale(dayStart(entry.to.add({ days: 1 })));
      const wide = Math.max(NARROWEST, end - x);
      const free = rows.findIndex((taken) => taken + 2 <= x);
      const row = free < 0 ? rows.length : free;
      rows[row] = x + wide;
      return {
        entry,
        x,
        width: wide,
        y: HEAD + row * ROW,
        openStart: entry.from === null,
        openEnd: entry.to === null,
      };
    });
    const height = HEAD + rows.length * ROW + 6;
    const placed = { key: lane, lane, y, height, bars };
    y += height;
    return [placed];
  });
  return { scale, lanes, height: y, undated };
}
