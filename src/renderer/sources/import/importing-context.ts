import { createContext, useContext } from 'react';
import type { Importing } from './use-import';

/** The import of the dialog round it; null outside of one. */
export const ImportingContext = createContext<Importing | null>(null);

/** The import whose dialog this stands in. Throws outside of one, which is a bug. */
export function useImporting(): Importing {
  const importing = useContext(ImportingContext);
  if (importing === null) throw new Error('no import dialog round this');
  return importing;
}
