import { useMemo } from 'react';
import type { Only } from '../routing/routes';

/** The rows of a list that was opened by a number: exactly those it counted, while they are on file. */
export function useOnly<Row extends { readonly id: string }>(
  rows: readonly Row[],
  only: Only | undefined,
): readonly Row[] {
  return useMemo(() => {
    if (only === undefined) return rows;
    const wanted = new Set(only.ids);
    return rows.filter((row) => wanted.has(row.id));
  }, [rows, only]);
}
