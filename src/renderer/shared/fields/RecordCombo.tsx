import { ChevronDown } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import type { RecordKind } from '../../../domain/records';
import { t } from '../catalogue';
import { useCasebook } from '../casebook/context';
import { kindWords } from '../records/titles';
import { finderOver, type Found } from '../search/finder';
import styles from './Field.module.css';

/** Choices shown at once; typing narrows them. */
const SHOWN = 40;
const newKey = 'new';

interface RecordComboProps {
  readonly label: string;
  readonly kinds: readonly RecordKind[];
  /** What the field holds: a record's name, or what was typed. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onRecord: (found: Found) => void;
  /** Offers what was typed as it is ("New person …"); left out, only records can be chosen. */
  readonly newWords?: (text: string) => string;
  readonly onNew?: (text: string) => void;
  readonly hint?: string;
  readonly error?: string | null;
  readonly autoFocus?: boolean;
  readonly isRequired?: boolean;
}

/** A field that finds records by what they are called, and can take a new name. */
export function RecordCombo(props: RecordComboProps) {
  const {
    label,
    kinds,
    text,
    onText,
    onRecord,
    newWords,
    onNew,
    hint,
    error = null,
    ...rest
  } = props;
  const { store } = useCasebook().client;
  const [typed, setTyped] = useState(false);
  // React Aria closes the list only when the selected key changes, so a choice is one until the
  // next letter; a field that is emptied by its choice lets it go at once.
  const [chosen, setChosen] = useState<string | number | null>(null);
  useEffect(() => {
    if (text === '') setChosen(null);
  }, [text, chosen]);
  const kindsKey = kinds.join();
  const options = useMemo(
    () => finderOver(store).find(typed ? text : '', kindsKey.split(',') as RecordKind[], SHOWN),
    [store, text, typed, kindsKey],
  );
  const offersNew = newWords !== undefined && typed && text.trim() !== '';

  function choose(key: string | number | null): void {
    setTyped(false);
    setChosen(key);
    if (key === newKey) onNew?.(text.trim());
    const found = options.find((option) => option.id === key);
    if (found !== undefined) onRecord(found);
  }

  return (
    <ComboBox
      className={styles.field ?? ''}
      inputValue={text}
      onInputChange={(next) => {
        if (next === text) return;
        setTyped(true);
        setChosen(null);
        onText(next);
      }}
      selectedKey={chosen}
      onSelectionChange={choose}
      allowsCustomValue
      allowsEmptyCollection
      // The finder has found already, by any spelling; what is typed need not stand in the title.
      defaultFilter={() => true}
      menuTrigger="input"
      isInvalid={error !== null}
      // Native validation would hold back the very submit that puts the error right.
      validationBehavior="aria"
      {...rest}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <span className={styles.box}>
        <Input className={styles.input ?? ''} />
        <Button className={styles.arrow ?? ''} aria-label={t('fields.showChoices')}>
          <ChevronDown size={15} aria-hidden />
        </Button>
      </span>
      {(error ?? hint) !== undefined && (
        <Text slot="description" className={(error === null ? styles.hint : styles.error) ?? ''}>
          {error ?? hint}
        </Text>
      )}
      <Popover className={styles.popover ?? ''} offset={4}>
        <ListBox
          className={styles.list ?? ''}
          renderEmptyState={() => <p className={styles.empty}>{t('fields.noChoices')}</p>}
        >
          {options.map((option) => (
            <ListBoxItem
              key={option.id}
              id={option.id}
              textValue={option.title}
              className={styles.option ?? ''}
            >
              <span className={styles.optionWords}>{option.title}</span>
              {kinds.length > 1 && (
                <span className={styles.optionKind}>{kindWords(option.kind)}</span>
              )}
            </ListBoxItem>
          ))}
          {offersNew && (
            <ListBoxItem id={newKey} textValue={text} className={styles.option ?? ''}>
              <span className={styles.optionWords}>{newWords(text.trim())}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
