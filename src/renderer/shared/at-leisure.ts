import type { InTurns } from '../../domain/in-turns';

/** Milliseconds of one turn at most. Chromium gives 50 where no frame is due, and the next moment only after. */
const LONGEST = 40;
/** Milliseconds of an idle moment that are left for the frame, and the least that is worked. */
const LEFT = 3;
const LEAST = 2;
/** Milliseconds after which a turn is taken though no moment is idle. */
const PATIENCE = 60;
/** Milliseconds of a turn where nobody looks: Chromium gives a hidden page few of them. */
const UNSEEN = 50;

/** A key or a press waits: nobody's leisure any more. */
function isAsked(): boolean {
  const { scheduling } = navigator as { scheduling?: { isInputPending(): boolean } };
  return scheduling?.isInputPending() === true;
}

/**
 * Does `work` in the idle moments between the page's frames, and answers when it is done. Idle
 * moments end where a frame is due: what is drawn comes first, and several such works at once make
 * each other wait and no frame. Returns how to give it up.
 */
export function atLeisure<Answer>(
  work: InTurns<Answer>,
  done: (answer: Answer) => void,
): () => void {
  let waiting = 0;

  function turn(moment: IdleDeadline): void {
    const room = Math.min(LONGEST, Math.max(LEAST, moment.timeRemaining() - LEFT));
    const until = performance.now() + (document.hidden ? UNSEEN : room);
    do {
      const step = work.next();
      if (step.done === true) return done(step.value);
    } while (performance.now() < until && !isAsked());
    wait();
  }

  function wait(): void {
    waiting = requestIdleCallback(turn, { timeout: PATIENCE });
  }

  wait();
  return () => cancelIdleCallback(waiting);
}
