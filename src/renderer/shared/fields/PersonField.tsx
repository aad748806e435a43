import type { DetaineeId } from '../../../domain/ids';
import { useRecord } from '../casebook/records';
import { t } from '../catalogue';
import { recordTitle } from '../records/titles';
import { RecordCombo } from './RecordCombo';
import type { PersonChoice } from './person-choice';

export { isNobody, type PersonChoice } from './person-choice';

interface PersonFieldProps {
  readonly label: string;
  readonly value: PersonChoice;
  readonly onChange: (value: PersonChoice) => void;
  readonly error?: string | null;
  readonly autoFocus?: boolean;
}

/** Chooses a person by any spelling on file, or takes a new name. */
export function PersonField({ value, onChange, ...rest }: PersonFieldProps) {
  const chosen = useRecord('detainee', 'detainee' in value ? value.detainee : null);
  const text = 'newName' in value ? value.newName : chosen === undefined ? '' : recordTitle(chosen);
  return (
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
  );
}
