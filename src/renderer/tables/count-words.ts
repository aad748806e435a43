import { t } from '../shared/catalogue';
import type { TableState } from './use-table-state';

/** How many rows a table shows, and of how many where a filter hides some. */
export function countWords({ lines, rows }: Pick<TableState, 'lines' | 'rows'>): string {
  const n = lines.rows.length;
  return n === rows.length ? String(n) : t('table.rowsOf', { n, total: rows.length });
}
