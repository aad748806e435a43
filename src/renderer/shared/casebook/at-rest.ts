/** Milliseconds without a change until those are told who wait for a pause. */
const PAUSE = 150;
/** Milliseconds after which they are told though changes keep coming. */
const LONGEST = 3000;

/** A listener that may be told later than it is called, and how to end its waiting. */
export interface Told {
  readonly tell: () => void;
  readonly stop: () => void;
}

/** Tells at each change. */
export function atOnce(told: () => void): Told {
  return { tell: told, stop: () => undefined };
}

/** Tells once for many changes: 150 ms after the last of them, and 3 s after the first at the latest. */
export function atRest(told: () => void): Told {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let since = 0;

  function stop(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  }

  function tell(): void {
    const now = performance.now();
    if (timer === null) since = now;
    stop();
    timer = setTimeout(
      () => {
        timer = null;
        told();
      },
      Math.max(0, Math.min(PAUSE, since + LONGEST - now)),
    );
  }

  return { tell, stop };
}
