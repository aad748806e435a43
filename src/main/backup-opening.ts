import { randomBytes } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { LONGEST_BACKUP_FRAMING, looksLikeBackup, readBackupFraming } from '../domain/backup-file';
import { answered, failed, type Answer } from '../ipc/failure';
import { readClearHeader } from './clear-header';
import { onDisk } from './disk-failure';
import { startDurableFile } from './durable-file';
import { writeHeader } from './header-file';
import { piecesOfFile } from './piece-source';
import { removeFolder } from './remove-folder';

/**
 * The name of the snapshot that is a whole backup file, head and all: its body is sealed to its
 * head. It sorts before every name the casebook gives.
 */
export const BACKUP_SNAPSHOT = '0000-backup';

/**
 * Lays a backup's file out as a new casebook folder below `parent`: its header, and the file itself
 * as the snapshot `0000-backup`, from which the page fills the store. The file is left as it is.
 * Answers with the folder and a name made from the file's.
 */
export function layOutBackup(
  file: string,
  parent: string,
): Promise<Answer<{ folder: string; name: string }>> {
  return onDisk(async () => {
    const header = await headerOf(file);
    if (!header.ok) return header;
    const folder = join(parent, randomBytes(8).toString('hex'));
    await mkdir(join(folder, 'snapshots'), { recursive: true, mode: 0o700 });
    const laidOut = await copyInto(file, folder, header.value);
    if (!laidOut.ok) {
      await removeFolder(folder);
      return laidOut;
    }
    return answered({ folder, name: basename(file, extname(file)).slice(0, 200) });
  });
}

async function headerOf(file: string): Promise<Answer<string>> {
  const handle = await open(file, 'r');
  try {
    const start = new Uint8Array(LONGEST_BACKUP_FRAMING);
    const { bytesRead } = await handle.read(start, 0, start.length, 0);
    const read = start.subarray(0, bytesRead);
    const framing = readBackupFraming(read);
    if (framing === null) {
      return looksLikeBackup(read) ? failed('newer-vigil') : failed('not-a-casebook', 'no-backup');
    }
    const reading = readClearHeader(framing.headerText);
    if (reading.status === 'newer') return failed('newer-vigil');
    if (reading.status === 'unreadable') return failed('not-a-casebook', 'header-unreadable');
    return answered(framing.headerText);
  } finally {
    await handle.close();
  }
}

/** The snapshot first: a folder with a header but nothing behind it would look like a loss. */
async function copyInto(file: string, folder: string, header: string): Promise<Answer<null>> {
  const started = await startDurableFile(join(folder, 'snapshots', BACKUP_SNAPSHOT));
  if (!started.ok) return started;
  const source = await piecesOfFile(file);
  if (!source.ok) {
    await started.value.abort();
    return source;
  }
  try {
    for (;;) {
      const piece = await source.value.next();
      if (!piece.ok) {
        await started.value.abort();
        return piece;
      }
      if (piece.value === null) break;
      const written = await started.value.write(piece.value);
      if (!written.ok) return written;
    }
  } finally {
    await source.value.close();
  }
  const committed = await started.value.commit();
  return committed.ok ? writeHeader(folder, header, 'create') : committed;
}
