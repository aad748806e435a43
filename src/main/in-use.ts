import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from '../domain/schema';
import { failed, type Answer } from '../ipc/failure';
import { errnoOf, onDisk } from './disk-failure';
import { writeDurably } from './durable-file';

const markSchema = z.object({ process: z.int().min(1), started: z.string().nullable() });

/**
 * Marks a casebook's folder as in use by this process, because two Vigils with two profiles can
 * reach one folder, and two hands on one journal would spoil it. A mark whose process is gone, or
 * whose number the system has given to another process since, does not count.
 */
export function takeIntoUse(folder: string): Promise<Answer<null>> {
  return onDisk(async () => {
    const holder = await holderOf(folder);
    if (holder !== null && holder !== process.pid) return failed('busy', 'in-use');
    const mark = { process: process.pid, started: await startOf(process.pid) };
    return writeDurably(markPath(folder), new TextEncoder().encode(JSON.stringify(mark)));
  });
}

/** Takes the mark away, if it is ours. */
export async function leaveUse(folder: string): Promise<void> {
  if ((await holderOf(folder).catch(() => null)) === process.pid) {
    await rm(markPath(folder), { force: true }).catch(() => undefined);
  }
}

function markPath(folder: string): string {
  return join(folder, 'in-use');
}

/** The process that holds the folder now, or null. */
async function holderOf(folder: string): Promise<number | null> {
  let text: string;
  try {
    text = await readFile(markPath(folder), 'utf8');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
  const mark = parseMark(text);
  if (mark === null || !isRunning(mark.process)) return null;
  return (await startOf(mark.process)) === mark.started ? mark.process : null;
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
