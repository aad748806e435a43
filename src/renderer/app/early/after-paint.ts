/** Milliseconds after which a frame is no longer waited for: a page that nobody sees has none. */
const LONGEST = 100;

/** Calls `then` once what was just drawn is painted. Returns how to give that up. */
export function afterPaint(then: () => void): () => void {
  let task: ReturnType<typeof setTimeout> | undefined;
  const late = setTimeout(go, LONGEST);
  // The callback of a frame comes before it is painted: that of the next one is after it.
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      task = setTimeout(go);
    });
  });

  function stop(): void {
    clearTimeout(late);
    clearTimeout(task);
    cancelAnimationFrame(frame);
  }

  function go(): void {
    stop();
    then();
  }

  return stop;
}
