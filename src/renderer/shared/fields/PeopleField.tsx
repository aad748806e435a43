import { X } from 'lucide-react';
import { useState } from 'react';
import { Button, Group } from 'react-aria-components';
import type { DetaineeId } from '../../../domain/ids';
import { useDerived, type Reading } from '../casebook/records';
import { t } from '../catalogue';
import { personIn } from '../names/people';
import { recordTitle } from '../records/titles';
import { RecordCombo } from './RecordCombo';
import styles from './Field.module.css';

interface PeopleFieldProps {
  readonly label: string;
  readonly value: readonly DetaineeId[];
  readonly onChange: (people: readonly DetaineeId[]) => void;
  readonly hint?: string;
  readonly autoFocus?: boolean;
}

function itself(store: Reading): Reading {
  return store;
}

/** Several people on file as chips, and a field to add the next. */
export function PeopleField({ label, value, onChange, hint, ...rest }: PeopleFieldProps) {
  const store = useDerived(['detainee'], itself);
  const [text, setText] = useState('');
  return (
    <Group className={styles.field ?? ''} aria-label={label}>
      {value.length > 0 && (
        <ul className={styles.chips} aria-label={label}>
          {value.map((id) => {
            const person = personIn(store, id);
            const name = person === undefined ? t('shared.unnamed') : recordTitle(person);
            return (
              <li className={styles.chip} key={id}>
                {name}
                <Button
                  className={styles.chipRemove ?? ''}
                  aria-label={t('fields.partyRemove', { name })}
                  onPress={() => onChange(value.filter((one) => one !== id))}
                >
                  <X size={13} aria-hidden />
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      <RecordCombo
        {...rest}
        label={label}
        kinds={['detainee']}
        text={text}
        onText={setText}
        onRecord={(found) => {
          setText('');
          const id = found.id as DetaineeId;
          if (!value.includes(id)) onChange([...value, id]);
        }}
        hint={hint ?? t('fields.personHint')}
      />
    </Group>
  );
}
