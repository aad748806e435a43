/** The grid by itself in a page, with a table as wide as the bars ask for; driven by the bench. */
import {
  columnFilteringFeature,
  createFilteredRowModel,
  createSortedRowModel,
  filterFn_includesString,
  globalFilteringFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { createElement, useLayoutEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { CasebookProvider } from '../../src/renderer/shared/casebook/context';
import { compareValues } from '../../src/renderer/shared/table/columns';
import { Grid } from '../../src/renderer/shared/table/Grid';
import type { GridRow } from '../../src/renderer/shared/table/grid-row';
import { useGridLines } from '../../src/renderer/shared/table/grid-rows';
import { firstLayout } from '../../src/renderer/shared/table/layout';
import { sortKeyOf } from '../../src/renderer/shared/table/sort-key';
import '../../src/renderer/shared/style/base.css';
import '../../src/renderer/shared/style/tokens.css';
import { WIDE_ROWS, wideColumns, wideRows } from './wide-rows';

/** What the bench may ask of the page; every time is in milliseconds. */
export interface GridBench {
  /** From a press on a head to the painted rows, one number a press. */
  sorts(times: number): Promise<number[]>;
  /** From a changed quick filter to the painted rows. */
  filters(times: number): Promise<number[]>;
  /** The same sortings and filters by TanStack's row models over plain arrays, nothing painted. */
  models(times: number): { sorts: number[]; filters: number[] };
  /** Milliseconds of each frame while it scrolls by `by` pixels a frame, and points that were blank. */
  scroll(frames: number, by: number): Promise<{ frames: number[]; blank: number }>;
}

declare global {
  interface Window {
    gridBench?: GridBench;
  }
}

const rowCount = Number(new URLSearchParams(location.search).get('rows') ?? WIDE_ROWS);
const columns = wideColumns();
const rows = wideRows(rowCount, columns);
const none: ReadonlySet<string> = new Set();
const words = ['mamm', 'court', 'ali', 'held', 'xan', ''];
let setFilter: (filter: string) => void = () => undefined;
/** Called when other lines stand in the page, before they are painted. */
let told: () => void = () => undefined;

function Table() {
  const [layout, setLayout] = useState(() => firstLayout(columns));
  const [filter, set] = useState('');
  setFilter = set;
  const lines = useGridLines({ rows, columns, layout, filter, found: none, refreshed: 0 });
  useLayoutEffect(() => told(), [lines]);
  return createElement(Grid, {
    ...{ label: 'bench', columns, lines, layout, onLayout: setLayout },
    onOpen: () => undefined,
    onClearFilter: () => set(''),
    onSelect: () => undefined,
    onEdit: () => Promise.resolve(true),
    onPaste: () => undefined,
  });
}

const features = tableFeatures({
  rowSortingFeature,
  columnFilteringFeature,
  globalFilteringFeature,
  sortedRowModel: createSortedRowModel(),
  filteredRowModel: createFilteredRowModel(),
  filterFns: { includesString: filterFn_includesString },
});
const defs = columns.map((column) => ({
  id: column.id,
  accessorFn: (row: GridRow) => sortKeyOf(row, column),
  sortFn: (a: { original: GridRow }, b: { original: GridRow }) =>
    compareValues(sortKeyOf(a.original, column), sortKeyOf(b.original, column)),
}));
let theirs: ReturnType<typeof useTheirs> | null = null;

function useTheirs() {
  return useTable({
    ...{ features, columns: defs, data: rows },
    getRowId: (row) => row.id,
    // Their quick filter, as ours, looks into every column.
    globalFilterFn: 'includesString',
  });
}

function Models() {
  theirs = useTheirs();
  return null;
}

/** Resolves after the next frame was painted. */
function painted(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done, 0));
  });
}

function frame(): Promise<number> {
  return new Promise((done) => requestAnimationFrame(done));
}

/** A press between two frames, as a hand does it; a frame that shows the rows of before does not count. */
async function timed(times: number, work: (at: number) => void): Promise<number[]> {
  const taken: number[] = [];
  for (let at = 0; at < times; at += 1) {
    await painted();
    const from = performance.now();
    const changed = new Promise<void>((done) => {
      told = done;
    });
    work(at);
    await changed;
    await painted();
    taken.push(performance.now() - from);
  }
  return taken;
}

function grid(): HTMLElement {
  const found = document.querySelector<HTMLElement>('[role=grid]');
  if (found === null) throw new Error('no grid');
  return found;
}

/** A column for each press: names, numbers, dates, terms and texts in turn. */
function columnOf(at: number): number {
  return [0, 3, 4, 5, 6][at % 5] ?? 0;
}

window.gridBench = {
  sorts: (times) =>
    timed(times, (at) => {
      const heads = grid().querySelectorAll<HTMLElement>('[role=columnheader]');
      heads[columnOf(at)]?.click();
    }),
  filters: (times) => timed(times, (at) => setFilter(words[at % words.length] ?? '')),
  models(times) {
    const table = theirs;
    if (table === null) throw new Error('no table');
    function run(change: (at: number) => void): number[] {
      return Array.from({ length: times }, (_, at) => {
        const from = performance.now();
        change(at);
        table?.getRowModel();
        return performance.now() - from;
      });
    }
    const sorts = run((at) => {
      table.setSorting([{ id: columns[columnOf(at)]?.id ?? '', desc: at % 2 === 1 }]);
    });
    table.setSorting([]);
    const filters = run((at) => {
      table.setGlobalFilter(words[at % words.length] ?? '');
    });
    return { sorts, filters };
  },
  async scroll(frames, by) {
    const scroller = grid();
    scroller.scrollTop = 0;
    await painted();
    const box = scroller.getBoundingClientRect();
    const taken: number[] = [];
    let [blank, last] = [0, await frame()];
    for (let at = 0; at < frames; at += 1) {
      scroller.scrollTop += by;
      const now = await frame();
      taken.push(now - last);
      last = now;
      for (const share of [0.2, 0.5, 0.8]) {
        const hit = document.elementFromPoint(box.left + 60, box.top + box.height * share);
        if (hit?.closest('[role=gridcell]') == null) blank += 1;
      }
    }
    return { frames: taken, blank };
  },
};

const root = document.querySelector('#root');
if (root === null) throw new Error('no root');
createRoot(root).render(
  createElement(
    CasebookProvider,
    { value: { main: { call: () => Promise.resolve({ ok: true }) } } as never },
    createElement('div', { style: { blockSize: '100vh' } }, createElement(Table)),
    createElement(Models),
  ),
);
