import type { ReadOutcome } from '../frozen-text';
import { LARGEST_TABLE, TooLarge } from './limits';

/** Reads by `read`; a file, or a table in it, that is over a limit is refused with its figures. */
export function refuseTooLarge<T extends ReadOutcome | Promise<ReadOutcome>>(
  bytes: Uint8Array,
  read: () => T,
): T | ReadOutcome {
  if (bytes.length > LARGEST_TABLE) {
    return refused(`${Math.ceil(bytes.length / 1024 / 1024)} MB; 64 MB at most`);
  }
  try {
    const outcome = read();
    return outcome instanceof Promise ? (outcome.catch(asRefusal) as T) : outcome;
  } catch (error) {
    return asRefusal(error);
  }
}

function asRefusal(error: unknown): ReadOutcome {
  if (error instanceof TooLarge) return refused(error.detail);
  throw error;
}

function refused(detail: string): ReadOutcome {
  return { status: 'unreadable', reason: { code: 'too-large', detail } };
}
