import { createStore, useStore } from '../store';

/** Whether names and free text are hidden, for a screen that is being shared. Off after every start. */
const hidden = createStore(false);

/** Hides names and free text, or shows them again. */
export function toggleHidden(): void {
  hidden.update((now) => !now);
}

/** True while names and free text are hidden. */
export function useHidden(): boolean {
  return useStore(hidden);
}
