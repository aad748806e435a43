import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLines, readCsvCell, safeCell, writeCsv } from './csv';

/** A reader of RFC 4180 of its own, to check the writer by: commas, quotes, CRLF and nothing else. */
function parse(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < csv.length) {
    let cell = '';
    if (csv[at] === '"') {
      at += 1;
      while (csv[at] !== '"' || csv[at + 1] === '"') {
        if (csv[at] === '"') at += 1;
        cell += csv[at] ?? '';
        at += 1;
      }
      at += 1;
    } else {
      while (at < csv.length && csv[at] !== ',' && csv[at] !== '\r') {
        cell += csv[at] ?? '';
        at += 1;
      }
    }
    row.push(cell);
    if (csv[at] === ',') at += 1;
    else {
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

const text = fc.oneof(
  fc.string(),
  fc.string({
    unit: fc.constantFrom(',', '"', '\r', '\n', ';', '\t', '=', '-', "'", 'a', 'ə', 'Ж'),
  }),
);

describe('writeCsv', () => {
  it('writes RFC 4180: CRLF, doubled quotes, quotes only where they are needed', () => {
    const table = {
      columns: ['a', 'b'],
      rows: [
        ['x', 'say "no", he said'],
        ['', 'two\nlines'],
      ],
    };
    expect(writeCsv(table)).toBe('a,b\r\nx,"say ""no"", he said"\r\n,"two\nlines"\r\n');
  });

  it('marks UTF-8 for Excel where wanted, and keeps letters as they are', () => {
    const table = { columns: ['name'], rows: [['Aysel Küləkli, Айсель']] };
    expect(writeCsv(table, { bom: true })).toBe('\uFEFFname\r\n"Aysel Küləkli, Айсель"\r\n');
  });

  it('reads back as it was, empty cells, quotes, line breaks and formulas included', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, text), { maxLength: 5 }), (rows) => {
        const read = parse(writeCsv({ columns: ['a', 'b', 'c'], rows }));
        expect(read.slice(1).map((row) => row.map(readCsvCell))).toEqual(rows);
      }),
    );
  });

  it('refuses a row of another length', () => {
    expect(() => [...csvLines(['a', 'b'], [['only one']])]).toThrow(RangeError);
  });
});

describe('safeCell', () => {
  it.each([
    "=10+20+cmd|' /C calc'!A0",
    '+1+cmd',
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+9)*cmd|' /C calc'!A0",
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    '＝1+1',
    "'=1+1",
  ])('never starts as a formula: %j', (payload) => {
    expect(safeCell(payload)).toBe(`'${payload}`);
    const cell = parse(writeCsv({ columns: ['a'], rows: [[payload]] }))[1]?.[0] ?? '';
    expect(cell.startsWith("'")).toBe(true);
    expect(readCsvCell(cell)).toBe(payload);
  });

  it('starts no formula where a spreadsheet splits at semicolons', () => {
    const csv = writeCsv({ columns: ['a'], rows: [['x;=1+1']] });
    expect(csv).toBe('a\r\n"x;=1+1"\r\n');
  });

  it.each(['plain', "'quoted'", '5 - 3', "O'Neil", ''])('leaves %j alone', (plain) => {
    expect(safeCell(plain)).toBe(plain);
    expect(readCsvCell(plain)).toBe(plain);
  });
});
