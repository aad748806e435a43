import { useState } from 'react';
import type { FacilityId } from '../../../domain/ids';
import { useRecord } from '../casebook/records';
import { useRun } from '../casebook/run';
import { t } from '../catalogue';
import { scriptOf } from '../../../domain/name-script';
import { recordTitle } from '../records/titles';
import { RecordCombo } from './RecordCombo';

interface FacilityFieldProps {
  readonly label: string;
  readonly value: FacilityId | null;
  readonly onChange: (value: FacilityId | null) => void;
}

/** A place of detention on file, by any of its names; a name that is new is put on file. */
export function FacilityField({ label, value, onChange }: FacilityFieldProps) {
  const run = useRun();
  const record = useRecord('facility', value);
  const [typed, setTyped] = useState('');
  return (
    <RecordCombo
      label={label}
      kinds={['facility']}
      text={record === undefined ? typed : recordTitle(record)}
      onText={(text) => {
        setTyped(text);
        onChange(null);
      }}
      onRecord={(found) => onChange(found.id as FacilityId)}
      newWords={(name) => t('fields.facilityNew', { name })}
      onNew={(name) => {
        void run('add-record', {
          kind: 'facility',
          fields: { names: [{ text: name, script: scriptOf(name) }] },
        }).then((outcome) => {
          if (outcome.ok) onChange(outcome.value.created as FacilityId);
        });
      }}
    />
  );
}
