import type { AnyRecord } from '../src/domain/records';
import { makeCasebook, unlockCasebook } from '../tools/harness/casebook';
import { runCommand } from '../tools/harness/client';
import { launchVigil, removeProfile, throwawayProfile } from '../tools/harness/launch';
import { quantile, valueFigure, type Figure } from './figure';
import { CHUNK, giveRecords, sealedWrite, takeLeftProfile } from './large';
import { inventCasebook, scaled } from './large-casebook';
import { timeLocks } from './lock';
import { keepUnlocked } from './one-casebook';
import { timeSaves } from './save';

/**
 * The large casebook in use, its key derived each time: unlocked to every record in memory, one field
 * saved, locked to the end of the process. Quick takes a tenth of it, which `large` left where that ran.
 */
export async function unlockFigures(quick: boolean): Promise<Figure[]> {
  const records = inventCasebook(scaled(quick ? 0.1 : 1));
  const found = takeLeftProfile();
  const profile = found ?? throwawayProfile();
  try {
    if (found === null) await write(profile, records);
    const vigil = await launchVigil(profile, { harness: true });
    await vigil.page();
    const from = performance.now();
    const page = await unlockCasebook(vigil);
    const unlocked = [performance.now() - from];
    const { created } = await runCommand(page, 'add-detainee', { name: 'Bench Person' });
    const saves = await timeSaves(page, String(created), quick ? 60 : 500);
    const { locks, unlocks } = await timeLocks(vigil, page, quick ? 1 : 7);
    await vigil.close();
    const at = `${records.length} records`;
    return [
      valueFigure(
        `unlock, the key derived, ${at}`,
        'ms',
        quantile([...unlocked, ...unlocks], 0.5),
        3000,
      ),
      valueFigure(`save of one field, p95, ${at}`, 'ms', quantile(saves, 0.95), 30),
      valueFigure(`lock to the end of the process, slowest, ${at}`, 'ms', quantile(locks, 1), 1000),
    ];
  } finally {
    removeProfile(profile);
  }
}

async function write(profile: string, records: readonly AnyRecord[]): Promise<void> {
  const first = await launchVigil(profile, { harness: true });
  const made = await makeCasebook(first);
  await keepUnlocked(made);
  for (let at = 0; at < records.length; at += CHUNK) {
    await giveRecords(made, records.slice(at, at + CHUNK));
    await sealedWrite(made);
  }
  await first.close();
}
