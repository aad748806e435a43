import { ChevronDown } from 'lucide-react';
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import type { Option } from './Choice';
import styles from './Field.module.css';

interface MarkChoiceProps<Id extends string> {
  /** Read out; the words on screen stand beside the choice. */
  readonly label: string;
  readonly value: Id;
  readonly options: readonly Option<Id>[];
  readonly onChange: (value: Id) => void;
}

/** A mark of a record that is changed where it stands: one choice among a few, without a form. */
export function MarkChoice<Id extends string>(props: MarkChoiceProps<Id>) {
  const { label, value, options, onChange } = props;
  return (
    <Select
      className={styles.mark ?? ''}
      aria-label={label}
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen !== undefined && chosen.id !== value) onChange(chosen.id);
      }}
    >
      <Button className={styles.markButton ?? ''}>
        <SelectValue />
        <ChevronDown size={13} aria-hidden />
      </Button>
      <Popover className={styles.popover ?? ''} offset={4}>
        <ListBox items={options} className={styles.list ?? ''}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.words} className={styles.option ?? ''}>
              {option.words}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
