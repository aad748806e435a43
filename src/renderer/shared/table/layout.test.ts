import { describe, expect, it } from 'vitest';
import type { GridColumn } from './grid-row';
import { firstLayout, heldWidth, moveColumn, sameLayout, sortedBy } from './layout';

const columns: readonly GridColumn[] = [
  { id: 'a', header: 'A', type: 'text', width: 100 },
  { id: 'b', header: 'B', type: 'text', width: 100 },
  { id: 'c', header: 'C', type: 'text', width: 100, hidden: true },
];

describe('the layout of a table', () => {
  it('begins with the columns that are not hidden, sorted by the first', () => {
    expect(firstLayout(columns)).toMatchObject({
      columns: ['a', 'b'],
      sort: [{ column: 'a', descending: false }],
    });
  });

  it('sorts up, down and not, alone or after others', () => {
    const up = sortedBy([], 'a', false);
    expect(up).toEqual([{ column: 'a', descending: false }]);
    const down = sortedBy(up, 'a', false);
    expect(down).toEqual([{ column: 'a', descending: true }]);
    expect(sortedBy(down, 'a', false)).toEqual([]);
    expect(sortedBy(down, 'b', true)).toEqual([...down, { column: 'b', descending: false }]);
    expect(sortedBy(down, 'b', false)).toHaveLength(1);
  });

  it('moves columns within their row, and holds widths', () => {
    expect(moveColumn(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
    expect(moveColumn(['a', 'b'], 'a', -1)).toEqual(['a', 'b']);
    expect(heldWidth(2)).toBe(48);
  });

  it('knows what differs from a view', () => {
    const one = firstLayout(columns);
    expect(sameLayout(one, { ...one, widths: {} })).toBe(true);
    expect(sameLayout(one, { ...one, density: 'dense' })).toBe(false);
  });
});
