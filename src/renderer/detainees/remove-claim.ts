import { useCallback } from 'react';
import type { DetaineeId, MemberId } from '../../domain/ids';
import { useCasebook } from '../shared/casebook/context';
import { useRun } from '../shared/casebook/run';
import { holderOf } from '../shared/names/people';
import type { ClaimList } from './claim-form';

/** Removes a claim or a note of a person from the record that holds it, also of a merged one. */
export function useRemoveClaim(
  person: DetaineeId,
): (list: ClaimList | 'notes', member: MemberId) => void {
  const run = useRun();
  const { store } = useCasebook().client;
  return useCallback(
    (list, member) => {
      const id = holderOf(store, person, member);
      void run('remove-member', { kind: 'detainee', id, list, member });
    },
    [run, store, person],
  );
}
