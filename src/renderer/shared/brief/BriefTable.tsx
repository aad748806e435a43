import type { BriefTable as Table } from '../../../domain/brief-document';
import { cx } from '../class-names';
import { Line } from './BriefLines';
import { Heading } from './Heading';
import styles from './brief.module.css';

/** Columns that still can be read beside each other on a page of A4. */
const WIDEST = 6;

/**
 * A table; one with more columns than a page is wide for is set as entries, each headed by its
 * first cells, with the other columns' names before their words.
 */
export function BriefTable({ table, level }: { table: Table; level: number }) {
  if (table.columns.length > WIDEST) return <Entries table={table} level={level} />;
  return (
    <table className={cx(styles.table, table.caption === '' && styles.answers)}>
      {table.caption !== '' && <caption>{table.caption}</caption>}
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
          <tr key={row.key}>
            {row.cells.map((cell, index) =>
              index === 0 ? (
                <th key={cell.key} scope="row">
                  <Line line={cell} />
                </th>
              ) : (
                <td key={cell.key}>
                  <Line line={cell} />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Entries({ table, level }: { table: Table; level: number }) {
  return (
    <div className={styles.entries}>
      <p className={styles.caption}>{table.caption}</p>
      {table.rows.map((row) => {
        const [first, second, ...rest] = row.cells;
        return (
          <div key={row.key} className={styles.entry}>
            <Heading level={level} className={cx(styles.entryHead)}>
              {second !== undefined && <Line line={second} />}
              {first !== undefined && (
                <span className={styles.entryDate}>
                  <Line line={{ ...first, citations: [] }} />
                </span>
              )}
            </Heading>
            <dl className={styles.cells}>
              {rest.map((cell, index) => (
                <div key={cell.key}>
                  <dt>{table.columns[index + 2]}</dt>
                  <dd>
                    <Line line={cell} />
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        );
      })}
    </div>
  );
}
