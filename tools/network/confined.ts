import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { countBefore, makeWatchedPair } from './watched-namespace';

/** The ordinary user that Vigil runs as: Chromium's sandbox refuses to run for root. */
export const NOBODY = 65_534;

/** Where the run keeps the copy of the program, the user's home and what strace wrote. */
export interface Places {
  readonly app: string;
  readonly home: string;
  readonly trace: string;
  /** Gets the count of packets before the start; see `countBefore`. */
  readonly before: string;
}

/** The program under strace in its namespaces, and how it is ended with all that hangs on it. */
export interface Confined {
  /** A process inside the network namespace, by its number out here. */
  readonly pid: number;
  readonly child: ChildProcess;
  /** What it has said so far on standard error. */
  said(): string;
  /** Waits until it has ended by itself, at most `ms`; answers whether it has. */
  ended(ms: number): Promise<boolean>;
  kill(): void;
}

/**
 * Starts the copy of the program in a network namespace with the watched pair, in a process
 * namespace of its own, under strace, as an ordinary user. All of it dies with the process namespace,
 * and that dies with this process: nothing is left behind by a run that is killed.
 */
export function startConfined({ app, home, trace, before }: Places): Confined {
  const vigil = [
    join(app, 'electron', 'electron'),
    ...[join(app, 'vigil'), '--remote-debugging-pipe', '--harness'],
    ...['--data', join(home, 'profile')],
  ];
  // With the kernel's own filter strace stops at these calls alone; without it a start takes minutes.
  const calls = 'trace=connect,sendto,sendmsg,sendmmsg';
  const traced = ['strace', '-f', '--seccomp-bpf', '-qq', '-yy', '-o', trace, '-e', calls];
  const ordinary = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];
  const namespaces = ['unshare', '--net', '--pid', '--fork', '--kill-child', '--mount-proc'];
  const script = `${makeWatchedPair}\n${countBefore}\nexec "$@"`;
  const [, ...parameters] = [
    ...['setpriv', '--pdeathsig', 'KILL', ...namespaces, 'bash', '-c', script, 'bash', before],
    ...[...ordinary, ...traced, ...vigil],
  ];
  const child = spawn('setpriv', parameters, {
    detached: true,
    env: { ...process.env, HOME: home, TMPDIR: home, XDG_RUNTIME_DIR: home },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('setpriv could not be started');
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  for (const stream of child.stdio) stream?.on('error', () => undefined);
  const exited = new Promise<true>((done) => child.once('exit', () => done(true)));
  return {
    pid,
    child,
    said: () => said,
    ended: (ms) =>
      Promise.race([exited, new Promise<false>((done) => setTimeout(done, ms, false).unref())]),
    kill() {
      try {
        process.kill(-pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    },
  };
}

/**
 * Throws where no renderer of the copy in `app` runs in Chromium's sandbox: the run would prove
 * configuration alone. strace's own filter is in every process, so a renderer has to have more of
 * them than the main process, and a user namespace of its own.
 */
export function assertSandboxed(app: string): void {
  const ours = readdirSync('/proc')
    .filter((id) => /^\d+$/.test(id))
    .flatMap((id) => {
      try {
        const line = readFileSync(`/proc/${id}/cmdline`, 'utf8');
        if (!line.startsWith(join(app, 'electron'))) return [];
        const status = readFileSync(`/proc/${id}/status`, 'utf8');
        const filters = Number(/^Seccomp_filters:\s+(\d+)$/m.exec(status)?.[1] ?? 0);
        const namespace = readlinkSync(`/proc/${id}/ns/user`);
        return [{ type: /--type=([a-z-]+)/.exec(line)?.[1] ?? 'main', filters, namespace }];
      } catch {
        return [];
      }
    });
  const main = ours.find(({ type }) => type === 'main');
  const isOn = ours.some(
    ({ type, filters, namespace }) =>
      type === 'renderer' && filters > (main?.filters ?? 0) && namespace !== main?.namespace,
  );
  if (!isOn) throw new Error(`no renderer runs in Chromium's sandbox: ${JSON.stringify(ours)}`);
}
