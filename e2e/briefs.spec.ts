import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import type { Detainee } from '../src/domain/detainee';
import {
  entered,
  makeDetainee,
  makeFact,
  makeName,
  makeQuote,
} from '../src/domain/fixtures/records';
import { newId } from '../src/domain/ids';
import { textVersionSchema } from '../src/domain/source';
import { viewSchema } from '../src/domain/view';
import { makeCasebook } from '../tools/harness/casebook';
import { answerOpenDialog } from '../tools/harness/answer-dialog';
import { runCommand } from '../tools/harness/client';
import { addClosed } from '../tools/harness/closed-records';
import { lookWithAxe } from './fixtures/look';
import { firstMissing, lettersOfPdf, wordsOfHtml } from './fixtures/pdf-words';
import { recordsOf } from './fixtures/records';
import { answerSaveDialogs } from './fixtures/saving';
import { expect, test } from './fixtures/vigil';
import { frameOf } from './pages/frame';
import briefs from '../src/renderer/shared/catalogue/en/briefs.json';
import sources from '../src/renderer/shared/catalogue/en/sources.json';

const open = { release: 'public' } as const;

/** Four people, one of them quiet and one outside the view; what is said of the first. */
async function fill(page: Page): Promise<string> {
  const text = 'ждёт суда и не признаёт вину';
  const { source, evidence } = makeQuote('ждёт суда', {
    ...{ title: 'Harbour Times, 3 May', ...open },
    textVersions: [
      textVersionSchema.parse({
        ...{ id: newId('member'), version: 1, extractor: 'plain-text 1', text },
        ...{ length: text.length, sha256: createHash('sha256').update(text).digest('hex') },
      }),
    ],
  });
  const bearing = { ...open, evidence: [evidence] };
  function named(name: string, given: Partial<Detainee>): Detainee {
    return makeDetainee({ ...open, names: [makeName(name, bearing)], ...given });
  }
  const campaign = { choice: 'campaign', by: 'family', until: null } as const;
  const quiet = { choice: 'quiet', by: 'mother', until: null } as const;
  const records = [
    { ...source, annotations: source.annotations.map((each) => ({ ...each, ...open })) },
    makeDetainee({
      ...open,
      names: [
        makeName('Aydın Qasımlı', { ...bearing, preferred: true }),
        makeName('Айдын Гасымлы', { ...bearing, script: 'Cyrl' }),
        makeName('აიდინ გასიმლი', { ...bearing, script: 'Geor' }),
      ],
      publicity: campaign,
      facts: [
        makeFact('occupation', 'editor', bearing),
        makeFact('affiliation', 'Cərgə', open),
        makeFact('health', 'Qzconfided', { evidence: [evidence], release: 'confidential' }),
      ],
    }),
    named('Nərgiz Tahirli', {}),
    named('Orxan Vəlizadə', { publicity: quiet }),
    named('Şəhla Əhmədova', { fileState: 'verified' }),
    viewSchema.parse({
      ...{ kind: 'view', id: newId('view'), createdAt: entered, title: 'Reported, Z to A' },
      ...{ table: 'detainees', columns: ['name'] },
      sort: [{ column: 'name', descending: true }],
      groups: [
        { mode: 'all', conditions: [{ column: 'fileState', operator: 'is', value: 'reported' }] },
      ],
    }),
  ];
  await runCommand(page, 'import-data', { records, title: 'Harbour' });
  return source.id;
}

function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

