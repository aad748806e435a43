import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { answered, type Answer } from '../ipc/failure';
import { onDisk } from './disk-failure';
import type { KnownCasebook } from './settings';

/** How many backups of one casebook a plan keeps in its folder. */
export const PLANNED_KEPT = 5;

const DAY = 24 * 60 * 60 * 1000;

type Plan = NonNullable<KnownCasebook['backups']>;

/**
 * True where a planned backup is due. A clock that was set back, so that the last one lies ahead,
 * makes one due as well: rather one too many than none until the clock has caught up.
 */
export function isBackupDue(plan: Plan, now: Date): boolean {
  if (plan.last === null) return true;
  const age = now.getTime() - Date.parse(plan.last);
  return Number.isNaN(age) || age < 0 || age >= plan.everyDays * DAY;
}

/** The name of a planned backup: it tells whose it is to Vigil alone, and the minute it was made. */
export function plannedName(ref: string, now: Date): string {
  const [day = '', time = ''] = now.toISOString().split('T');
  return `Vigil ${ref.slice(0, 6)} ${day} ${time.slice(0, 5).replace(':', '')}.vigil`;
}

/**
 * Removes planned backups of the casebook `ref` beyond the latest five by name. The one that was
 * just verified always stays, wherever a clock that jumped has put its name.
 */
export function prunePlanned(folder: string, ref: string, justMade: string): Promise<Answer<null>> {
  return onDisk(async () => {
    const ours = new RegExp(`^Vigil ${ref.slice(0, 6)} \\d{4}-\\d\\d-\\d\\d \\d{4}\\.vigil$`);
    const others = (await readdir(folder)).filter((name) => ours.test(name) && name !== justMade);
    for (const name of others.toSorted().slice(0, -(PLANNED_KEPT - 1))) {
      await rm(join(folder, name), { force: true });
    }
    return answered(null);
  });
}
