/** Milliseconds without a change until those are told who wait for a pause. */
const PAUSE = 150;
/** The same where nobody can use what is told. */
const LONG_PAUSE = 1000;
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
  return afterPause(told, PAUSE);
}

/** The same for what stands behind an open dialog: a second after the last change. */
export function atLength(told: () => void): Told {
  return afterPause(told, LONG_PAUSE);
}

function afterPause(told: () => void, pause: number): Told {
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
      Math.max(0, Math.min(pause, since + LONGEST - now)),
    );
  }

  return { tell, stop };
}
