import { useSyncExternalStore } from 'react';
import type { SaveState, UndoState, Watched } from '../../../casebook/client';
import { useCasebook } from './context';

/** A watched value of the client, and a new rendering when it changes. */
export function useWatched<T>(watched: Watched<T>): T {
  return useSyncExternalStore(
    (told) => watched.subscribe(told),
    () => watched.get(),
  );
}

/** Whether everything typed and confirmed is on disk. */
export function useSaveState(): SaveState {
  return useWatched(useCasebook().client.saveState);
}

/** Whether there is something to undo or do again, and what. */
export function useUndoState(): UndoState {
  return useWatched(useCasebook().client.undoState);
}
