import { useCallback } from 'react';
import type { CommandInput } from '../../../casebook/commands/registry';
import type { AnyRecord } from '../../../domain/records';
import { useRun } from '../casebook/run';

/** Removes a member of one of a record's lists; one command, one undo. */
export function useRemoveMember(record: AnyRecord, list: string): (member: string) => void {
  const run = useRun();
  const { kind, id } = record;
  return useCallback(
    (member) => {
      void run('remove-member', { kind, id, list, member } as CommandInput<'remove-member'>);
    },
    [run, kind, id, list],
  );
}
