import { X } from 'lucide-react';
import { useState } from 'react';
import { Group } from 'react-aria-components';
import type { AppealId } from '../../domain/ids';
import { useRecords } from '../shared/casebook/records';
import { t } from '../shared/catalogue';
import { IconButton } from '../shared/controls/Button';
import { RecordCombo } from '../shared/fields/RecordCombo';
import styles from './briefs.module.css';

interface AppealsChoiceProps {
  readonly value: readonly AppealId[];
  readonly onChange: (appeals: AppealId[]) => void;
}

/** The appeals of a dossier, in their order. */
export function AppealsChoice({ value, onChange }: AppealsChoiceProps) {
  const appeals = useRecords('appeal');
  const [text, setText] = useState('');
  return (
    <Group className={styles.people ?? ''} aria-label={t('briefs.appeals')}>
      <RecordCombo
        label={t('briefs.appeals')}
        kinds={['appeal']}
        text={text}
        onText={setText}
        onRecord={(found) => {
          setText('');
          const id = found.id as AppealId;
          if (!value.includes(id)) onChange([...value, id]);
        }}
        hint={t('briefs.appealsHint')}
      />
      {value.length > 0 && (
        <ol className={styles.chosen} aria-label={t('briefs.appeals')} tabIndex={0}>
          {value.map((id) => {
            const title = appeals.find((appeal) => appeal.id === id)?.title ?? '';
            return (
              <li key={id}>
                <span>{title}</span>
                <IconButton
                  icon={X}
                  label={t('briefs.removeAppeal', { title })}
                  onPress={() => onChange(value.filter((one) => one !== id))}
                />
              </li>
            );
          })}
        </ol>
      )}
    </Group>
  );
}
