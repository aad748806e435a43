import { describe, expect, it } from 'vitest';
import { testOf, type Condition, type GroupMode } from './filter-groups';
import type { GridColumn, GridRow } from './grid-row';

const columns: readonly GridColumn[] = [
  { id: 'name', header: 'Name', type: 'name', width: 100 },
  { id: 'date', header: 'Date', type: 'date', width: 100 },
  { id: 'status', header: 'Status', type: 'term', width: 100 },
  { id: 'unsourced', header: 'Unsourced', type: 'number', width: 100 },
];

function row(name: string, edtf: string | null, status: string, unsourced: number): GridRow {
  return {
    ...{ id: name, kind: 'detainee', record: 'det_1' as never, list: null, member: null, from: {} },
    values: { name, date: edtf, status, unsourced },
    behind: { date: edtf, status },
  };
}

const rows = [
  row('İlqar Məmmədov', '2024', 'held', 0),
  row('Ильгар Мамедов', '2024-05-14', 'free', 2),
  row('Nərgiz Tahirli', null, 'held', 1),
];

function kept(mode: GroupMode, ...conditions: Condition[]): string[] {
  return rows.filter(testOf([{ mode, conditions }], columns)).map(({ id }) => id);
}

describe('filter groups', () => {
  it('find a name in any spelling', () => {
    const is = { column: 'name', operator: 'contains', value: 'mammadov' } as const;
    expect(kept('all', is)).toEqual(['İlqar Məmmədov', 'Ильгар Мамедов']);
    expect(kept('none', is)).toEqual(['Nərgiz Tahirli']);
  });

  it('find a place in any spelling, and short words by their letters alone', () => {
    const place: GridColumn = { id: 'place', header: 'Place', type: 'text', width: 100 };
    const cities = ['Гянджа', 'Gəncə', 'Baku', 'bag', `Gəncə ${'long '.repeat(60)}`].map(
      (city) => ({
        ...row(city, null, 'held', 0),
        values: { place: city },
      }),
    );
    function found(value: string): unknown[] {
      const condition = { column: 'place', operator: 'contains', value } as const;
      const fits = testOf([{ mode: 'all', conditions: [condition] }], [place]);
      return cities.filter(fits).map(({ values }) => values['place']);
    }
    expect(found('Баку')).toEqual(['Baku']);
    expect(found('Gence')).toContain('Gəncə');
    expect(found('baq')).toEqual([]);
  });

  it('count a partial date wherever it may lie', () => {
    expect(kept('all', { column: 'date', operator: 'after', value: '2024-06' })).toEqual([
      'İlqar Məmmədov',
    ]);
    expect(kept('all', { column: 'date', operator: 'before', value: '2024-05' })).toHaveLength(2);
    expect(kept('all', { column: 'date', operator: 'empty', value: '' })).toEqual([
      'Nərgiz Tahirli',
    ]);
  });

  it('take a date in any form that is read elsewhere, and pass over what is none', () => {
    const after = { column: 'date', operator: 'after' } as const;
    expect(kept('all', { ...after, value: '15.5.2024' })).toEqual(['İlqar Məmmədov']);
    expect(kept('all', { ...after, value: 'мая 2024' })).toHaveLength(2);
    expect(kept('none', { ...after, value: 'may 2024' })).toEqual(['Nərgiz Tahirli']);
    expect(kept('all', { ...after, value: 'soon' })).toHaveLength(3);
    expect(kept('all', { ...after, value: '31.2.2024' })).toHaveLength(3);
  });

  it('compare numbers as numbers, and pass over what is none', () => {
    const count = { column: 'unsourced', operator: 'is' } as const;
    expect(kept('all', { ...count, value: ' 2.0 ' })).toEqual(['Ильгар Мамедов']);
    expect(kept('all', { ...count, operator: 'at-least', value: 'two' })).toHaveLength(3);
  });

  it('hold all, any or none, and pass over what is unfinished', () => {
    const held = { column: 'status', operator: 'is', value: 'held' } as const;
    const unsourced = { column: 'unsourced', operator: 'at-least', value: '1' } as const;
    expect(kept('all', held, unsourced)).toEqual(['Nərgiz Tahirli']);
    expect(kept('any', held, unsourced)).toHaveLength(3);
    expect(kept('none', held, unsourced)).toEqual([]);
    expect(kept('all', { ...held, value: '' })).toHaveLength(3);
    expect(kept('all', { ...held, column: 'gone' })).toHaveLength(3);
  });
});
