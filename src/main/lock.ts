import type { OutputOf } from '../ipc/contract';

/** Why Vigil locks. */
export type LockReason = OutputOf<'event.beforeLock'>['reason'];

/** How long a page may save drafts before its process is killed, in milliseconds. */
export const DRAFTS_MS = 500;

/**
 * Waits until `saved` is called or 500 ms are over; the page is killed after it in either case.
 * Answers whether the page was in time.
 */
export function waitForDrafts(): { readonly over: Promise<boolean>; saved(): void } {
  let answer: (inTime: boolean) => void = () => undefined;
  const over = new Promise<boolean>((resolve) => {
    answer = resolve;
  });
  const timer = setTimeout(() => answer(false), DRAFTS_MS);
  return {
    over,
    saved() {
      clearTimeout(timer);
      answer(true);
    },
  };
}

/** What the watch asks and does; see `watchForAbsence`. */
export interface Absence {
  /** Seconds since the last key or mouse of the whole system. */
  readonly systemIdleSeconds: () => number;
  /** Milliseconds since the last input that reached our own window. */
  readonly ownIdleMs: () => number;
  /** True where the system says its screen is locked; Linux only says so when asked. */
  readonly screenLocked: () => boolean;
  readonly idleMinutes: () => number;
  readonly lock: (reason: LockReason) => void;
}

/** How often the watch looks, in milliseconds. */
export const WATCH_EVERY_MS = 5000;

/**
 * One look of the watch: locks where nobody has touched the machine for the set minutes, or where
 * its screen is locked. Input that the system does not count (from an assistive device or a test)
 * counts all the same once it reaches the window.
 */
export function lookForAbsence(absence: Absence): void {
  const idleMs = Math.min(absence.systemIdleSeconds() * 1000, absence.ownIdleMs());
  if (idleMs >= absence.idleMinutes() * 60_000) absence.lock('idle');
  else if (absence.screenLocked()) absence.lock('screen-locked');
}

/**
 * When a key or the mouse last reached the window, by a clock that only runs forward: setting the
 * system's clock back must not put the lock off, nor setting it ahead lock under somebody's hands.
 */
export class LastInput {
  #at = performance.now();

  seen(): void {
    this.#at = performance.now();
  }

  /** Milliseconds since then. */
  get idleMs(): number {
    return performance.now() - this.#at;
  }
}
