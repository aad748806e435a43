/** Work that is done in turns: it yields where something else may be done first. */
export type InTurns<Answer> = Generator<void, Answer, void>;

/** Does the whole of some work at once, for who needs its answer before anything else. */
export function inOneTurn<Answer>(work: InTurns<Answer>): Answer {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
