import { t } from '../shared/catalogue';
import { DateField } from '../shared/fields/DateField';
import { requiredError, TextField } from '../shared/fields/Field';
import { ReleaseField } from '../shared/fields/ReleaseField';
import { FieldColumns } from '../shared/fields/Rows';
import { TermField } from '../shared/fields/TermField';
import { LanguageField } from './LanguageField';
import type { SourceForm } from './source-form';

interface SourceFieldsProps {
  readonly form: SourceForm;
  readonly onChange: (change: Partial<SourceForm>) => void;
  /** True once somebody tried to save: then what is missing is said. */
  readonly tried: boolean;
}

/** Title, kind, date, language and release mark of a source. */
export function SourceFields({ form, onChange, tried }: SourceFieldsProps) {
  return (
    <>
      <TextField
        label={t('sources.form.title')}
        value={form.title}
        onChange={(title) => onChange({ title })}
        error={requiredError(form.title, tried)}
        maxLength={500}
        autoFocus
      />
      <FieldColumns>
        <TermField
          label={t('sources.form.kind')}
          vocabulary="source-kinds"
          value={form.sourceKind}
          onChange={(sourceKind) => onChange({ sourceKind })}
        />
        <DateField
          label={t('sources.form.date')}
          value={form.published}
          onChange={(published) => onChange({ published })}
        />
        <LanguageField value={form.language} onChange={(language) => onChange({ language })} />
        <ReleaseField value={form.release} onChange={(release) => onChange({ release })} />
      </FieldColumns>
    </>
  );
}
