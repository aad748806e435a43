import { resolve } from 'node:path';
import { _electron } from 'playwright';
import { makeCasebook } from '../tools/harness/casebook';
import { launchVigil, removeProfile, throwawayProfile } from '../tools/harness/launch';
import { median, ratioFigure, type Figure } from './figure';

/** From the start of the process to a passphrase field that can be typed into. */
async function startVigil(profile: string): Promise<number> {
  const start = performance.now();
  const vigil = await launchVigil(profile);
  const page = await vigil.app.firstWindow();
  await page.locator('input[type="password"]').first().waitFor({ state: 'visible' });
  const taken = performance.now() - start;
  await vigil.close();
  return taken;
}

/** From the start of the process to an empty window of the same runtime. */
async function startEmpty(): Promise<number> {
  const profile = throwawayProfile();
  const machine = (process.env['VIGIL_ELECTRON_ARGUMENTS'] ?? '').split(' ').filter(Boolean);
  const start = performance.now();
  const app = await _electron.launch({
    executablePath: process.env['VIGIL_ELECTRON'] ?? '',
    args: [...machine, resolve('bench', 'empty-window'), '--data', profile],
  });
  const page = await app.firstWindow();
  await page.locator('body').first().waitFor({ state: 'visible' });
  const taken = performance.now() - start;
  await app.close();
  removeProfile(profile);
  return taken;
}

/** Cold start to the unlock page against an empty window, turn about, medians of `runs`. */
export async function coldStart(runs: number): Promise<Figure[]> {
  const profile = throwawayProfile();
  try {
    const first = await launchVigil(profile, { harness: true });
    await makeCasebook(first);
    await first.close();
    const vigil: number[] = [];
    const empty: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      empty.push(await startEmpty());
      vigil.push(await startVigil(profile));
    }
    return [
      ratioFigure(
        'cold start to the unlock page',
        'ms',
        median(vigil),
        'an empty window',
        median(empty),
        1.3,
      ),
    ];
  } finally {
    removeProfile(profile);
  }
}
