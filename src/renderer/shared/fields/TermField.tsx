import { ChevronDown } from 'lucide-react';
import { useMemo, useState } from 'react';
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import { isTerm, ownTerm, termsOf, type VocabularyName } from '../../../domain/vocabulary';
import { t } from '../catalogue';
import { fits, foldText } from '../search/fold';
import { termWords } from './terms';
import styles from './Field.module.css';

interface TermFieldProps {
  readonly label: string;
  readonly vocabulary: VocabularyName;
  /** The term's id, or null while none is chosen. */
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly error?: string | null;
  readonly autoFocus?: boolean;
  /** False where only the vocabulary's own terms can be kept. */
  readonly ownTerms?: boolean;
}

const ownKey = 'own';

/** A term of a vocabulary, found by typing; or a word of the user's own. */
export function TermField({
  label,
  vocabulary,
  value,
  onChange,
  error = null,
  ownTerms = true,
  ...rest
}: TermFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = value === null ? '' : termWords(vocabulary, value);
  const text = typed ?? shown;
  const options = useMemo(() => {
    const wanted = foldText(typed ?? '');
    return termsOf(vocabulary)
      .map(({ id }) => ({ id, words: termWords(vocabulary, id) }))
      .filter((option) => fits(foldText(option.words), wanted));
  }, [vocabulary, typed]);
  const offersOwn =
    typed !== null &&
    typed.trim() !== '' &&
    ownTerms &&
    options.every((one) => one.words !== typed.trim());

  return (
    <ComboBox
      className={styles.field ?? ''}
      inputValue={text}
      onInputChange={(next) => {
        if (next !== text) setTyped(next);
      }}
      selectedKey={value !== null && isTerm(vocabulary, value) ? value : null}
      onSelectionChange={(key) => {
        const own = key === ownKey ? ownTerm(typed ?? '') : null;
        if (own !== null) onChange(own);
        else if (typeof key === 'string' && key !== ownKey) onChange(key);
        setTyped(null);
      }}
      onBlur={() => setTyped(null)}
      allowsEmptyCollection
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
      {error !== null && <span className={styles.error}>{error}</span>}
      <Popover className={styles.popover ?? ''} offset={4}>
        <ListBox
          className={styles.list ?? ''}
          renderEmptyState={() => <p className={styles.empty}>{t('fields.noChoices')}</p>}
        >
          {options.map((option) => (
            <ListBoxItem
              key={option.id}
              id={option.id}
              textValue={option.words}
              className={styles.option ?? ''}
            >
              <span className={styles.optionWords}>{option.words}</span>
            </ListBoxItem>
          ))}
          {offersOwn && (
            <ListBoxItem id={ownKey} textValue={typed} className={styles.option ?? ''}>
              <span className={styles.optionWords}>
                {t('fields.termOwn', { word: typed.trim() })}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
