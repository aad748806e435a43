import { describe, expect, it } from 'vitest';
import { compareValues } from './columns';
import type { CellValue, ColumnType, GridColumn, GridRow } from './grid-row';
import { inRankOrder, ranksOf } from './ranks';

const names =
  'Əliyev,Eliyev,əliyev,Çingiz,Cəfər,Ağa,Ahmad,Xan,Qara,İlqar,Isa,ılqar,Ulvi,Ümid,Zülfü,12 a,2 a,' +
  'o’Brien,o-Brien,oBrien,Иванов,иванов,Ёлкин,a\u0301b,\u00e1b,ab,,Straße,Strasse,cote,côte,coté,日本,🙂';

function rowsOf(values: readonly CellValue[], edtf: readonly (string | null)[] = []): GridRow[] {
  return values.map((value, at) => ({
    ...{ id: `r${at}`, kind: 'detainee', record: 'det_1' as never, list: null, member: null },
    ...{ from: {}, values: { a: value, b: at % 3 }, behind: { a: edtf[at] ?? null } },
  }));
}

function column(type: ColumnType, id = 'a'): GridColumn {
  return { id, header: id, type, width: 100 };
}

function numbers(rows: readonly GridRow[]): Uint32Array {
  return Uint32Array.from(rows.keys());
}

describe('the places of rows', () => {
  it('put words as comparing each with each does', () => {
    const list = names.split(',');
    // Long and mixed, so that the rough order is often not the order.
    const values = Array.from({ length: 900 }, (_, at) => {
      const [first, second] = [
        list[(at * 7) % list.length],
        list[(at * 13 + at / 5) % list.length],
      ];
      return at % 29 === 0 ? null : `${first ?? ''} ${second ?? ''}`.trim();
    });
    const rows = rowsOf(values);
    for (const descending of [false, true]) {
      const ranked = inRankOrder(numbers(rows), [
        { ranks: ranksOf(rows, column('name')), descending },
      ]);
      const compared = rows
        .map((_, at) => at)
        .toSorted((a, b) => {
          const way = descending ? -1 : 1;
          return way * compareValues(values[a] ?? null, values[b] ?? null);
        });
      expect([...ranked]).toEqual(compared);
    }
  });

  it('put long texts and numbers in words in the order of the whole of them', () => {
    const same = 'the same beginning of a long remark, '.repeat(3);
    const values = Array.from({ length: 300 }, (_, at) =>
      at % 3 === 0
        ? `${same}${(at * 37) % 100}`
        : `Aliyev ${at % 2 === 0 ? '00' : ''}${(at * 53) % 211}`,
    );
    const rows = rowsOf(values);
    const ranked = inRankOrder(numbers(rows), [
      { ranks: ranksOf(rows, column('text')), descending: false },
    ]);
    expect([...ranked].map((at) => values[at])).toEqual(values.toSorted(compareValues));
  });

  it('put numbers by size, dates by their first day, and what is empty last', () => {
    const sized = rowsOf([10, 9, null, 100, -1]);
    const bySize = [{ ranks: ranksOf(sized, column('number')), descending: false }];
    expect([...inRankOrder(numbers(sized), bySize)]).toEqual([4, 1, 0, 3, 2]);
    const dated = rowsOf(['', '', '', ''], ['2024', null, '2023-05', '2024-01-01']);
    const byDay = [{ ranks: ranksOf(dated, column('date')), descending: false }];
    expect([...inRankOrder(numbers(dated), byDay)]).toEqual([2, 3, 0, 1]);
  });

  it('sort by several columns, and leave equal rows as they stood', () => {
    const rows = rowsOf(['b', 'a', 'b', 'a', 'B', 'a']);
    const by = [
      { ranks: ranksOf(rows, column('text')), descending: true },
      { ranks: ranksOf(rows, column('number', 'b')), descending: false },
    ];
    expect([...inRankOrder(numbers(rows), by)]).toEqual([0, 4, 2, 3, 1, 5]);
  });
});
