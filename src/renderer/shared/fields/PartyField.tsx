import { X } from 'lucide-react';
import { useState } from 'react';
import { Button, Group } from 'react-aria-components';
import type { Party } from '../../../domain/party';
import { partyKey } from '../../../domain/party-name';
import type { RecordKind } from '../../../domain/records';
import { useCasebook } from '../casebook/context';
import { t } from '../catalogue';
import { partyWords } from '../records/titles';
import type { Found } from '../search/finder';
import { RecordCombo } from './RecordCombo';
import styles from './Field.module.css';

const partyKinds: readonly RecordKind[] = ['organisation', 'office', 'detainee', 'contact'];

interface PartyFieldProps {
  readonly label: string;
  readonly value: Party | null;
  readonly onChange: (value: Party | null) => void;
  readonly error?: string | null;
  readonly autoFocus?: boolean;
}

/** One party: an organisation, an office, a person or a contact on file, or only a name. */
export function PartyField({ label, value, onChange, error = null, ...rest }: PartyFieldProps) {
  const { store } = useCasebook().client;
  const [typing, setTyping] = useState('');
  const text = value === null ? typing : partyWords(value, store);
  return (
    <RecordCombo
      {...rest}
      label={label}
      error={error}
      kinds={partyKinds}
      text={text}
      onText={(next) => {
        setTyping(next);
        onChange(next.trim() === '' ? null : { kind: 'named', name: next });
      }}
      onRecord={(found) => onChange(partyOf(found))}
      newWords={(name) => t('fields.partyNew', { name })}
      onNew={(name) => onChange({ kind: 'named', name })}
      hint={t('fields.partyHint')}
    />
  );
}

interface PartiesFieldProps {
  readonly label: string;
  readonly value: readonly Party[];
  readonly onChange: (value: readonly Party[]) => void;
}

/** Several parties as chips, and a field to add the next; Enter or a choice adds it. */
export function PartiesField({ label, value, onChange }: PartiesFieldProps) {
  const { store } = useCasebook().client;
  const [text, setText] = useState('');

  function add(party: Party): void {
    setText('');
    if (!value.some((one) => partyKey(one) === partyKey(party))) onChange([...value, party]);
  }

  return (
    <Group className={styles.field ?? ''} aria-label={label}>
      {value.length > 0 && (
        <ul className={styles.chips} aria-label={label}>
          {value.map((party, index) => {
            const name = partyWords(party, store);
            return (
              <li className={styles.chip} key={`${index}:${name}`}>
                {name} <span className={styles.chipKind}>{partyKindWords(party)}</span>
                <Button
                  className={styles.chipRemove ?? ''}
                  aria-label={t('fields.partyRemove', { name })}
                  onPress={() => onChange(value.filter((_, at) => at !== index))}
                >
                  <X size={13} aria-hidden />
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      <RecordCombo
        label={label}
        kinds={partyKinds}
        text={text}
        onText={setText}
        onRecord={(found) => add(partyOf(found))}
        newWords={(name) => t('fields.partyNew', { name })}
        onNew={(name) => add({ kind: 'named', name })}
        hint={t('fields.partyHint')}
      />
    </Group>
  );
}

/** The kind of a party in words. */
export function partyKindWords(party: Party): string {
  switch (party.kind) {
    case 'detainee':
      return t('fields.partyDetainee');
    case 'organisation':
      return t('fields.partyOrganisation');
    case 'office':
      return t('fields.partyOffice');
    case 'contact':
      return t('fields.partyContact');
    case 'named':
      return t('fields.partyNamed');
  }
}

function partyOf(found: Found): Party {
  return { kind: found.kind, id: found.id, as: null } as Party;
}
