import { X } from 'lucide-react';
import { useState } from 'react';
import { Group } from 'react-aria-components';
import type { AppealId } from '../../domain/ids';
import { useCasebook } from '../shared/casebook/context';
import { t } from '../shared/catalogue';
import { IconButton } from '../shared/controls/Button';
import { RecordCombo } from '../shared/fields/RecordCombo';
import styles from './appeals.module.css';

interface AppealsFieldProps {
  readonly label: string;
  readonly value: readonly AppealId[];
  readonly onChange: (value: readonly AppealId[]) => void;
  /** An appeal that cannot stand here. */
  readonly without?: AppealId;
}

/** Several appeals on file, one under the other, and a field to add the next. */
export function AppealsField({ label, value, onChange, without }: AppealsFieldProps) {
  const { store } = useCasebook().client;
  const [text, setText] = useState('');
  return (
    <Group className={styles.stack ?? ''} aria-label={label}>
      {value.length > 0 && (
        <ul className={styles.chosen} aria-label={label}>
          {value.map((id) => {
            const title = store.get('appeal', id)?.title ?? t('shared.untitled');
            return (
              <li key={id}>
                <span>{title}</span>
                <IconButton
                  icon={X}
                  label={t('appeals.removeAppeal', { title })}
                  onPress={() => onChange(value.filter((one) => one !== id))}
                />
              </li>
            );
          })}
        </ul>
      )}
      <RecordCombo
        label={label}
        kinds={['appeal']}
        text={text}
        onText={setText}
        onRecord={(found) => {
          setText('');
          const id = found.id as AppealId;
          if (id !== without && !value.includes(id)) onChange([...value, id]);
        }}
        hint={t('appeals.appealHint')}
      />
    </Group>
  );
}
