import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from '../domain/schema';
import { answered, failed, type Answer } from '../ipc/failure';
import { errnoOf, onDisk } from './disk-failure';

const markSchema = z.object({ process: z.int().min(1), started: z.string().nullable() });

/** How long a new mark has to stand before it counts, in milliseconds. */
const STANDS_MS = 30;

/** How often a mark that is no longer anybody's is cleared away before it is given up. */
const MOST_TRIES = 5;

/**
 * Marks a casebook's folder as in use by this process, because two Vigils with two profiles can
 * reach one folder, and two hands on one journal would spoil it. A mark whose process is gone, or
 * whose number the system has given to another process since, does not count. Of many that try at
 * the same moment one gets it: a mark is only ever made where there is none, and has to be there
 * still a moment later.
 */
export function takeIntoUse(folder: string, taker = process.pid): Promise<Answer<null>> {
  return onDisk(async () => {
    const mark = JSON.stringify({ process: taker, started: await startOf(taker) });
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const { holder, text } = await holderOf(folder);
      if (holder === taker) return answered(null);
      if (holder !== null) return failed('busy', 'in-use');
      if (text !== null) clearStale(folder, text);
      if (!makeMark(folder, mark)) continue;
      await wait(STANDS_MS);
      // Where it is gone for the moment, another process is looking at it and will put it back.
      const found = textOf(markPath(folder));
      if (found !== null) return found === mark ? answered(null) : failed('busy', 'in-use');
    }
    return failed('busy', 'in-use');
  });
}

/** Takes the mark away, if it is ours. */
export async function leaveUse(folder: string): Promise<void> {
  const found = await holderOf(folder).catch(() => null);
  if (found?.holder === process.pid) {
    await rm(markPath(folder), { force: true }).catch(() => undefined);
  }
}

/** True where the mark was made; false where there is one by now. */
function makeMark(folder: string, mark: string): boolean {
  try {
    writeFileSync(markPath(folder), mark, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    rmSync(markPath(folder), { force: true });
    throw error;
  }
}

/**
 * Takes away a mark that is nobody's, where it still reads as it was judged. All of it in one go,
 * with nothing awaited: between the look and the move another process could have made its own mark
 * and counted on it. What was moved is looked at again, and put back where it is another's.
 */
function clearStale(folder: string, judged: string): void {
  const moved = join(folder, `.in-use.${randomBytes(6).toString('hex')}.tmp`);
  if (textOf(markPath(folder)) !== judged) return;
  try {
    renameSync(markPath(folder), moved);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return;
    throw error;
  }
  const text = textOf(moved);
  if (text !== null && text !== judged) makeMark(folder, text);
  rmSync(moved, { force: true });
}

function markPath(folder: string): string {
  return join(folder, 'in-use');
}

/** The process that holds the folder now, or null; and the mark it was read from. */
async function holderOf(folder: string): Promise<{ holder: number | null; text: string | null }> {
  let text = textOf(markPath(folder));
  // A mark that cannot be read is one that is being made, or one that a power cut left behind.
  if (text !== null && parseMark(text) === null) {
    await wait(STANDS_MS * 3);
    text = textOf(markPath(folder));
  }
  return { holder: text === null ? null : await livingHolder(text), text };
}

async function livingHolder(text: string): Promise<number | null> {
  const mark = parseMark(text);
  if (mark === null || !isRunning(mark.process)) return null;
  return (await startOf(mark.process)) === mark.started ? mark.process : null;
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function parseMark(text: string): z.output<typeof markSchema> | null {
  try {
    return markSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return errnoOf(error) === 'EPERM';
  }
}

/** On Linux the moment a process began, in ticks since the start of the system; else null. */
async function startOf(id: number): Promise<string | null> {
  try {
    const line = await readFile(`/proc/${id}/stat`, 'utf8');
    // The name in brackets may hold spaces; the start is the 20th field after it (proc(5)).
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
