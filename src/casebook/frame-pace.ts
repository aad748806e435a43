/** Milliseconds without a frame after which the page is left to draw one. */
const DUE = 40;
/** Milliseconds that are waited for it at most. */
const LONGEST = 60;

/**
 * Keeps long work on the page from holding its frames: short turns alone do not, since what a frame
 * shows is drawn by other threads, and on a machine of few cores they wait for whoever is busy.
 */
export class FramePace {
  #last = performance.now();
  #asked = false;

  /** Resolves at once where a frame came lately; else with the next one, after 60 ms at the latest. */
  async afterFrame(): Promise<void> {
    // A worker, a test and a hidden page have no frames.
    if (typeof document === 'undefined' || document.hidden) return;
    const waited = performance.now() - this.#last;
    if (waited <= DUE) return this.#ask();
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, LONGEST);
      requestAnimationFrame(() => {
        clearTimeout(timer);
        resolve();
      });
    });
    this.#last = performance.now();
  }

  #ask(): void {
    if (this.#asked) return;
    this.#asked = true;
    requestAnimationFrame(() => {
      this.#asked = false;
      this.#last = performance.now();
    });
  }
}
