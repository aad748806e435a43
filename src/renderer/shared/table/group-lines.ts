import { compareValues } from './columns';
import type { GridColumn, GridRow } from './grid-row';

/** One line of the grid: a row, or the head of a group with how many rows it has. */
export type GridLine =
  | { readonly key: string; readonly row: GridRow; readonly stays: boolean }
  | { readonly key: string; readonly group: string; readonly count: number };

type GroupsOf = (row: GridRow) => readonly string[];

/** The groups a row stands in by a column: its value, or each of its tags. */
export function groupsOf(id: string, columns: readonly GridColumn[]): GroupsOf {
  const column = columns.find((one) => one.id === id);
  if (column?.type !== 'tags') return ({ values }) => [String(values[id] ?? '')];
  const words = new Map(column.options?.map((option) => [option.id, option.words]));
  return ({ behind }) => {
    const tags = (behind[id] ?? '').split(' ').flatMap((tag) => words.get(tag) ?? []);
    return tags.length === 0 ? [''] : tags;
  };
}

/**
 * Rows in their order under the heads of their groups. Rows that are sorted by the column bring their
 * groups in that order; a row of several tags stands under each.
 */
export function groupLines(
  rows: readonly GridRow[],
  groups: GroupsOf,
  staying: ReadonlySet<string>,
): readonly GridLine[] {
  const byGroup = new Map<string, GridRow[]>();
  let several = false;
  for (const row of rows) {
    const names = groups(row);
    several ||= names.length > 1;
    for (const name of names) {
      const known = byGroup.get(name);
      if (known === undefined) byGroup.set(name, [row]);
      else known.push(row);
    }
  }
  const inOrder = [...byGroup];
  // One row of two tags puts them side by side, whatever stands between them in the alphabet.
  const ordered = several ? inOrder.toSorted(([a], [b]) => compareValues(a, b)) : inOrder;
  return ordered.flatMap(([group, held]): GridLine[] => [
    { key: `group:${group}`, group, count: held.length },
    ...held.map((row) => ({ key: `${group}:${row.id}`, row, stays: staying.has(row.id) })),
  ]);
}
