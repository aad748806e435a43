import { createStore, useStore } from '../../shared/store';

/** Whether the suggestions stand beside the text; it holds from one source to the next. */
const suggesting = createStore(false);

/** Whether the suggestions are shown, and how to turn them on and off. */
export function useSuggesting(): readonly [boolean, (on: boolean) => void] {
  return [useStore(suggesting), suggesting.set];
}
