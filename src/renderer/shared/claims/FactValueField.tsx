import { DateField } from '../fields/DateField';
import { TextField } from '../fields/Field';
import { PartyField } from '../fields/PartyField';
import { TermField } from '../fields/TermField';
import { valueKind, valueVocabulary, type TypedValue } from './fact-value';

interface FactValueFieldProps {
  readonly label: string;
  /** The fact's field, which decides what sort of value is asked for. */
  readonly field: string | null;
  readonly value: TypedValue;
  readonly onChange: (value: Partial<TypedValue>) => void;
  readonly error: string | null;
}

/** The value of a fact: a party, a term, a date or words, as its field takes it. */
export function FactValueField({ label, field, value, onChange, error }: FactValueFieldProps) {
  const kind = valueKind(field);
  const vocabulary = valueVocabulary(field);
  if (kind === 'party') {
    return (
      <PartyField
        label={label}
        value={value.party}
        onChange={(party) => onChange({ party })}
        error={error}
      />
    );
  }
  if (kind === 'term' && vocabulary !== null) {
    return (
      <TermField
        label={label}
        vocabulary={vocabulary}
        value={value.valueTerm}
        onChange={(valueTerm) => onChange({ valueTerm })}
        error={error}
      />
    );
  }
  const words = { value: value.words, onChange: (next: string) => onChange({ words: next }) };
  if (kind === 'date') return <DateField label={label} {...words} error={error} />;
  return <TextField label={label} {...words} error={error} rows={2} maxLength={10_000} />;
}
