import type { CalendarDate } from '@internationalized/date';
import { compareDates } from './compare-dates';
import type { CountEstimate } from './count-estimate';
import { bounds } from './edtf-date';
import { partyKey } from './party-name';

/** One count that can be drawn: a figure at a date. */
export interface CountPoint {
  readonly estimate: CountEstimate;
  readonly count: number;
  readonly bound: 'exact' | 'about' | 'at-least';
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** Counts that may be joined by a line: one speaker counting one thing by one definition. */
export interface CountSeries {
  readonly key: string;
  /** In the order of their dates. */
  readonly points: readonly CountPoint[];
}

/** One chart: a unit and a measure, which no other chart shares. */
export interface CountChart {
  readonly unit: CountEstimate['unit'];
  readonly measure: CountEstimate['measure'];
  readonly series: readonly CountSeries[];
}

function seriesKey({ unit, measure, counted, definition, saidBy }: CountEstimate): string {
  const who = saidBy === null ? '' : partyKey(saidBy);
  return JSON.stringify([unit, measure, counted.trim(), definition.trim(), who]);
}

function pointOf(estimate: CountEstimate): CountPoint | null {
  const { count, bound, status } = estimate;
  const { earliest, latest } = bounds(estimate.at.edtf);
  const from = earliest ?? latest;
  const to = latest ?? earliest;
  if (count === null || bound === 'words-only' || status === 'rejected') return null;
  return from === null || to === null ? null : { estimate, count, bound, from, to };
}

/**
 * Counts as charts: one for each unit and measure, so that persons are never joined to incidents nor
 * "held at a date" to "ever"; within one, a line for each speaker, thing counted and definition.
 * Words ("dozens"), rejected counts and dates that cannot be read stay in the table alone.
 */
export function countCharts(estimates: readonly CountEstimate[]): readonly CountChart[] {
  const charts = new Map<string, Map<string, CountPoint[]>>();
  const sorted = estimates.toSorted((a, b) => compareDates(a.at, b.at) || (a.id < b.id ? -1 : 1));
  for (const estimate of sorted) {
    const point = pointOf(estimate);
    if (point === null) continue;
    const chart = `${estimate.unit} ${estimate.measure}`;
    const series = charts.get(chart) ?? new Map<string, CountPoint[]>();
    charts.set(chart, series);
    const key = seriesKey(estimate);
    series.set(key, [...(series.get(key) ?? []), point]);
  }
  return [...charts].map(([key, series]) => {
    const [unit, measure] = key.split(' ') as [CountChart['unit'], CountChart['measure']];
    return { unit, measure, series: [...series].map(([id, points]) => ({ key: id, points })) };
  });
}
