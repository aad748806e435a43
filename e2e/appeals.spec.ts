import type { Locator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { makeCasebook } from '../tools/harness/casebook';
import { runCommand } from '../tools/harness/client';
import type { RunningVigil } from '../tools/harness/launch';
import { lookWithAxe, type Look } from './fixtures/look';
import { answerSaveDialogs } from './fixtures/saving';
import { expect, test } from './fixtures/vigil';
import { frameOf } from './pages/frame';
import { keysOf } from './pages/keys';
import appeals from '../src/renderer/shared/catalogue/en/appeals.json';
import clocks from '../src/renderer/shared/catalogue/en/clocks.json';
import coverage from '../src/renderer/shared/catalogue/en/coverage.json';
import detainees from '../src/renderer/shared/catalogue/en/detainees.json';
import directory from '../src/renderer/shared/catalogue/en/directory.json';
import docket from '../src/renderer/shared/catalogue/en/docket.json';
import matrix from '../src/renderer/shared/catalogue/en/matrix.json';
import offices from '../src/renderer/shared/catalogue/en/offices.json';
import overview from '../src/renderer/shared/catalogue/en/overview.json';
import proceedings from '../src/renderer/shared/catalogue/en/proceedings.json';
import records from '../src/renderer/shared/catalogue/en/records.json';
import shared from '../src/renderer/shared/catalogue/en/shared.json';

const names = ['Aysel Küləkli', 'Rəşad Məmmədli', 'Samir Bağlı'] as const;

function named(name: string) {
  return [{ kind: 'named' as const, name }];
}

async function letter(page: Page, title: string, people: readonly string[], given: object = {}) {
  const { created } = await runCommand(page, 'record-appeal', {
    title,
    appealKind: 'letter',
    date: { written: '2024-11-14', edtf: '2024-11-14' },
    issuers: named('Harbour Watch'),
    addressees: named('The Minister'),
    targets: named('The authorities'),
    asks: [],
    outcomeLines: people.map((id) => ({ detainee: id, named: 'in-text', status: 'sent' })),
    ...given,
  } as never);
  return created as string;
}

/** Sets the page's clock; coming back to the window is when Vigil looks at it. */
async function setDay(page: Page, day: string): Promise<void> {
  await page.evaluate((iso) => {
    const start = Date.parse(iso);
    Date.now = () => start;
    window.dispatchEvent(new Event('focus'));
  }, `${day}T09:00:00`);
}

/** What the three parts of the tour share: one start of Vigil, one casebook, the keys. */
interface Tour {
  readonly vigil: RunningVigil;
  readonly page: Page;
  readonly keys: ReturnType<typeof keysOf>;
  readonly look: Look;
}

async function aLetterAndADenial({ page, keys, look }: Tour): Promise<void> {
  const ids = [];
  for (const name of names) {
    ids.push((await runCommand(page, 'add-detainee', { name })).created ?? '');
  }
  await letter(page, 'Earlier letter', ids.slice(0, 1));

  await test.step('the letter, from anywhere, with three names', async () => {
    await keys.press('Control+Digit1');
    await keys.press('KeyC');
    const form = page.getByRole('dialog', { name: appeals.new });
    await keys.fill(appeals.appealTitle, 'Letter of the harbour', form);
    await keys.choose(appeals.kind, 'open letter', 'Open letter', form);
    for (const name of names) {
      await keys.button(appeals.addPerson, form);
      const field = form.getByRole('combobox', { name: appeals.person }).last();
      await keys.tabTo(field);
      await keys.type(name);
      await page.getByRole('option', { name }).first().waitFor();
      await keys.press('ArrowDown');
      await keys.press('Enter');
    }
    await keys.press('Control+Enter');
    await expect(form).toBeHidden();
    await expect(page.getByRole('grid', { name: appeals.lines }).getByRole('row')).toHaveCount(4);
  });

  await test.step('the denial, to both', async () => {
    await keys.button(appeals.recordReply);
    const form = page.getByRole('dialog', { name: appeals.recordReply });
    await keys.tabTo(form.getByRole('combobox', { name: appeals.from }));
    await keys.type('The Minister');
    await keys.press('Escape');
    const type = form.getByRole('button', { name: new RegExp(appeals.replyType) });
    await keys.tabTo(type);
    await keys.type('Denial');
    await expect(type).toContainText('Denial');
    await keys.fill(appeals.date, '2024-11-13', form);
    await keys.choose(appeals.addAppeal, 'Earlier', 'Earlier letter', form);
    const known = form.getByRole('button', { name: new RegExp(appeals.known) });
    // Stated, inferred, unclear: the arrows go through them without opening the list.
    await keys.tabTo(known.first(), 'Shift+Tab');
    await keys.press('ArrowRight');
    await keys.tabTo(known.last());
    await keys.press('ArrowLeft');
    await expect(known).toHaveText([/inferred/i, /inferred/i]);
    await expect(form).toContainText('is dated before “Earlier letter”');
    await keys.fill(appeals.date, '2024-11-20', form);
    await expect(form).not.toContainText('is dated before');
    await keys.press('Control+Enter');
    await expect(form).toBeHidden();
    const replies = page.getByRole('region', { name: appeals.replies });
    await expect(replies).toContainText(
      /Earlier letter \(link not stated by the source; inferred by us\)/,
    );
    await expect(replies).toContainText('Denial');
    await look(page, 'appeal-with-reply');
    await keys.press('Control+KeyZ');
    await expect(replies).toContainText(appeals.noReplies);
    await keys.press('Control+KeyY');
    await expect(replies).toContainText('Earlier letter');
  });

  await test.step('a name is debriefed', async () => {
    await keys.button(appeals.debrief);
    const sheet = page.getByRole('dialog', { name: appeals.debrief });
    await keys.button(appeals.allRaised, sheet);
    await look(page, 'debrief');
    await keys.press('Control+Enter');
    await expect(sheet).toBeHidden();
    const grid = page.getByRole('grid', { name: appeals.lines });
    await expect(grid.getByText('Raised orally in private')).toHaveCount(3);
    await keys.press('Control+KeyZ');
  });

  await test.step('the matrix shows all, and each cell opens its line', async () => {
    await keys.button(appeals['view.matrix']);
    const grid = page.getByRole('grid', { name: matrix.title });
    await expect(grid.getByRole('gridcell')).toHaveCount(6);
    await keys.tabTo(grid.getByRole('gridcell').first());
    await keys.press('ArrowDown');
    await keys.press('Enter');
    await expect(page.getByRole('heading', { level: 2, name: /letter/i }).first()).toBeVisible();
  });
}

async function aDeadline({ vigil, page, keys, look }: Tour): Promise<void> {
  await setDay(page, '2025-02-20');
  const who = (await runCommand(page, 'add-detainee', { name: 'Elçin Yelli' })).created ?? '';
  await letter(page, 'Communication', [who], { mechanism: 'wgad', appealKind: 'wgad-regular' });

  async function toDocket() {
    await keys.press('Control+Digit4');
    await keys.button(appeals['view.docket']);
    return page.getByRole('region', { name: docket['place.next-30-days'] });
  }

  const soon = await toDocket();
  await expect(soon).toContainText(docket.none);
  await page
    .getByRole('button', { name: /Communication/ })
    .first()
    .click();
  await keys.button(clocks.addStage);
  const form = page.getByRole('dialog', { name: clocks.addStage });
  await keys.choose(clocks.stage, 'transmitted', 'Transmitted to the Government', form);
  await keys.fill(appeals.date, '2025-01-10', form);
  await keys.press('Control+Enter');
  await expect(form).toBeHidden();
  const stages = page.getByRole('region', { name: clocks.stages });
  await expect(stages).toContainText('11 Mar 2025');
  await look(page, 'stages');
  await expect(await toDocket()).toContainText('Reply of the Government');

  await test.step('undo takes it off the docket, and again puts it there', async () => {
    await keys.press('Control+KeyZ');
    await expect(soon).toContainText(docket.none);
    await keys.press('Control+KeyY');
    await expect(soon).toContainText('Reply of the Government');
  });

  await test.step('it is overdue on the day after, and moves with a reason', async () => {
    await setDay(page, '2025-03-11');
    await expect(page.getByRole('region', { name: docket['place.today'] })).toContainText('Reply');
    await setDay(page, '2025-03-12');
    const late = page.getByRole('region', { name: docket['place.overdue'] });
    await expect(late).toContainText('Reply of the Government');
    await keys.tabTo(late.getByRole('button', { name: /Reply of the Government/ }));
    await keys.press('Enter');
    await keys.button(/^Set another day/);
    const other = page.getByRole('dialog', { name: /^Set another day/ });
    await keys.fill(clocks.otherDay, '2025-04-30', other);
    await keys.press('Control+Enter');
    await expect(other).toContainText(shared.required);
    await keys.fill(clocks.reason, 'one month more, by letter', other);
    await keys.press('Control+Enter');
    await expect(other).toBeHidden();
    await expect(stages).toContainText('one month more, by letter');
    await toDocket();
    await expect(late).toContainText(docket.none);
    await keys.press('Control+KeyZ');
    await expect(late).toContainText('Reply of the Government');
  });

  await test.step('the calendar file names nobody', async () => {
    await setDay(page, '2025-02-20');
    const [path = ''] = await answerSaveDialogs(vigil, ['dates.ics']);
    await keys.button(docket.calendar);
    await keys.button(docket.calendarSave);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('DTSTART;VALUE=DATE:20250311');
    expect(text).not.toMatch(/Aysel|Elçin|Communication/);
  });
}

/** `C` on each list and page that is about one person begins an appeal for that person. */
async function withThePersonInView({ page, keys }: Tour): Promise<void> {
  const form = page.getByRole('dialog', { name: appeals.new });
  const frame = frameOf(page);
  const [aysel, rashad, samir] = names;
  const people = await page.evaluate(
    () => globalThis.vigilHarness?.client.store.all('detainee').map(({ id }) => id) ?? [],
  );
  const [first] = people;
  await runCommand(page, 'add-record', {
    kind: 'contact',
    fields: { name: 'A relative', detainees: [first], nextContact: null },
  });
  await runCommand(page, 'add-record', {
    kind: 'proceeding',
    fields: { title: 'The harbour case', defendants: people.map((detainee) => ({ detainee })) },
  });

  async function from(place: Locator, who: string): Promise<void> {
    await place.first().focus();
    await keys.press('KeyC');
    await expect(form.getByRole('combobox', { name: appeals.person })).toHaveValue(who);
    await keys.press('Escape');
    await expect(form).toBeHidden();
  }

  await frame.go(detainees.title);
  await from(page.getByRole('gridcell', { name: rashad }), rashad);
  await frame.go(detainees.title);
  await frame.openRow(detainees.title, aysel);
  await from(page.getByRole('button', { name: detainees.addFact }), aysel);
  await frame.go(appeals.title);
  await frame.openRow(appeals.title, /Letter of the harbour/);
  const lines = page.getByRole('grid', { name: appeals.lines });
  await from(lines.getByRole('gridcell', { name: samir }), samir);
  await frame.go(appeals.title);
  await keys.button(appeals['view.matrix']);
  const cells = page.getByRole('grid', { name: matrix.title }).getByRole('gridcell');
  await from(cells.first(), aysel);
  await frame.go(proceedings.title);
  await frame.openRow(proceedings.title, /harbour case/);
  await from(page.getByRole('button', { name: rashad, exact: true }), rashad);
  await frame.go(directory.title);
  await page.getByRole('radio', { name: directory['kind.contact'] }).press('Space');
  await frame.openRow(directory['kind.contact'], /relative/);
  await from(page.getByRole('button', { name: records.edit }), aysel);
  await frame.go(overview.title);
  await keys.press('KeyC');
  await expect(form.getByRole('combobox', { name: appeals.person })).toHaveCount(0);
  await keys.press('Escape');
}

async function aQuietPerson({ page, keys }: Tour): Promise<void> {
  const [quiet, other] = ['Dilarə Göllü', 'Cavid Meşəli'] as const;
  const who = (await runCommand(page, 'add-detainee', { name: quiet })).created ?? '';
  await runCommand(page, 'add-detainee', { name: other });

  await keys.press('Control+Digit4');
  await keys.button(appeals['view.coverage']);
  const gaps = page.getByRole('region', { name: coverage['kind.never-named'] });
  await expect(gaps).toContainText(quiet);
  const publicity = { choice: 'quiet', by: 'family', until: null };
  await runCommand(page, 'edit-record', {
    kind: 'detainee',
    id: who as never,
    fields: { publicity },
  });
  await expect(gaps).not.toContainText(quiet);
  await expect(gaps).toContainText(other);
  await keys.press('Control+KeyZ');
  await expect(gaps).toContainText(quiet);

  await test.step('a hand-over that goes round is refused in words', async () => {
    const sponsor = { kind: 'named', name: 'Sponsor A' };
    await letter(page, 'Sponsored letter', [who], { sponsor });
    await keys.button(appeals['view.offices']);
    const part = page.getByRole('region', { name: offices.sponsors });
    for (const [to, refused] of [
      ['Sponsor B', false],
      ['Sponsor A', true],
    ] as const) {
      await keys.button(offices.handOver, part);
      const dialog = page.getByRole('dialog');
      await keys.tabTo(dialog.getByRole('combobox', { name: offices.newSponsor }));
      await keys.type(to);
      await keys.press('Escape');
      await keys.press('Control+Enter');
      if (refused) await expect(dialog.getByRole('alert')).toContainText('circle');
      else await expect(dialog).toBeHidden();
    }
    await keys.press('Escape');
  });

  await test.step('the overview opens exactly what it counts', async () => {
    await keys.press('Control+Digit1');
    const counted = page.getByRole('button', { name: /^\d+ appeals with an outcome that waits/ });
    const [count = ''] = (await counted.innerText()).match(/\d+/) ?? [];
    expect(Number(count)).toBeGreaterThan(1);
    await keys.tabTo(counted);
    await keys.press('Enter');
    const rows = page.getByRole('grid', { name: appeals.title }).getByRole('row');
    await expect(rows).toHaveCount(Number(count) + 1);
    await keys.press('Alt+ArrowLeft');
    await keys.button(overview.asTable, page.getByRole('main'));
    await expect(page.getByRole('table').first()).toBeVisible();
  });
}

test('appeals by keyboard: a letter and a denial, a quiet person, a deadline, each taken back', async ({
  vigil,
}) => {
  const page = await makeCasebook(vigil);
  await page.getByRole('navigation').first().waitFor();
  const tour = { vigil, page, keys: keysOf(page), look: lookWithAxe(vigil) };
  await test.step('three names, and one denial for two appeals', () => aLetterAndADenial(tour));
  await test.step('C, with the person in view', () => withThePersonInView(tour));
  await test.step('quiet on the board, sponsors, counts', () => aQuietPerson(tour));
  await test.step('a deadline, by a clock that is set', () => aDeadline(tour));
});
