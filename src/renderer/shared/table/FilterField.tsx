import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button, Input, SearchField } from 'react-aria-components';
import { t } from '../catalogue';
import { useShortcut } from '../shortcuts/dispatch';
import styles from './FilterField.module.css';

interface FilterFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly label?: string;
  /** Where somebody was typing in the field that this one takes the place of. */
  readonly caret?: { readonly start: number; readonly end: number } | null;
}

/** The filter over a table: `/` goes to it, Escape empties it. */
export function FilterField({
  value,
  onChange,
  label = t('table.filterHint'),
  caret = null,
}: FilterFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const [first] = useState(caret);
  useEffect(() => {
    if (first === null) return;
    input.current?.focus();
    input.current?.setSelectionRange(first.start, first.end);
  }, [first]);
  useShortcut('app.filter', () => input.current?.focus());
  return (
    <SearchField
      className={styles.field ?? ''}
      aria-label={label}
      value={value}
      onChange={onChange}
    >
      <Search size={14} aria-hidden className={styles.sign} />
      <Input ref={input} className={styles.input ?? ''} placeholder={t('table.filter')} />
      {value !== '' && (
        <Button className={styles.clear ?? ''} aria-label={t('table.clearFilter')}>
          <X size={13} aria-hidden />
        </Button>
      )}
    </SearchField>
  );
}
