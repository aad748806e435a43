import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../harness/client';
import type { Opened } from './write';

/** How often each of the two places was synced while records were saved one after the other. */
export interface Syncs {
  readonly saves: number;
  readonly journal: number;
  readonly store: number;
}

/** Records that are saved while syncs are counted. */
const SAVES = 25;

/**
 * Saves records one by one and counts by strace how often the program asked the disk for the journal
 * and for the database's log.
 */
export async function countSyncs({ page, pid }: Opened): Promise<Syncs> {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-syncs-'));
  const trace = join(folder, 'calls');
  try {
    const calls = ['-f', '-y', '-o', trace, '-e', 'trace=fdatasync,fsync', '-p', String(pid)];
    const tracer = spawn('strace', calls, { stdio: ['ignore', 'ignore', 'pipe'] });
    const ended = once(tracer, 'exit');
    // It says that it has attached.
    await Promise.race([once(tracer.stderr, 'data'), ended]);
    for (let n = 0; n < SAVES; n += 1) {
      await runCommand(page, 'add-detainee', { name: `sync ${n}` });
    }
    tracer.kill('SIGINT');
    await ended;
    const lines = readFileSync(trace, 'utf8').split('\n');
    function count(place: RegExp): number {
      return lines.filter((line) => place.test(line)).length;
    }
    return {
      saves: SAVES,
      journal: count(/sync\(\d+<[^>]*\/journal\/\d+\.log>/),
      store: count(/sync\(\d+<[^>]*\/IndexedDB\/[^>]*\.log>/),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
