import { useEffect, useRef } from 'react';
import { onTakeBack } from '../../shared/casebook/take-back';
import { changedPassage, type Changed } from './changed-passage';
import type { Passage } from './passages';
import { useStable } from './use-stable';

/**
 * After an undo or a redo the focus goes to the passage that it changed; where it changed none and the
 * focus was lost, back to the text: `onChanged` is told of the first, and of null for the second.
 */
export function useUndoFocus(
  passages: readonly Passage[],
  onChanged: (changed: Changed) => void,
): void {
  const latest = useRef(passages);
  useEffect(() => {
    latest.current = passages;
  });
  const tell = useStable(onChanged);
  useEffect(
    () =>
      onTakeBack(() => {
        const before = latest.current;
        return () => {
          // The page shows what changed by the next frame.
          requestAnimationFrame(() => {
            if (document.querySelector('[role="dialog"]') !== null) return;
            // Whoever types already, in the field of a search say, keeps the field.
            if (document.activeElement?.matches('input, textarea') === true) return;
            const changed = changedPassage(before, latest.current);
            if (changed !== null || isLost(document.activeElement)) tell(changed);
          });
        };
      }),
    [tell],
  );
}

/** True where the focus is on nothing, or on the message that the undo was asked from. */
function isLost(active: Element | null): boolean {
  return (
    active === null ||
    active === document.body ||
    active.closest('[data-react-aria-top-layer]') !== null
  );
}
