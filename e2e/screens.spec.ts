import type { Page } from '@playwright/test';
import app from '../src/renderer/shared/catalogue/en/app.json';
import { lookWithAxe, type Look } from './fixtures/look';
import { expect, test } from './fixtures/vigil';
import { entrance } from './pages/entrance';
import {
  tourAppeals,
  tourBriefs,
  tourDetainees,
  tourEntrance,
  tourRest,
  tourSources,
} from './pages/tour';
import type { RunningVigil } from '../tools/harness/launch';

// Every screen is free of serious faults in the light and in the dark theme. In parts, so that each
// worker looks at some of them: reading a screen by its rules is the slowest thing that is tested.
test.describe.configure({
  mode: 'parallel',
  timeout: process.env['VIGIL_PICTURES'] === undefined ? 300_000 : 900_000,
});

test('the screens before a casebook is open, and those of an empty one, have no fault', async ({
  vigil,
}) => {
  await tourEntrance(vigil, lookWithAxe(vigil));
});

test('the sources of the practice casebook have no fault on any screen', async ({ vigil }) => {
  const look = lookWithAxe(vigil);
  await onPractice(vigil, (page) => tourSources(page, look), look);
});

test('the detainees of the practice casebook have no fault on any screen', async ({ vigil }) => {
  const look = lookWithAxe(vigil);
  await onPractice(vigil, (page) => tourDetainees(page, look));
});

test('the appeals of the practice casebook have no fault on any screen', async ({ vigil }) => {
  const look = lookWithAxe(vigil);
  await onPractice(vigil, (page) => tourAppeals(page, look));
});

test('briefs, History, Trash, settings and the palette have no fault on any screen', async ({
  vigil,
}) => {
  const look = lookWithAxe(vigil);
  await onPractice(vigil, async (page) => {
    await tourBriefs(page, look);
    await tourRest(page, look);
  });
});

/** The notice that this is practice stands on every screen, to the end. */
async function onPractice(
  vigil: RunningVigil,
  tour: (page: Page) => Promise<void>,
  look?: Look,
): Promise<void> {
  const page = await entrance(vigil).practice(look && ((shown) => look(shown, 'practice')));
  const notices = page.getByRole('region', { name: app.notices });
  await expect(notices).toContainText(app.practice);
  await tour(page);
  await expect(notices).toContainText(app.practice);
}
