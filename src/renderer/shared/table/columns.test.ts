import { describe, expect, it } from 'vitest';
import { asLines, compareValues } from './columns';
import { all, nothingSelected, ranged, toggled } from './selection';

describe('the order of values', () => {
  it('sorts names by Azerbaijani rules and puts empty ones last', () => {
    const names = ['Zəki', '', 'Əliyev', 'Xan', 'Eldar', 'Isa', 'Çingiz', 'İlqar', 'Cəfər', 'Qara'];
    expect(names.toSorted(compareValues)).toEqual([
      'Cəfər',
      'Çingiz',
      'Eldar',
      'Əliyev',
      'Xan',
      'Isa',
      'İlqar',
      'Qara',
      'Zəki',
      '',
    ]);
  });

  it('sorts numbers by size', () => {
    expect([10, 9, null, 100].toSorted(compareValues)).toEqual([9, 10, 100, null]);
  });
});

describe('copying rows', () => {
  it('keeps letters, and keeps one row on one line', () => {
    const columns = [
      { id: 'a', header: 'Ad', value: (row: { a: string }) => row.a, width: 10 },
      { id: 'n', header: 'N', value: () => 3, width: 10 },
    ];
    expect(asLines(columns, [{ a: 'Şəhla\tƏliyeva\nМәммәдов' }])).toBe(
      'Ad\tN\nŞəhla Əliyeva Мәммәдов\t3',
    );
  });
});

describe('choosing rows', () => {
  const order = ['a', 'b', 'c', 'd'];
  it('toggles one and draws ranges from it', () => {
    const one = toggled(nothingSelected, 'b');
    expect([...one.ids]).toEqual(['b']);
    expect([...ranged(one, 'd', order).ids]).toEqual(['b', 'c', 'd']);
    expect([...ranged(one, 'a', order).ids]).toEqual(['a', 'b']);
    expect(toggled(one, 'b').ids.size).toBe(0);
  });

  it('draws a range from a row that is still shown', () => {
    const gone = { ids: new Set(['x']), anchor: 'x' };
    expect([...ranged(gone, 'c', order).ids]).toEqual(['c']);
    expect([...all(order).ids]).toEqual(order);
  });
});
