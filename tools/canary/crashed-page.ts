import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { harnessReady } from '../harness/client';
import type { RunningVigil } from '../harness/launch';

/**
 * Crashes the open page as a bug of Chromium's would, and its drawing process too. Vigil has to come
 * back locked: throws where the next page still shows the casebook.
 */
export async function crashPage(vigil: RunningVigil, page: Page): Promise<void> {
  const replaced = vigil.app.waitForEvent('window');
  await vigil.app.evaluate(({ app, BrowserWindow }) => {
    const drawing = app.getAppMetrics().find(({ type }) => type === 'GPU');
    if (drawing !== undefined) process.kill(drawing.pid, 'SIGKILL');
    const shown = BrowserWindow.getAllWindows().find((window) => window.isVisible());
    shown?.webContents.forcefullyCrashRenderer();
  });
  const next = await replaced;
  await harnessReady(next);
  await next.locator('input').first().waitFor();
  if (next === page || (await next.getByRole('navigation').count()) > 0) {
    throw new Error('the page that crashed did not come back locked');
  }
}

/** Files that a crash leaves: dumps of Chromium's, and cores of the system's. */
export function dumpsBelow(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => /\.dmp$|(^|\/)core(\.\d+)?$/.test(name))
    .map((name) => join(folder, name));
}
