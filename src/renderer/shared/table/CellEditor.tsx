import { useRef, useState, type KeyboardEvent } from 'react';
import type { GridColumn, GridRow } from './grid-row';
import styles from './Grid.module.css';

interface CellEditorProps {
  readonly row: GridRow;
  readonly column: GridColumn;
  readonly onSave: (value: string) => Promise<void>;
  readonly onLeave: () => void;
}

/** A cell while it is edited: Enter saves, Escape leaves it as it was. */
export function CellEditor({ row, column, onSave, onLeave }: CellEditorProps) {
  const first = currentOf(row, column);
  const [value, setValue] = useState(first);
  const done = useRef(false);

  function save(next: string): void {
    if (done.current) return;
    done.current = true;
    if (next === first) onLeave();
    else void onSave(next).finally(() => (done.current = false));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      done.current = true;
      onLeave();
    } else if (event.key === 'Enter') save(value);
    event.stopPropagation();
    if (event.key === 'Enter' || event.key === 'Escape') event.preventDefault();
  }

  const shared = {
    className: styles.editor,
    'aria-label': column.header,
    autoFocus: true,
    value,
    onKeyDown,
    onBlur: () => save(value),
  };
  if (column.options === undefined) {
    return (
      <input
        {...shared}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setValue(event.target.value)}
      />
    );
  }
  return (
    <select {...shared} onChange={(event) => setValue(event.target.value)}>
      {column.options.map(({ id, words }) => (
        <option key={id} value={id}>
          {words}
        </option>
      ))}
    </select>
  );
}

/** What an editable cell holds as it is typed: the id of a term, else the words shown. */
export function currentOf(row: GridRow, column: GridColumn): string {
  if (column.options !== undefined) return row.behind[column.id] ?? '';
  return String(row.values[column.id] ?? '');
}
