import type { HelperPage } from './helper-page';

/** How long a page that was started ahead waits for a file, in milliseconds. */
const WAIT_MS = 3000;

interface Waiting {
  readonly starting: Promise<HelperPage>;
  /** Its number, once it is there. */
  page: number | null;
  readonly timer: NodeJS.Timeout;
}

/**
 * One reader page started ahead of its file, by the same start as every other: the start of its
 * process falls into the time in which the file before is read. It reads one file, as each does; one
 * that no file comes for is killed.
 */
export class SpareReader {
  readonly #start: () => Promise<HelperPage>;
  #waiting: Waiting | null = null;

  constructor(start: () => Promise<HelperPage>) {
    this.#start = start;
  }

  /** The page that waits, for one file and no other; a new one where none does. */
  async take(): Promise<HelperPage> {
    const waiting = this.#waiting;
    if (waiting === null) return this.#start();
    this.#waiting = null;
    clearTimeout(waiting.timer);
    return waiting.starting.catch(() => this.#start());
  }

  /** Starts a page for the file that comes next, where none waits yet. */
  prepare(): void {
    if (this.#waiting !== null) return;
    const timer = setTimeout(() => this.end(), WAIT_MS);
    const waiting: Waiting = { starting: this.#start(), page: null, timer };
    this.#waiting = waiting;
    waiting.starting.then(
      async ({ page, gone }) => {
        waiting.page = page;
        await gone;
        // One that crashed while it waited is nobody's page.
        if (this.#waiting === waiting) this.end();
      },
      () => {
        if (this.#waiting === waiting) this.end();
      },
    );
  }

  /** True where the page of this number waits for its file. */
  isWaiting(page: number): boolean {
    return this.#waiting?.page === page;
  }

  /** Kills the page that waits, if one does. */
  end(): void {
    const waiting = this.#waiting;
    if (waiting === null) return;
    this.#waiting = null;
    clearTimeout(waiting.timer);
    waiting.starting.then(
      (helper) => helper.end(),
      () => undefined,
    );
  }
}
