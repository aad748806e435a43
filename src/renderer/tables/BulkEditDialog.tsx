import { useMemo, useState } from 'react';
import { problemWords } from '../shared/casebook/problem';
import { useRun } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { Choice } from '../shared/fields/Choice';
import { TextField } from '../shared/fields/Field';
import { DateField } from '../shared/fields/DateField';
import { FieldRows } from '../shared/fields/Rows';
import { Dialog, DialogForm } from '../shared/overlays/Dialog';
import type { GridColumn, GridRow } from '../shared/table/grid-row';
import { shownAs } from './cell-values';
import { Changes } from './Changes';
import { editsOf } from './merge-edits';
import styles from './tables.module.css';

interface BulkEditDialogProps {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  readonly onClose: () => void;
}

/** One value for many rows: what each holds now and what it would hold, one step, one undo. */
export function BulkEditDialog({ columns, rows, onClose }: BulkEditDialogProps) {
  const run = useRun();
  const editable = columns.filter(({ edit }) => edit !== undefined);
  const [chosen, setChosen] = useState<string | null>(null);
  const [value, setValue] = useState('');
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const column = editable.find(({ id }) => id === chosen);
  const cells = useMemo(() => {
    if (column === undefined || (column.edit?.kind === 'term' && value === '')) return [];
    const after = shownAs(column, value);
    return rows
      .map((row) => ({
        row,
        column,
        typed: value,
        before: String(row.values[column.id] ?? ''),
        after,
      }))
      .filter(({ before }) => before !== after);
  }, [column, rows, value]);

  async function save(): Promise<void> {
    if (column === undefined) return;
    setPending(true);
    const done = await run('edit-many', { what: column.header, edits: editsOf(cells) });
    setPending(false);
    if (done.ok) onClose();
    else setError(problemWords(done.error));
  }

  return (
    <Dialog title={t('tables.bulkTitle', { count: rows.length })} isOpen onClose={onClose}>
      <DialogForm
        onSubmit={() => void save()}
        onCancel={onClose}
        isPending={pending}
        isDisabled={cells.length === 0}
        saveWords={t('tables.bulkSave', { count: cells.length })}
        error={error}
      >
        <FieldRows>
          <Choice
            label={t('tables.bulkColumn')}
            value={chosen}
            options={editable.map(({ id, header }) => ({ id, words: header }))}
            onChange={(id) => {
              setChosen(id);
              setValue('');
            }}
          />
          {column !== undefined && <Value column={column} value={value} onChange={setValue} />}
        </FieldRows>
        {cells.length > 0 && column !== undefined && (
          <div className={styles.preview}>
            <p className={styles.sum} role="status">
              {t('tables.bulkSum', {
                count: cells.length,
                before: summed(cells.map(({ before }) => before)),
                after: shownAs(column, value) || t('tables.nothing'),
              })}
            </p>
            <Changes
              changes={cells.map(({ row, before, after }) => ({
                key: row.id,
                what: String(Object.values(row.values)[0] ?? ''),
                before,
                after,
              }))}
            />
          </div>
        )}
      </DialogForm>
    </Dialog>
  );
}

interface ValueProps {
  readonly column: GridColumn;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Value({ column, value, onChange }: ValueProps) {
  const label = t('tables.bulkValue');
  if (column.options !== undefined) {
    return (
      <Choice
        label={label}
        value={value === '' ? null : value}
        options={column.options}
        onChange={onChange}
      />
    );
  }
  return column.edit?.kind === 'date' ? (
    <DateField label={label} value={value} onChange={onChange} />
  ) : (
    <TextField label={label} value={value} onChange={onChange} />
  );
}

/** The values that stand there now, the commonest first, at most three. */
function summed(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const named = [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .map(([value]) => (value === '' ? t('tables.nothing') : value));
  return named.slice(0, 3).join(', ') + (named.length > 3 ? ', …' : '');
}
