import { t } from '../shared/catalogue';
import { DateField } from '../shared/fields/DateField';
import { FacilityField } from '../shared/fields/FacilityField';
import { TextField } from '../shared/fields/Field';
import { FieldColumns } from '../shared/fields/Rows';
import type { ClaimForm, ClaimGap } from './claim-form';

export interface ClaimValueProps {
  readonly form: ClaimForm;
  readonly onChange: (part: Partial<ClaimForm>) => void;
  readonly gaps: ReadonlySet<ClaimGap>;
}

/** When and where something was done, and how long it went on. */
export function TimeAndPlace({ form, onChange }: Pick<ClaimValueProps, 'form' | 'onChange'>) {
  return (
    <>
      <FieldColumns>
        <DateField
          label={t('detainees.date')}
          value={form.date}
          timed
          onChange={(date) => onChange({ date })}
        />
        <DateField
          label={t('detainees.untilField')}
          value={form.until}
          onChange={(until) => onChange({ until })}
        />
      </FieldColumns>
      <FieldColumns>
        <FacilityField
          label={t('detainees.facility')}
          value={form.facility}
          onChange={(facility) => onChange({ facility })}
        />
        <TextField
          label={t('detainees.place')}
          value={form.place}
          onChange={(place) => onChange({ place })}
          maxLength={300}
        />
      </FieldColumns>
    </>
  );
}