test('a brief is composed from a view, decided about, leaves in four forms, and is accounted for', async ({
  vigil,
}) => {
  const page = await makeCasebook(vigil);
  const source = await fill(page);
  const frame = frameOf(page);
  const look = lookWithAxe(vigil);
  const paths = await answerSaveDialogs(vigil, [
    ...['b.pdf', 'b.docx', 'b.html', 'b.csv'],
    ...['same-1.pdf', 'same-2.pdf', 'again.csv', 'all.zip'],
  ]);

  await test.step('composed from a saved view: its rows, in its order', async () => {
    await frame.go(briefs.title);
    await page.getByRole('button', { name: briefs.new }).first().click();
    const form = frame.dialog(briefs.new);
    await form.getByRole('textbox', { name: briefs.briefTitle }).fill('People of the harbour');
    await form.getByRole('button', { name: new RegExp(briefs.fromView) }).click();
    await page.getByRole('option', { name: 'Reported, Z to A' }).click();
    await expect(form.getByRole('list', { name: briefs.people }).getByRole('listitem')).toHaveText([
      'Orxan Vəlizadə',
      'Nərgiz Tahirli',
      'Aydın Qasımlı',
    ]);
    await form.getByRole('button', { name: new RegExp(briefs.audience) }).click();
    await page.getByRole('option', { name: /press/i }).click();
    await form.getByRole('button', { name: new RegExp(briefs.level) }).click();
    await page.getByRole('option', { name: /public/i }).click();
    await form.getByRole('button', { name: briefs.compose }).click();
    await expect(form).toBeHidden();
  });

  const paper = page.getByRole('region', { name: briefs.preview });

  await test.step('an edited line keeps its claims and notes', async () => {
    await expect(paper).toContainText('Occupation: editor. [1]');
    await expect(paper).not.toContainText('Qzconfided');
    await paper.getByRole('button', { name: /Edit the line “Occupation: editor/ }).click();
    const dialog = frame.dialog(briefs.editTitle);
    await dialog.getByRole('textbox', { name: briefs.editWords }).fill('Edits the harbour paper.');
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(paper).toContainText('Edits the harbour paper. [1]');
  });

  await test.step('what leaves and what is held back is listed; a missing consent stops it', async () => {
    await frame.dismissMessages();
    await page.getByRole('button', { name: briefs.export }).click();
    const dialog = frame.dialog(briefs.exportTitle);
    await expect(dialog).toContainText('Kept back by publicity, audience or level: Orxan Vəlizadə');
    await dialog.getByText(briefs.fields).click();
    await expect(dialog.getByRole('row', { name: /detainee · facts · health/ })).toHaveText(/0.*1/);
    for (const tick of await dialog.getByRole('checkbox', { name: /I have read/ }).all()) {
      await tick.check({ force: true });
    }
    const save = dialog.getByRole('button', { name: briefs.save });
    const consent = dialog.getByRole('region', { name: /consent/ });
    await expect(consent).toContainText('Nərgiz Tahirli, to be named: no consent on file');
    await dialog.getByRole('textbox', { name: briefs.decidedBy }).last().fill('R. Researcher');
    await expect(save).toBeDisabled();
    await look(page, 'brief-leaving');
    await consent.getByRole('textbox', { name: briefs.decidedBy }).fill('R. Researcher');
    await consent.getByRole('textbox', { name: briefs.reviewOn }).fill('1 March 2031');
    await consent.getByRole('button', { name: briefs.consentDecide }).click();
    await expect(consent).toBeHidden();
    await expect(dialog.getByRole('region', { name: /without a source/ })).toContainText('Cərgə');
    await dialog.getByRole('textbox', { name: briefs.to }).fill('The Harbour Times');
    await expect(save).toBeEnabled();
    await dialog.getByText(briefs.asAppeal).click();
  });

  await test.step('it leaves in four forms', async () => {
    const dialog = frame.dialog(briefs.exportTitle);
    const forms = ['format.pdf', 'format.docx', 'format.html', 'format.detainees-csv'] as const;
    for (const [at, form] of forms.entries()) {
      await dialog.getByRole('button', { name: new RegExp(`${briefs.format}$`) }).click();
      await page.getByRole('option', { name: briefs[form] }).click();
      await dialog.getByRole('button', { name: briefs.save }).click();
      await expect(dialog.getByRole('status')).toContainText(
        `Saved as b.${['pdf', 'docx', 'html', 'csv'][at] ?? ''}`,
        { timeout: 60_000 },
      );
    }
    await frame.closeDialog();
    for (const path of paths.slice(0, 4)) {
      expect(statSync(path).mode & 0o777).toBe(0o600);
      const bytes = readFileSync(path);
      expect(bytes.length).toBeGreaterThan(100);
      for (const word of ['Qzconfided', 'Orxan']) expect(bytes.includes(word), path).toBe(false);
    }
    expect(readFileSync(paths[2] ?? '', 'utf8')).toContain('Edits the harbour paper.');
    expect(readFileSync(paths[3] ?? '', 'utf8')).toContain('Nərgiz Tahirli');
    const words = wordsOfHtml(readFileSync(paths[2] ?? '', 'utf8'));
    const letters = await lettersOfPdf(readFileSync(paths[0] ?? ''));
    expect(firstMissing(words, letters)).toBeNull();
    // Nothing else stands there but the dashes before the lines of lists.
    expect(letters.replaceAll('–', '')).toHaveLength(words.join('').replaceAll('–', '').length);
    for (const name of ['AydınQasımlı', 'АйдынГасымлы', 'აიდინგასიმლი', 'ждётсуда', 'Cərgə']) {
      expect(letters).toContain(name);
    }
  });

  await test.step('what is kept in confidence beside it, added or replaced, changes no byte of the PDF', async () => {
    const [brief] = await recordsOf(page, ['brief']);
    const people = await recordsOf(page, ['detainee']);
    const person = people.find((one) => one.kind === 'detainee' && one.facts.length > 0);
    if (person?.kind !== 'detainee') throw new Error('nobody');
    async function isPrintedTheSame(path: string): Promise<void> {
      const answer = await page.evaluate(
        async (id) => globalThis.vigilHarness?.writeBrief(id, 'pdf'),
        brief?.id ?? '',
      );
      expect(answer?.ok).toBe(true);
      expect(sha256(path)).toBe(sha256(paths[0] ?? ''));
    }
    const takeAwayFirst = await addClosed(page, person.id, 0);
    await isPrintedTheSame(paths[4] ?? '');
    const takeAwaySecond = await addClosed(page, person.id, 1);
    await takeAwayFirst();
    await isPrintedTheSame(paths[5] ?? '');
    await takeAwaySecond();
  });

  await test.step('the casebook remembers what left by its hash, and who decided', async () => {
    const [brief] = await recordsOf(page, ['brief']);
    if (brief?.kind !== 'brief') throw new Error('no brief');
    expect(brief.handOvers.map((one) => [one.format, one.sha256, one.to])).toEqual(
      ['pdf', 'docx', 'html', 'detainees-csv'].map((format, at) => [
        format,
        sha256(paths[at] ?? ''),
        'The Harbour Times',
      ]),
    );
    expect(brief.handOvers[0]?.sources).toEqual([source]);
    expect(brief.handOvers[0]?.acceptedUnsourced).toBeGreaterThan(0);
    expect(brief.notes[0]?.text).toContain('R. Researcher');
    await expect(page.getByRole('region', { name: briefs.handOvers })).toContainText(
      (brief.handOvers[0]?.sha256 ?? '').slice(0, 16),
    );
  });

  await test.step('handing it over is one appeal, with a line for each person', async () => {
    const appeals = (await recordsOf(page, ['appeal'])).filter((one) => one.trashed === null);
    expect(appeals).toMatchObject([
      { appealKind: 'list-handed-over', addressees: [{ party: { name: 'The Harbour Times' } }] },
    ]);
    expect(appeals[0]?.kind === 'appeal' && appeals[0].outcomeLines.length).toBe(2);
  });

  await test.step('a copy is made again as it was, though the casebook went on', async () => {
    const [first] = (await recordsOf(page, ['detainee'])).filter(
      (one) => one.kind === 'detainee' && one.facts.length > 0,
    );
    const fields = { publicity: { choice: 'do-not-name', by: 'family', until: null } };
    await runCommand(page, 'edit-record', {
      ...{ kind: 'detainee', id: first?.id ?? '' },
      fields,
    } as never);
    await expect(paper).not.toContainText('Edits the harbour paper.');
    const copies = page.getByRole('region', { name: briefs.handOvers });
    await copies.getByRole('button', { name: briefs.showAsItWas }).first().click();
    const dialog = page.getByRole('dialog', { name: /As it was on/ });
    await expect(dialog).toContainText('Edits the harbour paper.');
    await look(page, 'as-it-was');
    await dialog.getByRole('button', { name: briefs.save }).click();
    await expect(dialog.getByRole('status')).toContainText('Saved as again.csv');
    await frame.closeDialog();
    const people = readFileSync(paths[3] ?? '', 'utf8').split('\r\n').length;
    expect(readFileSync(paths[6] ?? '', 'utf8').split('\r\n')).toHaveLength(people);
  });

  await test.step('the whole casebook leaves as one archive, and is on the list of what left', async () => {
    await page.getByRole('button', { name: briefs.trash }).click();
    await frame.dismissMessages();
    await page.getByRole('button', { name: briefs.casebookExport }).click();
    const dialog = frame.dialog(briefs.casebookExport);
    await dialog.getByRole('button', { name: briefs.save }).click();
    await expect(dialog.getByRole('status')).toContainText('all.zip');
    await frame.closeDialog();
    const files = unzipSync(readFileSync(paths[7] ?? ''));
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as {
      files: { name: string; sha256: string }[];
    };
    expect(manifest.files.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['casebook.json', 'passages.jsonld', 'calendar.ics']),
    );
    for (const { name, sha256: told } of manifest.files) {
      expect(
        createHash('sha256')
          .update(files[name] ?? '')
          .digest('hex'),
        name,
      ).toBe(told);
    }
    await answerOpenDialog(vigil, [paths[7] ?? '']);
    await page.getByRole('button', { name: briefs.readBackOpen }).click();
    const compared = frame.dialog(briefs.readBack);
    await compared.getByRole('button', { name: briefs.readBackChoose }).click();
    await expect(compared.getByRole('status')).toContainText('0 changes.');
    await expect(compared.getByRole('status')).toContainText('Not on file: 0.');
    await look(page, 'compare-export');
    await frame.closeDialog();
    await page.getByRole('button', { name: briefs.exposureOpen }).click();
    const report = frame.dialog(briefs.exposure);
    await expect(report.getByRole('status')).toHaveText('5 copies');
    await report.getByRole('combobox').fill('Orxan');
    await page.getByRole('option', { name: /Orxan/ }).click();
    await expect(report.getByRole('status')).toHaveText('1 copy');
    await expect(report.getByRole('listitem')).toContainText(briefs.wholeTitle);
    await look(page, 'exposure');
    await frame.closeDialog();
  });

  await test.step('a source is erased for good, after its word was typed', async () => {
    await frame.go(sources.title);
    await frame.openRow(sources.title, /Harbour Times/);
    await page.getByRole('button', { name: sources.erase }).click();
    const dialog = frame.dialog(sources.eraseTitle);
    await expect(dialog).toContainText('People of the harbour, PDF');
    const erase = dialog.getByRole('button', { name: sources.eraseNow });
    await expect(erase).toBeDisabled();
    await look(page, 'erase-source');
    await dialog.getByRole('textbox').fill(sources.eraseWord);
    await erase.click();
    await expect(dialog).toBeHidden();
    expect(JSON.stringify(await recordsOf(page, ['source', 'detainee']))).not.toContain(source);
    await expect(page.getByText(sources.empty)).toBeVisible();
  });
});
