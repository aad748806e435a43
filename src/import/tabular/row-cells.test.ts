import { describe, expect, it } from 'vitest';
import { packCells } from './pack-cells';
import { openRows } from './packed-rows';
import { cellsOf, type Rows } from './row-cells';

const rows = [
  ['a', ' Bakı\u00a0', '', 'd'],
  ['short'],
  [],
  ['', '  ', 'Гянджа, 2', '\u3000e'],
  ['1', '2', '3', '4', 'wider'],
];

function read(of: Rows, columns: readonly number[]): string[][] {
  const cells = cellsOf(of, columns);
  return rows.map((_, row) => {
    cells.open(row);
    for (const nth of columns.keys()) expect(cells.lengthOf(nth)).toBe(cells.text(nth).length);
    return columns.map((_, nth) => cells.text(nth));
  });
}

describe('some cells of packed rows', () => {
  it('are those of the opened rows without the spaces around them, in any columns', () => {
    const text = rows.map((row) => row.join(';')).join('\n');
    const { packed, widths } = packCells(text, ';');
    const sheet = openRows({ cells: packed, rows: widths.length });
    for (const columns of [[0, 1, 2, 3], [1, 3], [4], [], [0, 9]]) {
      expect(read(sheet, columns)).toEqual(read(rows, columns));
    }
    expect(read(sheet, [1, 3])).toEqual([
      ['Bakı', 'd'],
      ['', ''],
      ['', ''],
      ['', 'e'],
      ['2', '4'],
    ]);
  });
});
