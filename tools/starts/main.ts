import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { makeCasebook, unlockCasebook } from '../harness/casebook';
import { runCommand } from '../harness/client';
import { launchVigil, removeProfile, throwawayProfile } from '../harness/launch';
import { endWith, proofOptions } from '../harness/proof';
import { startAtOnce, type Naming } from './at-once';

/**
 * Starts Vigil many times at one moment: on a profile where it runs already, then on one where it
 * does not; by its path, from another folder, and by way of a symbolic link. None may go on beside
 * the first, one alone may go on of the others, and nothing may be lost, not after the one was killed
 * either. `{ starts, tooMany, lost }`. With `--control` each start has a profile of its own: then too
 * many must be found.
 */
const { count, control } = proofOptions('starts', 50);

/** A round is over when nothing has ended for so long; a start here takes about a second. */
const STILL_MS = 4000;
const MOST_MS = 180_000;

const profile = throwawayProfile();
const elsewhere = mkdtempSync(join(tmpdir(), 'vigil-starts-'));
const link = join(elsewhere, 'link');
symlinkSync(profile, link);

function namings(round: string): Naming[] {
  return Array.from({ length: count }, (_, n) => {
    if (control) {
      const own = join(elsewhere, `${round}-${n}`);
      mkdirSync(own);
      return { from: process.cwd(), profile: own };
    }
    const ways = [
      { from: process.cwd(), profile },
      { from: dirname(profile), profile: `./${basename(profile)}` },
      { from: elsewhere, profile: link },
    ];
    return ways[n % ways.length] ?? { from: '.', profile };
  });
}

let tooMany = 0;
let lost = 0;
try {
  const vigil = await launchVigil(profile, { harness: true });
  const page = await makeCasebook(vigil);
  await runCommand(page, 'add-detainee', { name: 'before' });
  const second = startAtOnce(namings('second'));
  tooMany += await second.running(STILL_MS, MOST_MS);
  await runCommand(page, 'add-detainee', { name: 'after' });
  await second.kill();
  await vigil.close();

  const fresh = startAtOnce(namings('fresh'));
  tooMany += Math.abs((await fresh.running(STILL_MS, MOST_MS)) - 1);
  await fresh.kill();

  // What the killed one has left behind does not stand in the way.
  const again = await launchVigil(profile, { harness: true });
  const opened = await unlockCasebook(again);
  const names = await opened.evaluate(() =>
    globalThis.vigilHarness?.client.store.all('detainee').map((one) => one.names[0]?.text),
  );
  lost = ['before', 'after'].filter((name) => !names?.includes(name)).length;
  await again.close();
} finally {
  rmSync(elsewhere, { recursive: true, force: true });
  removeProfile(profile);
}
const result = { starts: count * 2, tooMany, lost };
endWith(result, control ? tooMany > 0 && lost === 0 : tooMany === 0 && lost === 0);
