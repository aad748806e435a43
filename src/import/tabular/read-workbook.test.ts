import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { unzipSync, zipSync } from 'fflate';
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

  it('says nothing was found in a workbook without a cell', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'A', rows: [] }] });
    expect((await readWorkbook(bytes)).status).toBe('no-text');
  });
});
