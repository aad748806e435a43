import { describe, expect, it } from 'vitest';
import { encodeSingleByte } from '../encode-for-tests';
import { readDelimited, tableOfText } from './read-delimited';
import { rowsOf } from './packed-rows';

function read(text: string, options = {}) {
  const outcome = readDelimited(new TextEncoder().encode(text), options);
  if (outcome.status !== 'table') throw new Error(outcome.status);
  const [sheet] = outcome.table.sheets;
  return { table: outcome.table, rows: sheet === undefined ? [] : rowsOf(sheet) };
}

describe('reading delimited text', () => {
  it('finds each delimiter, also where cells hold the others', () => {
    for (const delimiter of [',', ';', '\t', '|']) {
      const lines = [
        ['ad', 'yer', 'qeyd'],
        ['Ay', 'Bakı', 'a; b, c'.replaceAll(delimiter, ' ')],
        ['By', 'Gəncə', ''],
      ];
      const { table, rows } = read(lines.map((line) => line.join(delimiter)).join('\n'));
      expect(table).toMatchObject({ delimiter, columns: 3, rows: 2, header: lines[0] });
      expect(rows[2]).toEqual(lines[2]);
    }
  });

  it('keeps cells of several lines whole, with any newline', () => {
    for (const newline of ['\n', '\r\n', '\r']) {
      const { rows } = read(`a,b${newline}1,"x${newline}y ""z"""${newline}2,w${newline}`);
      expect(rows).toEqual([
        ['a', 'b'],
        ['1', `x${newline}y "z"`],
        ['2', 'w'],
      ]);
    }
  });

  it('loses one row to a broken quote, and says which', () => {
    const { table, rows } = read('a,b\n1,"open\n2,fine\n3,"x"y\n4,"also, fine"\n');
    expect(rows.slice(2, 3)).toEqual([['2', 'fine']]);
    expect(rows.at(-1)).toEqual(['4', 'also, fine']);
    expect(table.warnings).toContainEqual({ code: 'broken-quotes', detail: '2, 4' });
  });

  it('reads one-byte encodings, and asks where letters do not decide', () => {
    const bytes = encodeSingleByte(
      'Фамилия;Город\nИванова Мария Петровна;Москва и область\nПетров Сергей;Казань\n',
      'windows-1251',
    );
    const outcome = readDelimited(bytes);
    expect(outcome).toMatchObject({
      status: 'table',
      table: { encoding: 'windows-1251', delimiter: ';', header: ['Фамилия', 'Город'] },
    });
    expect(readDelimited(new Uint8Array([0x41, 0x3b, 0xe0, 0xe1])).status).toBe('needs-encoding');
  });

  it('finds the header under a title, and none where rows are values', () => {
    expect(read('List of 2024,,\n,,\nname,born,city\nA,1974,B\nC,1980,D\n').table.header).toEqual([
      'name',
      'born',
      'city',
    ]);
    const bare = read('12.05.2024,17,3\n13.05.2024,18,4\n').table;
    expect(bare.header).toEqual([]);
    expect(bare.rows).toBe(2);
  });

  it('finds the header under lines of a label and its value, and takes no row of words for one', () => {
    const labelled = 'Made by,Open Window,,\nOf,12.05.2024,,\nname,born,held since,place\n';
    const list = 'A,1974,2024-01-02,Baku\nB,1975,2023,Ganja\nC,1976,2022,Baku\n';
    expect(read(labelled + list).table).toMatchObject({
      header: ['name', 'born', 'held since', 'place'],
      rows: 3,
    });
    expect(read('name,place\nA,Baku,held,first\nB,Ganja,free,second\n').table.header).toEqual([
      'name',
      'place',
    ]);
  });

  it('takes the line that states the delimiter for no row', () => {
    const { table, rows } = read('sep=;\r\nname;place\r\nA, B;Baku\r\n');
    expect(table).toMatchObject({ delimiter: ';', header: ['name', 'place'], rows: 1 });
    expect(rows[1]).toEqual(['A, B', 'Baku']);
  });

  it('keeps the rows of a text with holes in it', () => {
    const { table, rows } = read(`name,place\n${'A,Baku\n'.repeat(40)}B\0,Ganja\n`);
    expect(rows.at(-1)).toEqual(['B', 'Ganja']);
    expect(table.warnings).toContainEqual({ code: 'replaced-characters', detail: '1' });
    expect(readDelimited(new Uint8Array(400).fill(7, 0, 200)).status).toBe('unsupported');
  });

  it('refuses more columns than a list can have, in figures', () => {
    const outcome = readDelimited(new TextEncoder().encode(`${'a,'.repeat(1500)}b\n`));
    expect(outcome).toMatchObject({
      status: 'unreadable',
      reason: { code: 'too-large', detail: '1,501 columns; 1,000 at most' },
    });
  });

  it('makes no table of nothing', () => {
    expect(tableOfText(' \n\n').sheets).toEqual([]);
    expect(readDelimited(new TextEncoder().encode('\n\n')).status).toBe('no-text');
  });
});
