import { useCallback, useSyncExternalStore } from 'react';
import type { Detainee } from '../../../domain/detainee';
import type { DetaineeId } from '../../../domain/ids';
import { useCasebook } from '../casebook/context';
import { personIn } from './people';

/**
 * The person an id stands for, through merges, with the claims of every record; in Trash or not.
 * Undefined for no id and for an id that is not on file.
 */
export function usePerson(id: DetaineeId | null | undefined): Detainee | undefined {
  const { store } = useCasebook().client;
  const subscribe = useCallback(
    (told: () => void) => store.subscribe(['detainee', 'identity'], told),
    [store],
  );
  return useSyncExternalStore(subscribe, () =>
    id === null || id === undefined ? undefined : personIn(store, id),
  );
}
