import { copyFile, link, mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { answered, type Answer } from '../ipc/failure';
import { errnoOf, onDisk } from './disk-failure';
import { syncFolder } from './durable-file';
import { removeFolder } from './remove-folder';

/**
 * Chromium's IndexedDB wipes itself when a byte of its files is damaged, and the first open already
 * does it. So before that open the store's files are set aside: LevelDB's tables by hard link (they
 * are never written again), everything else by copy; SQLite's files, which are written in place,
 * by copy.
 */
const neverRewritten = /\.(ldb|sst)$/;

/**
 * Sets the files of `store` aside in `aside`, before the first open of a start. An older set that
 * nobody found right is kept: it may be the only one from before a wipe. Answers whether a set was
 * made now.
 */
export function setAside(store: string, aside: string): Promise<Answer<boolean>> {
  return onDisk(async () => {
    const database = join(store, 'IndexedDB');
    const names = await filesIn(database);
    if (names.length === 0 || (await filesIn(aside)).length > 0) return answered(false);
    const unfinished = `${aside}.unfinished`;
    await removeFolder(unfinished);
    for (const name of names) await setOneAside(database, unfinished, name);
    await removeFolder(aside);
    await rename(unfinished, aside);
    await syncFolder(join(aside, '..'));
    return answered(true);
  });
}

/** Drops the set: counts and root were found right. */
export function dropAside(aside: string): Promise<Answer<null>> {
  return onDisk(async () => {
    await removeFolder(aside);
    return answered(null);
  });
}

async function setOneAside(from: string, to: string, name: string): Promise<void> {
  const target = join(to, name);
  await mkdir(join(target, '..'), { recursive: true, mode: 0o700 });
  if (neverRewritten.test(name)) {
    try {
      await link(join(from, name), target);
      return;
    } catch (error) {
      // FAT, exFAT and some network folders know no hard links.
      if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'EXDEV', 'EMLINK'].includes(errnoOf(error))) {
        throw error;
      }
    }
  }
  await copyFile(join(from, name), target);
}

/** Paths of all files below `folder`, relative to it; none where it is not there. */
async function filesIn(folder: string, below = ''): Promise<string[]> {
  let entries;
  try {
    entries = await readdir(join(folder, below), { withFileTypes: true });
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  }
  const found: string[] = [];
  for (const entry of entries) {
    const path = join(below, entry.name);
    if (entry.isDirectory()) found.push(...(await filesIn(folder, path)));
    else if (entry.isFile() && entry.name !== 'LOCK') found.push(path);
  }
  return found;
}
