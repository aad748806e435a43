import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from './read-workbook';
import { rowsOf } from './packed-rows';
import { unpacksWithin } from './unpacked-size';

const rows = [
  ['Ad', 'Doğum tarixi', 'Yaş'],
  ['Şəhla Əliyeva', new Date(Date.UTC(1974, 4, 2)), 51],
  ['', null, null],
  ['Ильгар', 'noyabr 2024', 4.5],
];

describe('reading workbooks', () => {
  it.each([
    ['XLSX', writeXlsx],
    ['ODS', writeOds],
  ] as const)('reads %s with letters, dates and numbers as people see them', async (_, write) => {
    const bytes = await write({ sheets: [{ name: 'Siyahı', rows }] });
    const outcome = await readWorkbook(bytes);
    if (outcome.status !== 'table') throw new Error(outcome.status);
    const [sheet] = outcome.table.sheets;
    expect(sheet).toMatchObject({ name: 'Siyahı', header: 0, rows: 4, columns: 3 });
    expect(rowsOf(sheet!)).toEqual([
      ['Ad', 'Doğum tarixi', 'Yaş'],
      ['Şəhla Əliyeva', '1974-05-02', '51'],
      [],
      ['Ильгар', 'noyabr 2024', '4.5'],
    ]);
  });

  it('refuses what unpacks to more than it may, whatever the archive says of itself', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(40 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(unpacksWithin(bomb, 10 * 1024 * 1024)).toBe(false);
    expect(unpacksWithin(bomb, 64 * 1024 * 1024)).toBe(true);
  });

  it('refuses a workbook whose words are missing from it', async () => {
    const whole = await writeXlsx({ sheets: [{ name: 'A', rows }] });
    const parts = Object.entries(unzipSync(whole));
    const left = parts.filter(([name]) => !name.endsWith('sharedStrings.xml'));
    expect(left).toHaveLength(parts.length - 1);
    expect(await readWorkbook(zipSync(Object.fromEntries(left)))).toMatchObject({
      status: 'unreadable',
      reason: { code: 'broken' },
    });
  });

  async function namesOfSheets(bytes: Uint8Array): Promise<string[]> {
    const outcome = await readWorkbook(bytes);
    if (outcome.status !== 'table') throw new Error(outcome.status);
    return outcome.table.sheets.map(({ name }) => name);
  }

  /** A workbook of two sheets with its parts changed. */
  async function changed(
    change: (parts: Record<string, string>) => Record<string, string>,
  ): Promise<Uint8Array> {
    const given = [
      { name: 'List', rows },
      { name: 'Chart', rows },
    ];
    const parts = Object.entries(unzipSync(await writeXlsx({ sheets: given })));
    const texts = Object.fromEntries(parts.map(([name, part]) => [name, strFromU8(part)]));
    const made = Object.entries(change(texts)).map(([name, text]) => [name, strToU8(text)]);
    return zipSync(Object.fromEntries(made) as Record<string, Uint8Array>);
  }

  it('reads the tables of a workbook that has a sheet of charts', async () => {
    const bytes = await changed((parts) => {
      const relations = 'xl/_rels/workbook.xml.rels';
      const told = (parts[relations] ?? '').replace(
        /\/worksheet"([^>]*)worksheets\/sheet2\.xml/,
        '/chartsheet"$1chartsheets/sheet1.xml',
      );
      return { ...parts, [relations]: told, 'xl/chartsheets/sheet1.xml': '<chartsheet/>' };
    });
    expect(await namesOfSheets(bytes)).toEqual(['List']);
  });

  it('reads a workbook whose parts are named with the other slash', async () => {
    const bytes = await changed((parts) =>
      Object.fromEntries(
        Object.entries(parts).map(([name, text]) => [name.replaceAll('/', '\\'), text]),
      ),
    );
    expect(await namesOfSheets(bytes)).toEqual(['List', 'Chart']);
  });

  it('reads a sheet that was coloured to its last row and column', async () => {
    const bytes = await changed((parts) => {
      const sheet = 'xl/worksheets/sheet1.xml';
      const far = '<row r="1048576"><c r="A1048576" s="0"/><c r="XFD1048576" s="0"></c></row>';
      return { ...parts, [sheet]: (parts[sheet] ?? '').replace('</sheetData>', `${far}$&`) };
    });
    const outcome = await readWorkbook(bytes);
    expect(outcome).toMatchObject({ status: 'table', table: { rows: 3, columns: 3 } });
  });

  it('says that an ODS is encrypted, where its manifest does', async () => {
    const parts = unzipSync(await writeOds({ sheets: [{ name: 'A', rows }] }));
    const manifest = 'META-INF/manifest.xml';
    const told = strFromU8(parts[manifest]!).replace(
      '</manifest:manifest>',
      '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>$&',
    );
    const sealed = zipSync({ ...parts, [manifest]: strToU8(told), 'content.xml': strToU8('???') });
    expect(await readWorkbook(sealed)).toMatchObject({ reason: { code: 'encrypted' } });
  });

  it('says nothing was found in a workbook without a cell', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'A', rows: [] }] });
    expect((await readWorkbook(bytes)).status).toBe('no-text');
  });
});
