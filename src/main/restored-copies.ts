import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { answered, type Answer } from '../ipc/failure';
import { BACKUP_SNAPSHOT } from './backup-opening';
import { casebookPath, namesIn } from './casebook-folder';
import { onDisk } from './disk-failure';
import { exists } from './durable-file';
import { leaveUse, takeIntoUse } from './in-use';
import { piecesOfFile } from './piece-source';
import { takeAway } from './take-away';

/** A copy that a restore laid out and nobody has unlocked yet, and the backup it was made from. */
export interface RestoredCopy {
  readonly folder: string;
  readonly file: string;
  readonly name: string;
}

/**
 * What becomes of a copy that was never unlocked: `removed` only where the backup's file still stands
 * where it was and is the same to the last byte, and where the copy holds nothing beside it; `kept`
 * where either is not so, because it may be the only one left; `gone` where there is no copy any more.
 */
export function sweepRestored(copy: RestoredCopy): Promise<Answer<'removed' | 'kept' | 'gone'>> {
  return onDisk(async () => {
    if (!(await exists(copy.folder))) return answered('gone');
    const taken = await takeIntoUse(copy.folder);
    if (!taken.ok) return answered('kept');
    try {
      if ((await holdsMore(copy.folder)) || !(await isSameFile(copy))) return answered('kept');
      const removed = await takeAway(copy.folder);
      return removed.ok ? answered('removed') : removed;
    } finally {
      await leaveUse(copy.folder);
    }
  });
}

/** True where something was written beside the backup that was laid out. */
async function holdsMore(folder: string): Promise<boolean> {
  for (const part of ['journal', 'attachments', 'drafts', 'snapshots'] as const) {
    const place = casebookPath(folder, part);
    for (const name of await namesIn(place)) {
      if (part === 'snapshots' && name === BACKUP_SNAPSHOT) continue;
      if ((await stat(join(place, name))).size > 0) return true;
    }
  }
  return false;
}

async function isSameFile({ folder, file }: RestoredCopy): Promise<boolean> {
  const kept = join(casebookPath(folder, 'snapshots'), BACKUP_SNAPSHOT);
  if (!(await exists(file)) || !(await exists(kept))) return false;
  if ((await stat(file)).size !== (await stat(kept)).size) return false;
  const [one, other] = [await piecesOfFile(file), await piecesOfFile(kept)];
  try {
    if (!one.ok || !other.ok) return false;
    for (;;) {
      const [a, b] = [await one.value.next(), await other.value.next()];
      if (!a.ok || !b.ok) return false;
      if (a.value === null || b.value === null) return a.value === b.value;
      if (Buffer.compare(a.value, b.value) !== 0) return false;
    }
  } finally {
    for (const source of [one, other]) if (source.ok) await source.value.close();
  }
}
