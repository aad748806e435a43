import { useEffect } from 'react';
import type { CasebookClient } from '../../../casebook/client';
import type { Client } from '../../../ipc/client';

/** How long after an unlock files that nothing names are looked for, in milliseconds. */
const LATER_MS = 45_000;

/** Deletes what a cancelled or killed import left, at a quiet moment; the log has the count alone. */
export function useFileSweep(main: Client, client: CasebookClient): void {
  useEffect(() => {
    const timer = setTimeout(() => void sweep(main, client), LATER_MS);
    return () => clearTimeout(timer);
  }, [main, client]);
}

async function sweep(main: Client, client: CasebookClient): Promise<void> {
  const done = await client.sweepFiles();
  if (!done.ok || done.value.swept === 0) return;
  const where = `attachments/${done.value.swept}`;
  await main.call('log.report', { code: 'files-swept', where });
}
