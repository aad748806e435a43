import { useMemo, useState, type ReactNode } from 'react';
import { useRun } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { Grid } from '../shared/table/Grid';
import type { GridColumn, GridRow } from '../shared/table/grid-row';
import { editWith } from './cell-values';
import { PasteDialog } from './PasteDialog';
import { pasteBlock, type PasteBlock } from './paste-block';
import type { TableState } from './use-table-state';

interface TableGridProps {
  readonly table: TableState;
  readonly onOpen: (row: GridRow) => void;
  /** On a screen that opens rows beside the table: the row that is open, or null. */
  readonly beside?: { readonly openId: string | null };
  /** Shown where there is no row at all. */
  readonly empty?: ReactNode;
}

/** The rows of a table: one cell and a pasted block are edited in place, each as one step. */
export function TableGrid({ table, onOpen, beside, empty }: TableGridProps) {
  const { kind, all, lines, layout, setLayout } = table;
  const run = useRun();
  const [paste, setPaste] = useState<PasteBlock | null>(null);
  const openId = beside?.openId ?? null;
  const narrow = openId !== null;
  const columns = useMemo(() => {
    if (!narrow) return layout.columns.flatMap((id) => all.find((one) => one.id === id) ?? []);
    const widths = kind.beside ?? {};
    return all.flatMap((one) => {
      const width = widths[one.id];
      return width === undefined ? [] : [{ ...one, width }];
    });
  }, [all, kind, layout.columns, narrow]);
  const held = useMemo(
    () => (narrow ? { ...layout, widths: {}, pinned: 0 } : layout),
    [layout, narrow],
  );

  async function edit(row: GridRow, column: GridColumn, value: string): Promise<boolean> {
    const made = editWith(row, column, value);
    if (made === null) return true;
    const done = await run('edit-many', { what: column.header, edits: [made] });
    return done.ok;
  }

  if (table.rows.length === 0 && empty !== undefined) return <>{empty}</>;
  return (
    <>
      <Grid
        label={t(kind.title)}
        columns={columns}
        lines={lines}
        layout={held}
        // Beside an open record a column has the width that is left; only its order is kept.
        onLayout={(next) => setLayout(narrow ? { ...layout, sort: next.sort } : next)}
        onOpen={onOpen}
        {...(beside !== undefined && { beside })}
        hands={table.hands}
        onClearFilter={() => {
          table.setFilter('');
          setLayout({ ...layout, groups: [] });
        }}
        onSelect={table.setChosen}
        onEdit={edit}
        onPaste={(text, row, column) =>
          setPaste(pasteBlock(text, row, column, lines.rows, columns))
        }
      />
      {paste !== null && <PasteDialog block={paste} onClose={() => setPaste(null)} />}
    </>
  );
}
