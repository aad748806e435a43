import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import styles from './KindTabs.module.css';

interface KindTabsProps<Id extends string> {
  readonly label: string;
  readonly value: Id;
  readonly options: readonly { readonly id: Id; readonly words: string }[];
  readonly onChange: (value: Id) => void;
}

/** One of a few kinds to look at; arrows move between them. */
export function KindTabs<Id extends string>({
  label,
  value,
  options,
  onChange,
}: KindTabsProps<Id>) {
  return (
    <ToggleButtonGroup
      className={styles.tabs ?? ''}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find(({ id }) => keys.has(id));
        if (chosen !== undefined) onChange(chosen.id);
      }}
    >
      {options.map(({ id, words }) => (
        <ToggleButton key={id} id={id} className={styles.tab ?? ''}>
          {words}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
