/** One measured figure; judged by its ratio where it has a baseline, else by its value. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly baseline: number | null;
  readonly baselineName: string | null;
  readonly ratio: number | null;
  readonly bar: string;
  readonly ok: boolean;
}

/** A figure with a baseline of the same run: `ok` where the ratio is at most `most`. */
export function ratioFigure(
  name: string,
  unit: string,
  value: number,
  baselineName: string,
  baseline: number,
  most: number,
): Figure {
  const ratio = value / baseline;
  const bar = `at most ${most} times ${baselineName}`;
  return { name, value, unit, baseline, baselineName, ratio, bar, ok: ratio <= most };
}

/** A figure judged by itself: `ok` where it is at most `most`. */
export function valueFigure(name: string, unit: string, value: number, most: number): Figure {
  const bar = `at most ${most} ${unit}`;
  return {
    name,
    value,
    unit,
    baseline: null,
    baselineName: null,
    ratio: null,
    bar,
    ok: value <= most,
  };
}

/** A figure that stands beside the others and is judged by nothing. */
export function besideFigure(name: string, unit: string, value: number): Figure {
  const none = { baseline: null, baselineName: null, ratio: null };
  return { name, value, unit, ...none, bar: 'none, it stands beside', ok: true };
}

/** The value below which `share` (0 to 1) of the samples lie. Throws for no samples. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  if (value === undefined) throw new Error('no samples');
  return value;
}

/** The middle sample. */
export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}

/** One size of something and how long it took. */
export interface Sized {
  readonly size: number;
  readonly ms: number;
}

/** What a measure below a tenth of a millisecond would be without noise. */
const FLOOR = 0.1;

/**
 * How much faster than n log n the slowest step between two sizes grows; judged with a margin of a
 * half, since caches and garbage collection are in each measure.
 */
export function growthFigure(name: string, sizes: readonly Sized[]): Figure {
  let worst = 0;
  for (const [at, { size, ms }] of sizes.entries()) {
    const before = sizes[at - 1];
    if (before === undefined) continue;
    const allowed = (size * Math.log2(size)) / (before.size * Math.log2(before.size));
    worst = Math.max(worst, Math.max(FLOOR, ms) / Math.max(FLOOR, before.ms) / allowed);
  }
  const bar = 'at most 1.5 times n log n';
  const baselineName = sizes.map(({ size, ms }) => `${size}: ${ms.toFixed(1)} ms`).join(', ');
  return {
    ...{ name, value: worst, unit: 'times n log n', baseline: 1, baselineName, ratio: worst },
    bar,
    ok: worst <= 1.5,
  };
}
