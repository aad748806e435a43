import { t } from '../shared/catalogue';
import { FactValueField } from '../shared/claims/FactValueField';
import { Check } from '../shared/fields/Check';
import { TextField } from '../shared/fields/Field';
import { PartyField } from '../shared/fields/PartyField';
import { FieldColumns } from '../shared/fields/Rows';
import { SpellingTicks } from '../shared/names/SpellingTicks';
import type { ClaimForm, ClaimList } from './claim-form';
import { EventFields } from './EventFields';
import { TimeAndPlace, type ClaimValueProps } from './TimeAndPlace';

interface AnyClaimProps extends ClaimValueProps {
  readonly list: ClaimList;
  /** The names the person has already. */
  readonly onFile: readonly string[];
}

/** What is claimed, by the list the claim stands in. */
export function ClaimValue({ list, onFile, ...props }: AnyClaimProps) {
  switch (list) {
    case 'facts':
      return <FactFields {...props} />;
    case 'names':
      return <NameFields {...props} onFile={onFile} />;
    case 'custodyEvents':
      return <EventFields {...props} />;
    case 'incidents':
      return <IncidentFields {...props} />;
  }
}

function FactFields({ form, onChange, gaps }: ClaimValueProps) {
  return (
    <>
      <FactValueField
        label={t('detainees.text.facts')}
        field={form.what}
        value={form}
        onChange={onChange}
        error={gaps.has('words') ? t('shared.required') : null}
      />
      <Check isSelected={form.notStated} onChange={(notStated) => onChange({ notStated })}>
        {t('detainees.notStated')}
      </Check>
    </>
  );
}

function NameFields({
  form,
  onChange,
  gaps,
  onFile,
}: ClaimValueProps & { readonly onFile: readonly string[] }) {
  return (
    <>
      <TextField
        label={t('detainees.text.names')}
        value={form.words}
        error={gaps.has('words') ? t('shared.required') : null}
        onChange={(words) => onChange({ words })}
        maxLength={300}
      />
      <SpellingTicks
        name={form.words}
        onFile={onFile}
        ticked={form.spellings}
        onChange={(spellings) => onChange({ spellings })}
      />
      <FieldColumns>
        <TextField
          label={t('detainees.nameLanguage')}
          value={form.language}
          onChange={(language) => onChange({ language })}
          maxLength={35}
        />
        <Check isSelected={form.preferred} onChange={(preferred) => onChange({ preferred })}>
          {t('detainees.preferred')}
        </Check>
      </FieldColumns>
    </>
  );
}

const aboutCells = new Set(['overcrowding', 'conditions', 'punishment-cell']);

function IncidentFields({ form, onChange, gaps }: ClaimValueProps) {
  function cell(part: Partial<ClaimForm['cell']>): void {
    onChange({ cell: { ...form.cell, ...part } });
  }
  return (
    <>
      <TimeAndPlace form={form} onChange={onChange} />
      <PartyField
        label={t('detainees.byField')}
        value={form.party}
        onChange={(party) => onChange({ party })}
      />
      <TextField
        label={t('detainees.text.incidents')}
        value={form.words}
        rows={2}
        onChange={(words) => onChange({ words })}
        maxLength={10_000}
      />
      {form.what !== null && aboutCells.has(form.what) && (
        <FieldColumns>
          <TextField
            label={t('detainees.cell.held')}
            value={form.cell.held}
            error={gaps.has('cell') ? t('detainees.cell.wrong') : null}
            onChange={(held) => cell({ held })}
          />
          <TextField
            label={t('detainees.cell.places')}
            value={form.cell.places}
            onChange={(places) => cell({ places })}
          />
          <TextField
            label={t('detainees.cell.area')}
            value={form.cell.area}
            onChange={(area) => cell({ area })}
          />
        </FieldColumns>
      )}
    </>
  );
}
