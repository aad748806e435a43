import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { makeCasebook } from '../tools/harness/casebook';
import { answerOpenDialog } from '../tools/harness/answer-dialog';
import { recordsOf } from './fixtures/records';
import { lookWithAxe } from './fixtures/look';
import { expect, test } from './fixtures/vigil';
import { frameOf } from './pages/frame';
import detainees from '../src/renderer/shared/catalogue/en/detainees.json';
import shared from '../src/renderer/shared/catalogue/en/shared.json';
import spreadsheet from '../src/renderer/shared/catalogue/en/spreadsheet.json';
import table from '../src/renderer/shared/catalogue/en/table.json';

const PEOPLE = 331;
const given = ['Aydın', 'Nərgiz', 'Orxan', 'Şəhla', 'Elçin', 'Günay', 'Rəşad', 'Xəyal', 'Ülkər'];
const family = [
  'Qasım',
  'Tahir',
  'Vəli',
  'Əhməd',
  'Ağa',
  'Çingiz',
  'Zöhrab',
  'İsa',
  'Hüseyn',
  'Səfər',
];

/** A list as an organisation keeps it: semicolons, a title above the header, mixed dates. */
function list(): string {
  const rows = Array.from({ length: PEOPLE }, (_, at) => {
    const name = `${given[at % given.length]} ${family[at % family.length]}${'abcdefgh'[at % 8]}${at}li`;
    const arrested =
      at % 3 === 0 ? `1${at % 9}.0${1 + (at % 9)}.2024` : at % 3 === 1 ? '2024-11' : '';
    const status = at % 10 === 0 ? 'azad edilib' : at % 25 === 1 ? 'bilinmir' : 'həbsdə';
    // The last one's day of birth is a number, as a spreadsheet counts days: 1 January 1980.
    const born = at === PEOPLE - 1 ? '29221' : at % 7 === 0 ? '30.02.1980' : '1980';
    return [String(at + 1), name, arrested, status, born].join(';');
  });
  const header = '№;Ad Soyad;Həbs tarixi;Vəziyyəti;Doğum tarixi';
  return `\ufeff${['Siyahı;;;;', header, ...rows].join('\r\n')}\r\n`;
}

async function detaineesOf(page: Page): Promise<number> {
  const people = await recordsOf(page, ['detainee']);
  return people.filter(({ trashed }) => trashed === null).length;
}

test('a list of 331 people goes in by the wizard, changes nothing the second time, and is one step to undo', async ({
  vigil,
}) => {
  const page = await makeCasebook(vigil);
  await page.getByRole('navigation').first().waitFor();
  const frame = frameOf(page);
  const look = lookWithAxe(vigil);
  const folder = mkdtempSync(join(tmpdir(), 'vigil-list-'));
  const path = join(folder, 'siyahi.csv');
  writeFileSync(path, list());
  const counted = page.getByLabel(/bare number in “Doğum tarixi”/);
  const dryRun = page.getByRole('button', { name: spreadsheet.dryRun });

  async function choose(): Promise<void> {
    await answerOpenDialog(vigil, [path]);
    await frame.go(spreadsheet.title);
    await page.getByRole('button', { name: spreadsheet.choose }).click();
    await expect(page.getByRole('table', { name: spreadsheet.columns })).toBeVisible();
  }

  await test.step('columns are proposed by their headers', async () => {
    await choose();
    await expect(page.getByLabel(/Where “Ad Soyad” goes/)).toHaveValue('name');
    await expect(page.getByLabel(/Where “Vəziyyəti” goes/)).toHaveValue('status');
    await expect(page.getByLabel(/Where “Həbs tarixi” goes/)).toHaveValue('date:arrest');
    await expect(counted).toHaveValue('ask');
    await counted.selectOption('since-1900');
    await look(page, 'spreadsheet-columns');
  });

  await test.step('the dry run says what would change, and names cells that are no dates', async () => {
    await dryRun.click();
    await expect(page.getByRole('tab', { name: `New: ${PEOPLE}` })).toBeVisible();
    await page.getByRole('tab', { name: new RegExp(spreadsheet['tab.problems']) }).click();
    await expect(page.getByText('30.02.1980').first()).toBeVisible();
    await look(page, 'spreadsheet-dry-run');
    expect(await detaineesOf(page)).toBe(0);
  });

  await test.step('the rows go in, each value on its cell', async () => {
    await page.getByRole('button', { name: `Take in: ${PEOPLE} new, 0 changed` }).click();
    await frame.saved();
    await expect.poll(() => detaineesOf(page)).toBe(PEOPLE);
    const [source] = await recordsOf(page, ['source']);
    expect(source).toMatchObject({ original: { name: 'siyahi.csv', mediaType: 'text/csv' } });
    const person = (await recordsOf(page, ['detainee'])).find(
      (one) => one.kind === 'detainee' && one.reference === '1',
    );
    expect(person).toMatchObject({
      names: [{ evidence: [{ source: source?.id, locator: { kind: 'cell', row: 3, column: 2 } }] }],
      custodyEvents: [{ event: 'arrest' }, { event: 'at-liberty-confirmed' }],
    });
    const last = (await recordsOf(page, ['detainee'])).find(
      (one) => one.kind === 'detainee' && one.reference === String(PEOPLE),
    );
    expect(last).toMatchObject({
      facts: [{ field: 'birth-date', value: { date: { edtf: '1980-01-01' } } }],
    });
  });

  await test.step('a citation opens the list at the row of its cell', async () => {
    const person = (await recordsOf(page, ['detainee'])).find(
      (one) => one.kind === 'detainee' && one.reference === '300',
    );
    const name = person?.kind === 'detainee' ? (person.names[0]?.text ?? '') : '';
    await frame.go(detainees.title);
    await page.getByRole('searchbox', { name: table.filterHint }).fill(name);
    await frame.openRow(detainees.title, name);
    await page.locator('[data-citation]').first().click();
    await expect(page.getByText(new RegExp(`^300\\t${name}`))).toBeInViewport();
    await look(page, 'spreadsheet-cell');
  });

  await test.step('the same file again: 0 changes', async () => {
    await choose();
    await expect(page.getByText(/mapped as at the import/)).toBeVisible();
    await expect(counted).toHaveValue('since-1900');
    await dryRun.click();
    await expect(page.getByRole('button', { name: spreadsheet.importNothing })).toBeDisabled();
    await expect(
      page.getByRole('tab', { name: `${spreadsheet['tab.same']}: ${PEOPLE}` }),
    ).toBeVisible();
  });

  await test.step('one undo takes all of it back', async () => {
    await page.keyboard.press('Control+KeyZ');
    await expect.poll(() => detaineesOf(page)).toBe(0);
    await expect(page.getByText(shared.redo).first()).toBeVisible();
  });
  rmSync(folder, { recursive: true, force: true });
});
