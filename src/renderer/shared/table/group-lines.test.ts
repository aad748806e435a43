import { describe, expect, it } from 'vitest';
import { newId } from '../../../domain/ids';
import type { GridColumn, GridRow } from './grid-row';
import { testOf } from './filter-groups';
import { groupLines, groupsOf } from './group-lines';
import { dateKey } from './sort-key';

const columns: readonly GridColumn[] = [
  { id: 'place', header: 'Place', type: 'text', width: 100 },
  {
    id: 'tags',
    header: 'Tags',
    type: 'tags',
    width: 100,
    options: [
      { id: 't1', words: 'Urgent' },
      { id: 't2', words: 'Draft' },
    ],
  },
];

function row(id: string, place: string, tags: string): GridRow {
  return {
    id,
    kind: 'detainee',
    record: newId('detainee'),
    list: null,
    member: null,
    from: {},
    values: { place },
    behind: { tags },
  };
}

const rows = [row('a', 'Baku', 't1 t2'), row('b', 'Ganja', ''), row('c', 'Baku', 't1')];

function shape(by: string) {
  return groupLines(rows, groupsOf(by, columns), new Set(['c'])).map((line) =>
    'row' in line ? `${line.row.id}${line.stays ? '*' : ''}` : `${line.group}:${line.count}`,
  );
}

describe('lines under the heads of groups', () => {
  it('stand under the value of their column, wherever the rows stood', () => {
    expect(shape('place')).toEqual(['Baku:2', 'a', 'c*', 'Ganja:1', 'b']);
  });

  it('stand under each of their tags, with a key of their own there', () => {
    expect(shape('tags')).toEqual(['Draft:1', 'a', 'Urgent:2', 'a', 'c*', ':1', 'b']);
    const keys = groupLines(rows, groupsOf('tags', columns), new Set()).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('a filter by tag', () => {
  it('takes the rows that have it, or have it not', () => {
    function fitting(operator: 'contains' | 'lacks') {
      const group = {
        mode: 'all',
        conditions: [{ column: 'tags', operator, value: 't2' }],
      } as const;
      return rows.filter(testOf([group], columns)).map(({ id }) => id);
    }
    expect(fitting('contains')).toEqual(['a']);
    expect(fitting('lacks')).toEqual(['b', 'c']);
  });
});

describe('the key dates sort by', () => {
  it('puts open starts first, the more exact of equal starts before the other, unread ones apart', () => {
    const dates = ['2024', '2024-01', '2024-01-01', '../2023-05', '2019-05~', '2023-12-31'];
    const sorted = dates.toSorted((a, b) => ((dateKey(a) ?? '') < (dateKey(b) ?? '') ? -1 : 1));
    expect(sorted).toEqual([
      '../2023-05',
      '2019-05~',
      '2023-12-31',
      '2024-01-01',
      '2024-01',
      '2024',
    ]);
    expect(dateKey(null)).toBeNull();
  });
});
