import { Search, X } from 'lucide-react';
import { useRef } from 'react';
import { Button, Input, SearchField } from 'react-aria-components';
import { t } from '../catalogue';
import { useShortcut } from '../shortcuts/dispatch';
import styles from './FilterField.module.css';

interface FilterFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly label?: string;
}

/** The filter over a table: `/` goes to it, Escape empties it. */
export function FilterField({ value, onChange, label = t('table.filterHint') }: FilterFieldProps) {
  const input = useRef<HTMLInputElement>(null);
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
