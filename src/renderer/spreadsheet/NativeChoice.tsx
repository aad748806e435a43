import type { ReactNode } from 'react';
import styles from './spreadsheet.module.css';

interface NativeChoiceProps {
  /** What is chosen, for a screen reader; shown where `isShown`. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** `<option>` and `<optgroup>`. */
  readonly children: ReactNode;
  readonly isShown?: boolean;
}

/** The system's own list of choices: a table of forty columns holds forty of them and stays quick. */
export function NativeChoice({ label, value, onChange, children, isShown }: NativeChoiceProps) {
  const select = (
    <select
      className={styles.select}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {children}
    </select>
  );
  if (isShown !== true) return select;
  return (
    <label className={styles.field}>
      <span className={styles.label} aria-hidden>
        {label}
      </span>
      {select}
    </label>
  );
}
