/** What the first page needs to know of a locked casebook. */
export interface LockedCasebook {
  readonly name: string;
  readonly folderLabel: string;
  /** Electron's version where it is out of support, else null. */
  readonly unsupported: string | null;
}

/**
 * Reads main's raw answer to `app.status`: the casebook where it is an ordinary locked one with
 * nothing else to say, or null. Written by hand: the contract's own reader is a fifth of what the
 * first page would wait for, and whatever is doubtful here is left to the page that has it.
 */
export function lockedCasebook(answer: unknown): LockedCasebook | null {
  const status = member(member(answer, 'value'));
  const casebook = member(status['casebook']);
  const runtime = member(status['runtime']);
  const { name, folderLabel } = casebook;
  const plain =
    status['state'] === 'locked' &&
    status['problem'] === null &&
    casebook['kind'] === 'ordinary' &&
    casebook['isNew'] === false &&
    casebook['synced'] === false;
  if (!plain || typeof name !== 'string' || typeof folderLabel !== 'string') return null;
  const version = runtime['electron'];
  if (typeof version !== 'string') return null;
  return { name, folderLabel, unsupported: runtime['supported'] === true ? null : version };
}

function member(value: unknown, name?: string): Readonly<Record<string, unknown>> {
  const of = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  return name === undefined ? of : member(of[name]);
}
