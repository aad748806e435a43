import { describe, expect, it } from 'vitest';
import { moved } from './move';

const extent = { rows: 100, columns: 5, page: 20 };
const at = { row: 50, column: 2 };

function press(key: string, ctrlKey = false) {
  return { key, ctrlKey, metaKey: false };
}

describe('moving in a grid', () => {
  it('goes cell by cell and stops at the edges', () => {
    expect(moved(at, press('ArrowDown'), extent)).toEqual({ row: 51, column: 2 });
    expect(moved({ row: 99, column: 2 }, press('ArrowDown'), extent)?.row).toBe(99);
    expect(moved({ row: 0, column: 0 }, press('ArrowUp'), extent)?.row).toBe(-1);
    expect(moved(at, press('ArrowRight'), extent)?.column).toBe(3);
    expect(moved({ row: 1, column: 4 }, press('ArrowRight'), extent)?.column).toBe(4);
  });

  it('goes to the ends of row and table', () => {
    expect(moved(at, press('Home'), extent)).toEqual({ row: 50, column: 0 });
    expect(moved(at, press('End', true), extent)).toEqual({ row: 99, column: 4 });
    expect(moved(at, press('ArrowUp', true), extent)).toEqual({ row: 0, column: 2 });
  });

  it('goes by pages', () => {
    expect(moved(at, press('PageDown'), extent)?.row).toBe(70);
    expect(moved({ row: 5, column: 0 }, press('PageUp'), extent)?.row).toBe(0);
  });

  it('turns round for a script that runs from right to left', () => {
    expect(moved(at, press('ArrowRight'), extent, true)?.column).toBe(1);
  });

  it('leaves other keys alone, and an empty table at its header', () => {
    expect(moved(at, press('x'), extent)).toBeNull();
    expect(moved({ row: -1, column: 0 }, press('ArrowDown'), { ...extent, rows: 0 })?.row).toBe(-1);
  });
});
