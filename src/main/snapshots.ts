import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { snapshotNameSchema } from '../ipc/casebook-shapes';
import { answered, failed, type Answer } from '../ipc/failure';
import { onDisk } from './disk-failure';
import { exists, startDurableFile, syncFolder, type DurableWriter } from './durable-file';
import { piecesOfFile, type PieceSource } from './piece-source';

/** How many verified snapshots, and journals that ended with one, are kept. */
export const SNAPSHOTS_KEPT = 5;

/** A snapshot that nobody has read back yet; removed at the next start if nobody does. */
const UNVERIFIED = '.unverified';

/** Verified snapshots, oldest first: the casebook gives names that sort by age. */
export function listSnapshots(folder: string): Promise<Answer<string[]>> {
  return onDisk(async () => {
    const names = await readdir(folder);
    return answered(names.filter((name) => snapshotNameSchema.safeParse(name).success).toSorted());
  });
}

/** The bytes of a snapshot, also of one that was written and is being read back. */
export async function readSnapshot(folder: string, name: string): Promise<Answer<PieceSource>> {
  const verified = await piecesOfFile(join(folder, name));
  return verified.ok || verified.error.code !== 'not-found'
    ? verified
    : piecesOfFile(join(folder, name + UNVERIFIED));
}

/** Begins a snapshot; an existing verified one of the same name is never replaced. */
export async function writeSnapshot(folder: string, name: string): Promise<Answer<DurableWriter>> {
  if (await exists(join(folder, name))) return failed('exists');
  return startDurableFile(join(folder, name + UNVERIFIED));
}

/** Makes a snapshot that was read back one of the verified. Asked again, it changes nothing. */
export function verifySnapshot(folder: string, name: string): Promise<Answer<null>> {
  return onDisk(async () => {
    if (await exists(join(folder, name))) return answered(null);
    await rename(join(folder, name + UNVERIFIED), join(folder, name));
    await syncFolder(folder);
    return answered(null);
  });
}

/** Drops the oldest verified snapshots beyond those that are kept. */
export function pruneSnapshots(folder: string): Promise<Answer<null>> {
  return onDisk(async () => {
    const names = await listSnapshots(folder);
    if (!names.ok) return names;
    for (const name of names.value.slice(0, -SNAPSHOTS_KEPT)) {
      await rm(join(folder, name), { force: true });
    }
    return answered(null);
  });
}

/** Removes snapshots that were never read back; called at the start, when none is being made. */
export async function removeUnverified(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.endsWith(UNVERIFIED)) await rm(join(folder, name), { force: true });
  }
}
