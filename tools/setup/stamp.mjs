import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inRoot } from './paths.mjs';

/**
 * The hash of files and folders of the checkout, by path and content, in an order of its own.
 *
 * @param {string[]} paths relative to the checkout; one that is missing counts as missing
 * @param {{ leaveOut?: RegExp, salt?: string }} [options]
 */
export function hashOf(paths, { leaveOut, salt = '' } = {}) {
  const hash = createHash('sha256').update(salt);
  for (const path of paths.flatMap(filesUnder).sort()) {
    if (leaveOut?.test(path) !== true) {
      hash.update(`\0${path}\0`).update(read(path) ?? 'missing');
    }
  }
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  const found = statSync(inRoot(path), { throwIfNoEntry: false });
  if (!found?.isDirectory()) {
    return [path];
  }
  return readdirSync(inRoot(path)).flatMap((name) => filesUnder(`${path}/${name}`));
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(inRoot(path));
  } catch {
    return null;
  }
}

/**
 * A file that says what a step was last done for. It is removed before the step and written after
 * it, so a step that was broken off counts as not done.
 *
 * @param {string} path relative to the checkout, inside the folder the step makes
 */
export function stampAt(path) {
  return {
    /** @returns {string | null} */
    read() {
      return read(path)?.toString('utf8') ?? null;
    },
    remove() {
      rmSync(inRoot(path), { force: true });
    },
    /** @param {string} text */
    write(text) {
      mkdirSync(dirname(inRoot(path)), { recursive: true });
      writeFileSync(inRoot(path), text);
    },
  };
}
