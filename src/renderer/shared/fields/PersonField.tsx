import type { DetaineeId } from '../../../domain/ids';
import { t } from '../catalogue';
import { LikelyPeople } from '../names/LikelyPeople';
import { useLikelyPeople } from '../names/likely-people';
import { usePerson } from '../names/use-person';
import { recordTitle } from '../records/titles';
import { RecordCombo } from './RecordCombo';
import type { PersonChoice } from './person-choice';
import styles from './Field.module.css';

export { isNobody, type PersonChoice } from './person-choice';

interface PersonFieldProps {
  readonly label: string;
  readonly value: PersonChoice;
  readonly onChange: (value: PersonChoice) => void;
  readonly error?: string | null;
  readonly autoFocus?: boolean;
}

/**
 * Chooses a person by any spelling on file, or takes a new name; who on file may be meant by the new
 * name stands under it, with the reasons.
 */
export function PersonField({ value, onChange, ...rest }: PersonFieldProps) {
  const chosen = usePerson('detainee' in value ? value.detainee : null);
  const text = 'newName' in value ? value.newName : chosen === undefined ? '' : recordTitle(chosen);
  const likely = useLikelyPeople('newName' in value ? value.newName : '');
  return (
    <div className={styles.personField}>
      <RecordCombo
        {...rest}
        kinds={['detainee']}
        text={text}
        onText={(newName) => onChange({ newName })}
        onRecord={(found) => onChange({ detainee: found.id as DetaineeId })}
        newWords={(name) => t('fields.personNew', { name })}
        onNew={(newName) => onChange({ newName })}
        hint={t('fields.personHint')}
      />
      {'newName' in value && (
        <LikelyPeople
          people={likely}
          onChoose={(detainee) => onChange({ detainee })}
          notSame={value.notSame ?? []}
          onNotSame={(notSame) => onChange({ ...value, notSame })}
        />
      )}
    </div>
  );
}
