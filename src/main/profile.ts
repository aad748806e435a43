import {
  accessSync,
  constants,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { errnoOf } from './disk-failure';

/** Electron of a lower major gets no security fixes any more. */
export const OLDEST_SUPPORTED_MAJOR = 40;

/** True where this version of Electron may be used for case data. */
export function isSupported(electron: string): boolean {
  return Number.parseInt(electron, 10) >= OLDEST_SUPPORTED_MAJOR;
}

/** Out of support, Vigil keeps to a profile of its own, so that no case data is opened by chance. */
export function profileName(electron: string): string {
  return isSupported(electron) ? 'Vigil' : 'Vigil development';
}

/** The folder after `--data`, made absolute, or null where none is named. */
export function dataArgument(args: readonly string[], from: string): string | null {
  for (const [at, argument] of args.entries()) {
    const given = argument.startsWith('--data=') ? argument.slice(7) : null;
    const folder = given ?? (argument === '--data' ? args[at + 1] : undefined);
    if (folder) return isAbsolute(folder) ? folder : resolve(from, folder);
  }
  return null;
}

/** What keeps a folder from being the profile. */
export type ProfileProblem = 'profile-not-writable' | 'disk-full';

/** The profile that is used, and what was wrong with the one that was wanted. */
export interface Profile {
  readonly folder: string;
  readonly problem: ProfileProblem | null;
}

/**
 * Makes sure that `wanted` is a folder of ours alone that can be written. Where it cannot, a passing
 * folder stands in, so that a window can say so; it goes with `discard`.
 */
export function prepareProfile(wanted: string): Profile & { discard(): void } {
  try {
    makeFolder(wanted);
    const probe = join(wanted, `.probe-${process.pid}`);
    writeFileSync(probe, 'x', { mode: 0o600 });
    rmSync(probe);
    return { folder: wanted, problem: null, discard: () => undefined };
  } catch (error) {
    const full = ['ENOSPC', 'EDQUOT'].includes(errnoOf(error));
    const folder = mkdtempSync(join(tmpdir(), 'vigil-'));
    return {
      folder,
      problem: full ? 'disk-full' : 'profile-not-writable',
      discard: () => {
        try {
          rmSync(folder, { recursive: true, force: true });
        } catch {
          // Chromium may still be writing; the system empties its own folder for such things.
        }
      },
    };
  }
}

/**
 * Makes `folder` and what is missing above it, for its owner alone. Node's own recursive mkdir never
 * ends below a file system that answers ENOENT for everything, such as /proc.
 */
export function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return;
  }
  const parent = dirname(folder);
  if (parent !== folder && !statSync(parent, { throwIfNoEntry: false })) makeFolder(parent);
  mkdirSync(folder, { mode: 0o700 });
}

/**
 * A folder for what Chromium puts into the system's folder for passing things, or null where its
 * path is too long for the socket that Chromium makes there (108 bytes, unix(7)). It may belong to
 * a Vigil that is running: nothing in it is touched before this one has the profile for itself.
 */
export function passingFolder(profile: string): string | null {
  const folder = join(profile, 'tmp');
  if (process.platform !== 'linux' || Buffer.byteLength(folder) > 50) return null;
  makeFolder(folder);
  return folder;
}

/** Removes what earlier runs left in the passing folder: all that is older than `since`, in ms. */
export function emptyPassingFolder(folder: string, since: number): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found && found.mtimeMs < since) rmSync(path, { recursive: true, force: true });
  }
}
