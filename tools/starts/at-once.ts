import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** How one start names its profile: the folder it runs in, and the profile as it writes it. */
export interface Naming {
  readonly from: string;
  readonly profile: string;
}

/** Starts of Vigil that were made at one moment. */
export interface Starts {
  /** Those that go on running once no other has ended for `stillMs`. */
  running(stillMs: number, mostMs: number): Promise<number>;
  /** Ends what still runs, without warning. */
  kill(): Promise<void>;
}

/** Starts the built program once for each naming, all at one moment. */
export function startAtOnce(namings: readonly Naming[]): Starts {
  const machine = (process.env['VIGIL_ELECTRON_ARGUMENTS'] ?? '').split(' ').filter(Boolean);
  const children = namings.map(({ from, profile }) =>
    spawn(
      process.env['VIGIL_ELECTRON'] ?? '',
      [...machine, resolve('.'), '--data', profile, '--harness'],
      { cwd: from, stdio: 'ignore', detached: true },
    ),
  );
  function left(): ChildProcess[] {
    return children.filter((child) => child.exitCode === null && child.signalCode === null);
  }
  return {
    async running(stillMs, mostMs) {
      const until = Date.now() + mostMs;
      let count = left().length;
      let since = Date.now();
      while (Date.now() < until && Date.now() - since < stillMs) {
        await wait(100);
        if (left().length === count) continue;
        count = left().length;
        since = Date.now();
      }
      return count;
    },
    async kill() {
      for (const { pid } of left()) {
        try {
          if (pid !== undefined) process.kill(-pid, 'SIGKILL');
        } catch {
          // It has ended by itself.
        }
      }
      while (left().length > 0) await wait(50);
    },
  };
}
