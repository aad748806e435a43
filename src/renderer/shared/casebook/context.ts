import { createContext, useContext } from 'react';
import type { CasebookClient } from '../../../casebook/client';
import type { Client as MainClient } from '../../../ipc/client';
import type { DraftBook } from './draft-book';

/** What screens reach the outside with: the open casebook, its drafts, and main's channels. */
export interface OpenCasebook {
  readonly client: CasebookClient;
  readonly drafts: DraftBook;
  readonly main: MainClient;
  /** A worker that holds folded words for search; the page ends it at lock. */
  readonly makeSearchWorker: () => Worker;
}

const context = createContext<OpenCasebook | null>(null);

/** Gives the screens below it the open casebook. */
export const CasebookProvider = context.Provider;

/** The open casebook. Throws outside of CasebookProvider: a screen is shown after unlock only. */
export function useCasebook(): OpenCasebook {
  const open = useContext(context);
  if (open === null) throw new Error('no casebook is open here');
  return open;
}
