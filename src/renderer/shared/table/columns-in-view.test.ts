import { describe, expect, it } from 'vitest';
import { columnsInView } from './columns-in-view';

const widths = Array.from({ length: 30 }, () => 100);

describe('the columns in view', () => {
  it('are all of them where nothing is known, or where there is room to spare', () => {
    expect(columnsInView(widths, 1, null)).toEqual({ from: 0, to: 30 });
    expect(columnsInView([100, 100], 1, { from: -200, to: 1200 })).toEqual({ from: 0, to: 2 });
  });

  it('are those that the view touches', () => {
    expect(columnsInView(widths, 1, { from: -200, to: 1000 })).toEqual({ from: 0, to: 10 });
    expect(columnsInView(widths, 1, { from: 950, to: 1950 })).toEqual({ from: 9, to: 20 });
    expect(columnsInView(widths, 1, { from: 2400, to: 3600 })).toEqual({ from: 24, to: 30 });
  });

  it('leave no hole whatever the widths are', () => {
    const mixed = [900, 48, 300, 48, 48, 900, 60];
    for (let from = -200; from < 2400; from += 37) {
      const range = columnsInView(mixed, 2, { from, to: from + 1000 });
      let start = 0;
      for (const [at, width] of mixed.entries()) {
        const isIn = start + width > from && start < from + 1000;
        if (isIn) expect(at >= range.from && at < range.to).toBe(true);
        start += width;
      }
    }
  });
});
