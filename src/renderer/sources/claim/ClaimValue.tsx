import { t } from '../../shared/catalogue';
import { FactValueField } from '../../shared/claims/FactValueField';
import { DateField } from '../../shared/fields/DateField';
import { TextField } from '../../shared/fields/Field';
import { FieldColumns } from '../../shared/fields/Rows';
import { TermField } from '../../shared/fields/TermField';
import type { ClaimForm } from './claim-form';

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
          <FactValueField
            label={t('sources.claimValue')}
            field={form.term}
            value={form}
            onChange={onChange}
            error={error}
          />
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
