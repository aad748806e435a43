import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { attachmentNameSchema } from '../ipc/casebook-shapes';
import { answered, failed, type Answer } from '../ipc/failure';
import { onDisk } from './disk-failure';
import { startDurableFile, syncFolder, type DurableWriter } from './durable-file';
import { piecesOfFile, type PieceSource } from './piece-source';

/**
 * Sealed files beside the rows. A name is 32 hexadecimal digits and is checked here again, because
 * it becomes part of a path.
 */
function pathOf(folder: string, name: string): string | null {
  return attachmentNameSchema.safeParse(name).success ? join(folder, name) : null;
}

/** Begins an attachment. One that is there is never replaced: its bytes are named by a record. */
export async function writeAttachment(
  folder: string,
  name: string,
): Promise<Answer<DurableWriter>> {
  const path = pathOf(folder, name);
  return path === null ? failed('bad-input', 'name') : startDurableFile(path, { exclusive: true });
}

/** The bytes of an attachment. */
export async function readAttachment(folder: string, name: string): Promise<Answer<PieceSource>> {
  const path = pathOf(folder, name);
  return path === null ? failed('bad-input', 'name') : piecesOfFile(path);
}

/** Every attachment with its size, in the order of their names. */
export function listAttachments(folder: string): Promise<Answer<{ name: string; size: number }[]>> {
  return onDisk(async () => {
    const found = [];
    for (const name of (await readdir(folder)).toSorted()) {
      const path = pathOf(folder, name);
      if (path !== null) found.push({ name, size: (await stat(path)).size });
    }
    return answered(found);
  });
}

/** Deletes an attachment. What the disk keeps of it is sealed, and its key went with its record. */
export async function removeAttachment(folder: string, name: string): Promise<Answer<null>> {
  const path = pathOf(folder, name);
  if (path === null) return failed('bad-input', 'name');
  return onDisk(async () => {
    await rm(path);
    await syncFolder(folder);
    return answered(null);
  });
}
