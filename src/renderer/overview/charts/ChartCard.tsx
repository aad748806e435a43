import { ClipboardCopy, ChartColumn, Table2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { writeCsv } from '../../../export/csv';
import { useCasebook } from '../../shared/casebook/context';
import { t } from '../../shared/catalogue';
import { Button, IconButton } from '../../shared/controls/Button';
import { copyText } from '../../shared/copy-text';
import { navigate } from '../../shared/routing/router';
import styles from './charts.module.css';

/** A number of a chart and the appeals it counts; opening it shows exactly those. */
export interface Counted {
  readonly n: number;
  readonly ids: readonly string[];
  /** What the rows are, for the bar over them. */
  readonly words: string;
}

export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | Counted)[])[];
}

interface ChartCardProps {
  readonly title: string;
  /** What is counted, in what unit, and what is left out. */
  readonly note: string;
  readonly table: ChartTable;
  readonly children: ReactNode;
}

/** Opens the rows that a number counts. */
export function openCounted({ ids, words }: Counted): void {
  if (ids.length > 0) navigate('appeals', { only: { ids, words } });
}

function cellText(cell: string | Counted): string {
  return typeof cell === 'string' ? cell : String(cell.n);
}

/** A chart with its twin as a table and a copy as CSV; both hold the same numbers. */
export function ChartCard({ title, note, table, children }: ChartCardProps) {
  const { main } = useCasebook();
  const [asTable, setAsTable] = useState(false);

  async function copy(): Promise<void> {
    const rows = table.rows.map((row) => row.map(cellText));
    const text = writeCsv({ columns: table.columns, rows });
    await copyText(main, text, t('overview.copied', { title }));
  }

  return (
    <section className={styles.card} aria-label={title}>
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <Button
          look="quiet"
          icon={asTable ? ChartColumn : Table2}
          onPress={() => setAsTable(!asTable)}
        >
          {t(asTable ? 'overview.asChart' : 'overview.asTable')}
        </Button>
        <IconButton
          icon={ClipboardCopy}
          label={t('overview.copyCsv', { title })}
          onPress={() => void copy()}
        />
      </header>
      <p className={styles.note}>{note}</p>
      {asTable ? <Twin title={title} table={table} /> : children}
    </section>
  );
}

function Twin({ title, table }: { title: string; table: ChartTable }) {
  return (
    <div className={styles.twin}>
      <table aria-label={title}>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.map(cellText).join('\n')}>
              {row.map((cell, at) =>
                at === 0 ? (
                  <th key={table.columns[at]} scope="row">
                    {cellText(cell)}
                  </th>
                ) : (
                  <td key={table.columns[at]}>
                    {typeof cell === 'string' ? (
                      cell
                    ) : cell.ids.length === 0 ? (
                      cell.n
                    ) : (
                      <button
                        type="button"
                        className={styles.number}
                        onClick={() => openCounted(cell)}
                      >
                        {cell.n}
                      </button>
                    )}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
