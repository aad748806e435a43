import { randomFillSync } from 'node:crypto';
import { open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { answered, type Answer } from '../ipc/failure';
import { errnoOf, onDisk } from './disk-failure';
import { syncFolder } from './durable-file';
import { removeFolder } from './remove-folder';

/** What holds the key slots, and what older versions and damages may have left of it. */
const headers = ['header', 'header.bak', 'header.damaged'] as const;

/**
 * Removes a casebook from this device, its key slots first: both copies of the header are written
 * over and synced before anything else goes, so that what the disk may keep of the rest has no key.
 * Nothing but whole deletion is promised of the disk: a copy made by its own wear levelling, or by a
 * snapshot of the system, is out of reach.
 */
export function takeAway(folder: string): Promise<Answer<null>> {
  return onDisk(async () => {
    for (const name of headers) await writeOver(join(folder, name));
    for (const name of headers) await rm(join(folder, name), { force: true });
    await syncFolder(folder);
    await removeFolder(folder);
    await syncFolder(join(folder, '..'));
    return answered(null);
  });
}

async function writeOver(path: string): Promise<void> {
  try {
    const { size } = await stat(path);
    const handle = await open(path, 'r+');
    try {
      await handle.write(randomFillSync(new Uint8Array(size)), 0, size, 0);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
  }
}
