import { spawn, spawnSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { below } from '../harness/random';

/** Waits until the program is about to end, and ends it; resolves once it was told. */
export type Killer = (pid: number, random: () => number) => Promise<void>;

/** After 30 ms to 2 s, half the time with all its children at once, half the time main alone. */
export async function killAtRandom(pid: number, random: () => number): Promise<void> {
  await wait(30 + random() * 2000);
  killNow(random() < 0.5 ? -pid : pid);
}

/**
 * At the entry of one exact fdatasync of one of its threads, before the disk was asked: strace holds
 * the program and lets the signal in there. Where no such call comes, after 5 s.
 */
export async function killAtSync(pid: number, random: () => number): Promise<void> {
  const when = 1 + below(random, 40);
  const inject = `inject=fdatasync:signal=SIGKILL:when=${when}`;
  const parameters = ['-f', '-qq', '-o', '/dev/null', '-e', 'trace=fdatasync', '-e', inject];
  const tracer = spawn('strace', [...parameters, '-p', String(pid)], { stdio: 'ignore' });
  const ended = new Promise<void>((done) => tracer.once('exit', () => done()));
  const late = wait(5000).then(() => killNow(pid));
  await Promise.race([ended, late]);
  killNow(pid);
  tracer.kill('SIGKILL');
}

/** True where strace can hold a process here. */
export function canKillAtSync(): boolean {
  const tried = spawnSync('strace', ['-qq', '-o', '/dev/null', '-e', 'trace=none', 'true']);
  return tried.status === 0;
}

function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
