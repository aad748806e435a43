import app from '../src/renderer/shared/catalogue/en/app.json';
import { lookWithAxe } from './fixtures/look';
import { expect, test } from './fixtures/vigil';
import { entrance } from './pages/entrance';
import { tourEntrance, tourPractice } from './pages/tour';

test('every screen is free of serious faults in the light and in the dark theme', async ({
  vigil,
}) => {
  test.setTimeout(process.env['VIGIL_PICTURES'] === undefined ? 300_000 : 900_000);
  const look = lookWithAxe(vigil);
  await test.step('the screens before a casebook is open', () => tourEntrance(vigil, look));
  const page = await entrance(vigil).practice((shown) => look(shown, 'practice'));
  const notices = page.getByRole('region', { name: app.notices });
  await expect(notices).toContainText(app.practice);
  await test.step('the screens of the practice casebook', () => tourPractice(page, look));
  // What stands on every screen stood there to the end.
  await expect(notices).toContainText(app.practice);
});
