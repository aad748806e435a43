/** Answers that are kept; a column of remarks, each another, must not be held twice. */
const MOST = 10_000;

/**
 * The same function, its answers to the last texts kept: for pure functions of a text that a column
 * repeats. Answers are shared and must not be changed.
 */
export function remembered<Answer>(answerOf: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  let [last, lastAnswer]: [string | null, Answer | undefined] = [null, undefined];
  return (text) => {
    let answer = text === last ? lastAnswer : known.get(text);
    if (answer === undefined) {
      answer = answerOf(text);
      if (known.size >= MOST) known.clear();
      known.set(text, answer);
    }
    last = text;
    lastAnswer = answer;
    return answer;
  };
}
