import { Plus, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { t } from '../shared/catalogue';
import { Button, IconButton } from '../shared/controls/Button';
import styles from './appeals.module.css';

interface RowsFieldProps<Row extends { readonly key: number }> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly onChange: (rows: readonly Row[]) => void;
  readonly make: (key: number) => Row;
  readonly addWords: string;
  readonly hint?: string;
  readonly children: (
    row: Row,
    change: (part: Partial<Row>) => void,
    /** True for the row that was just added: its first field takes the focus. */
    isNew: boolean,
  ) => ReactNode;
}

/** Several rows of fields, each with a way out, and a button that adds the next. */
export function RowsField<Row extends { readonly key: number }>(props: RowsFieldProps<Row>) {
  const { label, rows, onChange, make, addWords, hint, children } = props;
  const [added, setAdded] = useState<number | null>(null);

  function add(): void {
    const key = rows.reduce((highest, row) => Math.max(highest, row.key), 0) + 1;
    setAdded(key);
    onChange([...rows, make(key)]);
  }

  return (
    <fieldset className={styles.rowsField}>
      <legend>{label}</legend>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {rows.map((row, index) => (
        <div key={row.key} className={styles.rowFields}>
          <div>
            {children(
              row,
              (part) =>
                onChange(rows.map((one) => (one.key === row.key ? { ...one, ...part } : one))),
              row.key === added,
            )}
          </div>
          <IconButton
            icon={X}
            label={t('appeals.removeRow', { what: label, n: index + 1 })}
            onPress={() => onChange(rows.filter((one) => one.key !== row.key))}
          />
        </div>
      ))}
      <Button look="quiet" icon={Plus} onPress={add}>
        {addWords}
      </Button>
    </fieldset>
  );
}
