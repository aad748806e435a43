import { t } from '../../shared/catalogue';
import { DateField } from '../../shared/fields/DateField';
import { TextField } from '../../shared/fields/Field';
import { PartyField } from '../../shared/fields/PartyField';
import { FieldColumns } from '../../shared/fields/Rows';
import { TermField } from '../../shared/fields/TermField';
import { valueKind, valueVocabulary, type ClaimForm } from './claim-form';

interface ClaimValueProps {
  readonly form: ClaimForm;
  readonly onChange: (change: Partial<ClaimForm>) => void;
  readonly errorOf: (field: 'term' | 'value') => string | null;
}

/** What is claimed, by the kind of claim. */
export function ClaimValue({ form, onChange, errorOf }: ClaimValueProps) {
  const error = errorOf('value');
  const term = { value: form.term, onChange: (next: string) => onChange({ term: next }) };
  const place = (
    <TextField
      label={t('sources.claimPlace')}
      value={form.place}
      onChange={(next) => onChange({ place: next })}
      maxLength={300}
    />
  );
  const date = (
    <DateField
      label={t('sources.claimDate')}
      value={form.date}
      onChange={(next) => onChange({ date: next })}
    />
  );
  const words = { value: form.words, onChange: (next: string) => onChange({ words: next }) };
  switch (form.kind) {
    case 'name':
      return <TextField label={t('sources.claimName')} {...words} error={error} maxLength={300} />;
    case 'fact':
      return (
        <FieldColumns>
          <TermField
            label={t('sources.claimField')}
            vocabulary="fact-fields"
            {...term}
            error={errorOf('term')}
          />
          <FactValueField form={form} onChange={onChange} error={error} />
        </FieldColumns>
      );
    case 'custody-event':
      return (
        <>
          <FieldColumns>
            <TermField
              label={t('sources.claimEvent')}
              vocabulary="custody-events"
              {...term}
              error={errorOf('term')}
            />
            {place}
          </FieldColumns>
          <FieldColumns>
            {date}
            <DateField
              label={t('sources.claimUntil')}
              value={form.until}
              onChange={(next) => onChange({ until: next })}
            />
          </FieldColumns>
          <TextField label={t('sources.claimDetail')} {...words} rows={3} maxLength={10_000} />
        </>
      );
    case 'incident':
      return (
        <>
          <FieldColumns>
            <TermField
              label={t('sources.claimIncident')}
              vocabulary="incidents"
              {...term}
              error={errorOf('term')}
            />
            {place}
          </FieldColumns>
          {date}
          <TextField label={t('sources.claimDescription')} {...words} rows={3} maxLength={10_000} />
        </>
      );
  }
}

interface FactValueFieldProps {
  readonly form: ClaimForm;
  readonly onChange: (change: Partial<ClaimForm>) => void;
  readonly error: string | null;
}

function FactValueField({ form, onChange, error }: FactValueFieldProps) {
  const label = t('sources.claimValue');
  const kind = valueKind(form.term);
  const vocabulary = valueVocabulary(form.term);
  if (kind === 'party') {
    return (
      <PartyField
        label={label}
        value={form.party}
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
        value={form.valueTerm}
        onChange={(valueTerm) => onChange({ valueTerm })}
        error={error}
      />
    );
  }
  const words = { value: form.words, onChange: (next: string) => onChange({ words: next }) };
  if (kind === 'date') return <DateField label={label} {...words} error={error} />;
  return <TextField label={label} {...words} error={error} rows={2} maxLength={10_000} />;
}
