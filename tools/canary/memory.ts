import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { parseHeader } from '../../src/sealing/header';
import { unlockWithPassphrase } from '../../src/sealing/unlock';
import { casebookIn } from '../harness/copy-profile';

/** Bytes of a process that are read at once. */
const PIECE = 16 * 1024 * 1024;

/** Where a key was found, and which. */
export interface KeyFound {
  readonly process: string;
  readonly key: string;
}

/** The data key of the profile's casebook and every key that is drawn from it, by their names. */
export async function keysOf(
  profile: string,
  passphrase: string,
): Promise<ReadonlyMap<string, Buffer>> {
  const header = parseHeader(readFileSync(join(casebookIn(profile), 'header'), 'utf8'));
  if (!header.ok) throw new Error(header.error.code);
  const opened = await unlockWithPassphrase(header.value, passphrase);
  if (!opened.ok) throw new Error(opened.error.code);
  const { dataKey, seal } = opened.value;
  const all = Object.entries({ data: dataKey, ...seal.keys });
  return new Map(all.map(([name, bytes]) => [name, Buffer.from(bytes)]));
}

/** Looks for the keys in all memory that the program `pid` and its children may write to. */
export function keysInMemory(pid: number, keys: ReadonlyMap<string, Buffer>): KeyFound[] {
  const found: KeyFound[] = [];
  for (const { id, kind } of withChildren(pid)) {
    for (const key of keysInProcess(id, keys)) found.push({ process: kind, key });
  }
  return found;
}

/** True where the memory of other processes can be read here: it takes root, or a lenient system. */
export function canReadMemory(pid: number): boolean {
  try {
    closeSync(openSync(`/proc/${pid}/mem`, 'r'));
    return true;
  } catch {
    return false;
  }
}

function keysInProcess(id: number, keys: ReadonlyMap<string, Buffer>): Set<string> {
  const found = new Set<string>();
  try {
    const memory = openSync(`/proc/${id}/mem`, 'r');
    try {
      for (const { from, to } of writableParts(id)) {
        // The pieces overlap, so that a key on a seam is seen.
        for (let at = from; at < to; at += PIECE - 64) {
          const piece = readPiece(memory, at, Math.min(PIECE, to - at));
          for (const [name, key] of keys) if (piece.includes(key)) found.add(name);
        }
      }
    } finally {
      closeSync(memory);
    }
  } catch {
    // It has ended meanwhile, and its memory with it.
  }
  return found;
}

function readPiece(memory: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  try {
    return bytes.subarray(0, readSync(memory, bytes, 0, length, at));
  } catch {
    // A part that the system lets nobody read, such as one of a device.
    return bytes.subarray(0, 0);
  }
}

function writableParts(id: number): { from: number; to: number }[] {
  const lines = readFileSync(`/proc/${id}/maps`, 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [, from, to, rights] = /^([0-9a-f]+)-([0-9a-f]+) (....)/.exec(line) ?? [];
    if (from === undefined || to === undefined || !rights?.startsWith('rw')) return [];
    return [{ from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) }];
  });
}

/** The process and all that come from it, each with what Chromium calls it. */
function withChildren(pid: number): { id: number; kind: string }[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    try {
      const line = readFileSync(`/proc/${name}/stat`, 'utf8');
      const [, parent] = line.slice(line.lastIndexOf(')') + 2).split(' ');
      parents.set(Number(name), Number(parent));
    } catch {
      // It has ended since it was listed.
    }
  }
  function comesFrom(id: number): boolean {
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      if (at === pid) return true;
    }
    return false;
  }
  return [...parents.keys()].filter(comesFrom).map((id) => ({ id, kind: kindOf(id) }));
}

function kindOf(id: number): string {
  try {
    const line = readFileSync(`/proc/${id}/cmdline`, 'utf8');
    return /--type=([a-z-]+)/.exec(line)?.[1] ?? 'main';
  } catch {
    return 'gone';
  }
}
