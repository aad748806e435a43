import { makeCasebook, unlockCasebook } from '../tools/harness/casebook';
import { runCommand } from '../tools/harness/client';
import { launchVigil, removeProfile, throwawayProfile } from '../tools/harness/launch';
import { quantile, valueFigure, type Figure } from './figure';

/** From Ctrl+L until the process that held the key is gone, drafts kept; the slowest of `times`. */
export async function lockFigures(times: number): Promise<Figure[]> {
  const profile = throwawayProfile();
  try {
    const vigil = await launchVigil(profile, { harness: true });
    let page = await makeCasebook(vigil);
    await runCommand(page, 'add-detainee', { name: 'Bench Person' });
    const samples: number[] = [];
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
      samples.push(performance.now() - from);
      await replaced;
      page = await unlockCasebook(vigil);
    }
    await vigil.close();
    return [valueFigure('lock, key to the end of the process', 'ms', quantile(samples, 1), 1000)];
  } finally {
    removeProfile(profile);
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return id > 0;
  } catch {
    return false;
  }
}
