import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';

/** A running Vigil with a profile of its own. */
export interface RunningVigil {
  readonly app: ElectronApplication;
  readonly profile: string;
  /** The casebook window as it is now; lock and unlock replace it. */
  page(): Promise<Page>;
  /** Ends the program as a user would. */
  close(): Promise<void>;
}

/**
 * An empty folder for a profile that nobody keeps. Its name is one that a person's own may be: with
 * Cyrillic and Latin letters beyond ASCII and a space, so that every run in Electron tries such paths.
 */
export function throwawayProfile(): string {
  return mkdtempSync(join(tmpdir(), 'vigil-Дела Ü-'));
}

/** Removes a profile made by `throwawayProfile`. */
export function removeProfile(profile: string): void {
  rmSync(profile, { recursive: true, force: true });
}

/**
 * Starts the built program in real Electron on `profile`. VIGIL_ELECTRON names the executable and
 * VIGIL_ELECTRON_ARGUMENTS what the machine needs; the set-up has put both into the environment.
 * With `harness` the casebook page offers its client to the tool; a packed Vigil never does.
 */
export async function launchVigil(
  profile: string,
  options: {
    harness?: boolean;
    args?: readonly string[];
    env?: Record<string, string>;
    /** Another build than the checkout's, by the folder that holds its `out/`. */
    program?: string;
  } = {},
): Promise<RunningVigil> {
  const executablePath = process.env['VIGIL_ELECTRON'];
  if (executablePath === undefined) throw new Error('VIGIL_ELECTRON names no Electron');
  const machine = (process.env['VIGIL_ELECTRON_ARGUMENTS'] ?? '').split(' ').filter(Boolean);
  const app = await _electron.launch({
    executablePath,
    args: [
      ...machine,
      resolve(options.program ?? '.'),
      '--data',
      profile,
      ...(options.harness ? ['--harness'] : []),
      ...(options.args ?? []),
    ],
    env: { ...(process.env as Record<string, string>), ...ownDisplay(), ...options.env },
  });
  running.add(app);
  app.on('close', () => running.delete(app));
  return {
    app,
    profile,
    page: () => casebookPage(app),
    close: () => app.close(),
  };
}

/** Every Vigil that `launchVigil` started in this process and that has not ended yet. */
const running = new Set<ElectronApplication>();

/**
 * Kills what `launchVigil` started and nobody closed, as after a failure: an Electron that is left
 * open keeps its tool from ending. Answers how many there were.
 */
export function endLeftVigils(): number {
  const left = [...running];
  for (const app of left) app.process().kill('SIGKILL');
  running.clear();
  return left.length;
}

/** The display of this test worker, where the set-up made one for each; else that of everybody. */
function ownDisplay(): Record<string, string> {
  const displays = (process.env['VIGIL_DISPLAYS'] ?? '').split(' ').filter(Boolean);
  const display = displays[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)];
  return display === undefined ? {} : { DISPLAY: display };
}

/** The one visible window that shows the casebook page; waits for it to stand. */
async function casebookPage(app: ElectronApplication): Promise<Page> {
  const until = Date.now() + 60_000;
  for (;;) {
    const page = app
      .windows()
      .findLast((window) => !window.isClosed() && window.url().includes('casebook.html'));
    if (page !== undefined) {
      await page.waitForLoadState('domcontentloaded');
      return page;
    }
    if (Date.now() > until) throw new Error('no casebook window came');
    await new Promise((done) => setTimeout(done, 50));
  }
}
