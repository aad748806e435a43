import { ChevronDown } from 'lucide-react';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
} from 'react-aria-components';
import { t } from '../catalogue';
import styles from './Field.module.css';

export interface Option<Id extends string> {
  readonly id: Id;
  readonly words: string;
}

interface ChoiceProps<Id extends string> {
  readonly label: string;
  readonly value: Id | null;
  readonly options: readonly Option<Id>[];
  readonly onChange: (value: Id) => void;
  readonly hint?: string;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
}

/** One of a short list of choices; for long lists and free terms see TermField. */
export function Choice<Id extends string>({
  label,
  value,
  options,
  onChange,
  hint,
  ...rest
}: ChoiceProps<Id>) {
  return (
    <Select
      className={styles.field ?? ''}
      selectedKey={value}
      placeholder={t('fields.chooseHint')}
      onSelectionChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen !== undefined) onChange(chosen.id);
      }}
      {...rest}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Button className={styles.trigger ?? ''}>
        <SelectValue />
        <ChevronDown size={15} aria-hidden />
      </Button>
      {hint !== undefined && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
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
