import { startTransition, useEffect, useState } from 'react';

/**
 * A value as it was, and the new one once a frame with it was painted: for what is drawn where nobody
 * looks yet. Stable values alone: each new one draws twice.
 */
export function useAfterPaint<Value>(value: Value): Value {
  const [painted, setPainted] = useState(() => value);
  useEffect(() => {
    let task: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      // A frame asks before it is drawn; what follows at once comes after.
      task = setTimeout(() => startTransition(() => setPainted(() => value)), 0);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(task);
    };
  }, [value]);
  return painted;
}
