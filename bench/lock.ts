import type { Page } from 'playwright';
import { unlockCasebook } from '../tools/harness/casebook';
import { runCommand } from '../tools/harness/client';
import type { RunningVigil } from '../tools/harness/launch';
import { quantile, valueFigure, type Figure } from './figure';
import { inCasebook } from './one-casebook';

/** From Ctrl+L until the process that held the key is gone, drafts kept; the slowest of `times`. */
export async function lockFigures(times: number): Promise<Figure[]> {
  return inCasebook(async (vigil, page) => {
    await runCommand(page, 'add-detainee', { name: 'Bench Person' });
    const { locks } = await timeLocks(vigil, page, times);
    return [valueFigure('lock, key to the end of the process', 'ms', quantile(locks, 1), 1000)];
  });
}

/** Locks the open casebook `times` over and unlocks it again; milliseconds of each. */
export async function timeLocks(
  vigil: RunningVigil,
  opened: Page,
  times: number,
): Promise<{ locks: readonly number[]; unlocks: readonly number[] }> {
  let page = opened;
  const locks: number[] = [];
  const unlocks: number[] = [];
  for (let n = 0; n < times; n += 1) {
    await page.getByRole('navigation').waitFor();
    const holder = await vigil.app.evaluate(
      ({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()
          .find((window) => window.isVisible())
          ?.webContents.getOSProcessId() ?? 0,
    );
    const replaced = vigil.app.waitForEvent('window');
    const from = performance.now();
    await page.keyboard.press('Control+KeyL').catch(() => undefined);
    while (isRunning(holder)) await new Promise((done) => setTimeout(done, 2));
    locks.push(performance.now() - from);
    await replaced;
    await vigil.page();
    const asked = performance.now();
    page = await unlockCasebook(vigil);
    unlocks.push(performance.now() - asked);
  }
  return { locks, unlocks };
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return id > 0;
  } catch {
    return false;
  }
}
