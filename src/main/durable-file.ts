import { createHash, randomBytes } from 'node:crypto';
import { open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { answered, failed, type Answer } from '../ipc/failure';
import { diskFailed, errnoOf } from './disk-failure';

/** How unfinished files are named, so that a later start can tell and remove them. */
export const unfinishedName = /^\..+\.[0-9a-f]{12}\.tmp$/;

/** Written by nobody but the owner, read by nobody else. */
const OWNER_ONLY = 0o600;

/** A file that is there whole after `commit`, or not at all. */
export interface DurableWriter {
  write(piece: Uint8Array): Promise<Answer<null>>;
  commit(): Promise<Answer<{ size: number; sha256: string }>>;
  abort(): Promise<void>;
}

/** Makes what a rename or a new file did to `folder` outlast a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folders; there the rename is journalled by NTFS.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Starts `path` under a temporary name in the same folder. `commit` syncs it, renames it over
 * `path` and syncs the folder; `abort`, and any failure, removes it. With `exclusive`, an existing
 * file is an error instead of being replaced.
 */
export async function startDurableFile(
  path: string,
  { exclusive = false }: { exclusive?: boolean } = {},
): Promise<Answer<DurableWriter>> {
  const temporary = temporaryPath(path);
  try {
    if (exclusive && (await exists(path))) return failed('exists');
    return answered(writerTo(await open(temporary, 'wx', OWNER_ONLY), temporary, path, exclusive));
  } catch (error) {
    return diskFailed(error);
  }
}

/** Writes a short file whole: temporary name, sync, rename, sync of the folder. */
export async function writeDurably(path: string, content: Uint8Array): Promise<Answer<null>> {
  const started = await startDurableFile(path);
  if (!started.ok) return started;
  const written = await started.value.write(content);
  if (!written.ok) return written;
  const committed = await started.value.commit();
  return committed.ok ? answered(null) : committed;
}

function temporaryPath(path: string): string {
  // A long name would grow past the 255 bytes a file system allows.
  const name = basename(path).slice(0, 60);
  return join(dirname(path), `.${name}.${randomBytes(6).toString('hex')}.tmp`);
}

function writerTo(
  handle: FileHandle,
  temporary: string,
  path: string,
  exclusive: boolean,
): DurableWriter {
  const hash = createHash('sha256');
  let size = 0;
  let done = false;

  async function giveUp<T>(error: unknown): Promise<Answer<T>> {
    await abort();
    return diskFailed(error);
  }

  async function abort(): Promise<void> {
    if (done) return;
    done = true;
    await handle.close().catch(() => undefined);
    await rm(temporary, { force: true }).catch(() => undefined);
  }

  return {
    async write(piece) {
      if (done) return failed('io', 'closed');
      try {
        await writeWhole(handle, piece);
        hash.update(piece);
        size += piece.length;
        return answered(null);
      } catch (error) {
        return giveUp(error);
      }
    },
    async commit() {
      if (done) return failed('io', 'closed');
      try {
        await handle.sync();
        await handle.close();
        if (exclusive && (await exists(path))) {
          await abort();
          return failed('exists');
        }
        await rename(temporary, path);
        done = true;
        await syncFolder(dirname(path));
        return answered({ size, sha256: hash.digest('hex') });
      } catch (error) {
        return giveUp(error);
      }
    },
    abort,
  };
}

/** Writes all of `bytes` at the handle's position; one `write` may take less than it was given. */
export async function writeWhole(
  handle: Pick<FileHandle, 'write'>,
  bytes: Uint8Array,
  position: number | null = null,
): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const at = position === null ? null : position + done;
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, at);
    done += bytesWritten;
  }
}

/** True where something has this name; throws where the system does not say. */
export async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    throw error;
  }
}
