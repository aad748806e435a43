import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { draftNameSchema, LONGEST_DRAFT } from '../ipc/casebook-shapes';
import { toOwnBytes } from '../ipc/bytes';
import { answered, type Answer } from '../ipc/failure';
import { onDisk } from './disk-failure';
import { syncFolder, writeDurably } from './durable-file';

/** Sealed drafts, one file each. Writes one whole, or leaves the one before it. */
export function writeDraft(
  folder: string,
  name: string,
  sealed: Uint8Array,
): Promise<Answer<null>> {
  return writeDurably(join(folder, name), sealed);
}

/** Removes a draft; one that is not there is no failure. */
export function removeDraft(folder: string, name: string): Promise<Answer<null>> {
  return onDisk(async () => {
    await rm(join(folder, name), { force: true });
    await syncFolder(folder);
    return answered(null);
  });
}

/** Every draft that has the name and the size of one, in the order of their names. */
export function readDrafts(
  folder: string,
): Promise<Answer<{ name: string; sealed: Uint8Array<ArrayBuffer> }[]>> {
  return onDisk(async () => {
    const drafts = [];
    for (const name of (await readdir(folder)).toSorted()) {
      const path = join(folder, name);
      if (!draftNameSchema.safeParse(name).success) continue;
      if ((await stat(path)).size > LONGEST_DRAFT) continue;
      drafts.push({ name, sealed: toOwnBytes(await readFile(path)) });
    }
    return answered(drafts);
  });
}
