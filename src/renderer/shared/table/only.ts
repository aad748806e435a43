import { useMemo } from 'react';
import type { Only } from '../routing/routes';

/**
 * The test of rows of a list that was opened by a number: exactly those it counted, while they are
 * on file. Stable for the same number.
 */
export function useOnly(only: Only | undefined): (row: { readonly id: string }) => boolean {
  return useMemo(() => {
    const wanted = only === undefined ? null : new Set<string>(only.ids);
    return ({ id }: { readonly id: string }) => wanted === null || wanted.has(id);
  }, [only]);
}
