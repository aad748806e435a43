import { describe, expect, it } from 'vitest';
import { median, quantile, ratioFigure, valueFigure } from './figure';

describe('figures', () => {
  it('judges by the ratio where there is a baseline', () => {
    expect(ratioFigure('start', 'ms', 130, 'empty', 100, 1.3).ok).toBe(true);
    expect(ratioFigure('start', 'ms', 131, 'empty', 100, 1.3).ok).toBe(false);
  });

  it('judges by the value where there is none', () => {
    expect(valueFigure('save', 'ms', 30, 30).ok).toBe(true);
    expect(valueFigure('save', 'ms', 30.1, 30).ok).toBe(false);
  });

  it('takes quantiles of unsorted samples', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(quantile([5, 1, 4, 2, 3], 0.95)).toBe(5);
    expect(() => median([])).toThrow();
  });
});
