import type { DetaineeId } from '../../domain/ids';
import type { Proceeding } from '../../domain/proceeding';
import { useDerived, type Reading } from '../shared/casebook/records';
import { t } from '../shared/catalogue';
import { Check } from '../shared/fields/Check';
import { personWords } from '../shared/records/titles';
import styles from './proceedings.module.css';

function itself(store: Reading): Reading {
  return store;
}

interface AgainstFieldProps {
  readonly proceeding: Proceeding;
  readonly value: readonly DetaineeId[];
  readonly onChange: (people: readonly DetaineeId[]) => void;
}

/** Whom of the defendants it concerns; nobody ticked means all of them. */
export function AgainstField({ proceeding, value, onChange }: AgainstFieldProps) {
  const store = useDerived(['detainee'], itself);
  const people = [...new Set(proceeding.defendants.map(({ detainee }) => detainee))];
  if (people.length === 0) return null;
  return (
    <fieldset className={styles.against}>
      <legend>{t('proceedings.against')}</legend>
      <p className={styles.muted}>{t('proceedings.againstHint')}</p>
      {people.map((id) => (
        <Check
          key={id}
          isSelected={value.includes(id)}
          onChange={(on) => onChange(on ? [...value, id] : value.filter((one) => one !== id))}
        >
          {personWords(id, store)}
        </Check>
      ))}
    </fieldset>
  );
}

/** Whom it concerns, in words. */
export function againstWords(people: readonly DetaineeId[], store: Reading): string {
  if (people.length === 0) return t('proceedings.everybody');
  return people.map((id) => personWords(id, store)).join(', ');
}
