import { useEffect, useMemo, useState } from 'react';
import type { Id } from '../../domain/ids';
import type { View } from '../../domain/view';
import { useDerivedPaced, useRecords, type Pace } from '../shared/casebook/records';
import type { GridColumn, GridRow } from '../shared/table/grid-row';
import { useGridLines, type GridLines } from '../shared/table/grid-rows';
import { firstLayout, layoutOf, sameLayout, type TableLayout } from '../shared/table/layout';
import type { Hands } from '../shared/table/hands';
import { leaveTable, leftTable } from './left-tables';
import type { TableKind } from './table-kind';

export interface TableAsked {
  readonly kind: TableKind;
  readonly view: Id<'view'> | null;
  readonly onView: (id: Id<'view'> | null) => void;
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
  /** Rows that fit the filter by another spelling. */
  readonly found?: ReadonlySet<string>;
  /** Which rows the screen is about; stable, all where none is given. */
  readonly keep?: ((row: GridRow) => boolean) | undefined;
  /** How soon it follows changes: later where it stands beside what is worked on, or is covered. */
  readonly pace?: Pace;
}

/** A table with its layout, its view and what of its rows is chosen. */
export interface TableState {
  readonly kind: TableKind;
  /** Every column, shown or not. */
  readonly all: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  readonly lines: GridLines;
  readonly layout: TableLayout;
  readonly setLayout: (layout: TableLayout) => void;
  /** Where the table that stood here before was used, to go on there; null as a rule. */
  readonly hands: Hands | null;
  readonly filter: string;
  readonly setFilter: (filter: string) => void;
  readonly views: readonly View[];
  readonly view: View | null;
  /** True where the table differs from its view. */
  readonly changed: boolean;
  readonly chosen: readonly GridRow[];
  readonly setChosen: (ids: ReadonlySet<string>) => void;
  /** Asks the filter anew: rows that stayed though they no longer fit go. */
  readonly refresh: () => void;
  /** Back to the view as it was saved, or to the table as it first is. */
  readonly reset: () => void;
  readonly openView: (id: Id<'view'> | null) => void;
  /** Goes on under a view that was just saved, as it is. */
  readonly keptAs: (id: Id<'view'>) => void;
}

const none: ReadonlySet<string> = new Set();
const noRows: readonly GridRow[] = [];

/** The state of one of the tables on whatever screen shows it. */
export function useTableState(asked: TableAsked): TableState {
  const { kind, filter, found = none, keep, pace = 'at-once' } = asked;
  const all = useColumns(kind);
  const views = useRecords('view').filter(({ table }) => table === kind.id);
  const view = views.find(({ id }) => id === asked.view) ?? null;
  const saved = useMemo(
    () => (view === null ? firstLayout(all, kind.firstSort) : layoutOf(view, all)),
    [view, all, kind],
  );
  const [left] = useState(() => (view === null ? leftTable(kind.id) : undefined));
  const [layout, setLayout] = useState(left?.layout ?? saved);
  const [chosen, setChosen] = useState(none);
  const [refreshed, setRefreshed] = useState(0);
  const every = useDerivedPaced(pace, kind.reads, kind.rows);
  const rows = useMemo(() => (keep === undefined ? every : every.filter(keep)), [every, keep]);
  const lines = useGridLines({ rows, columns: all, layout, filter, found, refreshed });
  useEffect(() => {
    if (view === null) leaveTable(kind.id, layout);
  }, [layout, view, kind]);

  function show(next: View | null): void {
    setLayout(next === null ? firstLayout(all, kind.firstSort) : layoutOf(next, all));
    asked.onFilter(next?.filter ?? '');
  }

  return {
    kind,
    all,
    rows,
    lines,
    layout,
    setLayout,
    hands: left?.hands ?? null,
    filter,
    setFilter: asked.onFilter,
    views,
    view,
    changed: !sameLayout(layout, saved) || filter !== (view?.filter ?? ''),
    chosen: useMemo(
      () => (chosen.size === 0 ? noRows : lines.rows.filter(({ id }) => chosen.has(id))),
      [lines, chosen],
    ),
    setChosen,
    refresh: () => setRefreshed(refreshed + 1),
    reset: () => show(view),
    openView(id) {
      show(views.find((one) => one.id === id) ?? null);
      asked.onView(id);
    },
    keptAs: asked.onView,
  };
}

/** The columns of a table; those of tags offer the tags of this casebook. */
function useColumns(kind: TableKind): readonly GridColumn[] {
  const tags = useRecords('tag');
  return useMemo(() => {
    const options = tags.map(({ id, title }) => ({ id: id as string, words: title }));
    return kind
      .columns()
      .map((column) => (column.type === 'tags' ? { ...column, options } : column));
  }, [kind, tags]);
}
