import type { Appeal } from './appeal';
import { bounds } from './edtf-date';
import type { AppealId } from './ids';

/** The appeals of one kind within one span of time. */
export interface KindCount {
  readonly kind: string;
  readonly appeals: readonly AppealId[];
}

export interface TimeSpan {
  /** `2024-11` or `2024`. */
  readonly span: string;
  readonly kinds: readonly KindCount[];
}

export interface OverTime {
  readonly unit: 'month' | 'year';
  /** Every span from the first to the last, those without an appeal too. */
  readonly spans: readonly TimeSpan[];
  /** Appeals whose date does not fall within one span: counted, and placed nowhere. */
  readonly undated: readonly AppealId[];
}

function spanOf(appeal: Appeal, unit: 'month' | 'year'): string | null {
  const { earliest, latest } = bounds(appeal.date.edtf);
  if (earliest === null || latest === null) return null;
  const size = unit === 'year' ? 4 : 7;
  const [from, to] = [earliest.toString().slice(0, size), latest.toString().slice(0, size)];
  return from === to ? from : null;
}

function following(span: string): string {
  if (span.length === 4) return String(Number(span) + 1).padStart(4, '0');
  const [year = 0, month = 0] = span.split('-').map(Number);
  const next = month === 12 ? [year + 1, 1] : [year, month + 1];
  return `${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}`;
}

/**
 * Appeals over time by kind: by month where they lie within two years, else by year. A date that
 * spans several is not put into one of them, since that would show it more exactly than it is known.
 */
export function appealsOverTime(appeals: readonly Appeal[]): OverTime {
  const years = appeals.flatMap((appeal) => spanOf(appeal, 'year') ?? []).toSorted();
  const [first, last] = [Number(years[0]), Number(years.at(-1))];
  const unit = last - first > 1 ? 'year' : 'month';
  const bySpan = new Map<string, Map<string, AppealId[]>>();
  const undated: AppealId[] = [];
  for (const appeal of appeals) {
    const span = spanOf(appeal, unit);
    if (span === null) {
      undated.push(appeal.id);
      continue;
    }
    const kinds = bySpan.get(span) ?? new Map<string, AppealId[]>();
    bySpan.set(span, kinds);
    kinds.set(appeal.appealKind, [...(kinds.get(appeal.appealKind) ?? []), appeal.id]);
  }
  const spans: TimeSpan[] = [];
  const known = [...bySpan.keys()].toSorted();
  const end = known.at(-1);
  for (let span = known[0]; span !== undefined && end !== undefined; span = following(span)) {
    const kinds = [...(bySpan.get(span) ?? [])].map(([kind, ids]) => ({ kind, appeals: ids }));
    spans.push({ span, kinds });
    if (span >= end) break;
  }
  return { unit, spans, undated };
}
