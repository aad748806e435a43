import { attributions, claimants, type Effect } from '../../domain/outcome-line';
import type { Party } from '../../domain/party';
import { t } from '../shared/catalogue';
import { Choice } from '../shared/fields/Choice';
import { TextField } from '../shared/fields/Field';
import { PartyField } from '../shared/fields/PartyField';
import { FieldColumns, FieldRows } from '../shared/fields/Rows';
import { TermField } from '../shared/fields/TermField';
import { termWords } from '../shared/fields/terms';

/** An effect as a form holds it: nothing chosen yet is null. */
export interface EffectForm {
  readonly effect: string | null;
  readonly attribution: Effect['attribution'];
  readonly claimant: Effect['claimant'];
  readonly claimedBy: Party | null;
  readonly detail: string;
}

export const noEffect: EffectForm = {
  effect: null,
  attribution: 'no-claim',
  claimant: null,
  claimedBy: null,
  detail: '',
};

/** What the form says; null while no effect is chosen. Who claims stands only with a claim. */
export function effectFrom(form: EffectForm): Effect | null {
  if (form.effect === null) return null;
  const claimed = form.attribution === 'claimed';
  return {
    effect: form.effect,
    attribution: form.attribution,
    claimant: claimed ? form.claimant : null,
    claimedBy: claimed ? form.claimedBy : null,
    detail: form.detail,
  };
}

interface EffectFieldsProps {
  readonly value: EffectForm;
  readonly onChange: (part: Partial<EffectForm>) => void;
  readonly tried: boolean;
  readonly autoFocus?: boolean;
}

/** The fields of one effect: what happened, and how far anybody may speak of its cause. */
export function EffectFields({ value, onChange, tried, autoFocus = false }: EffectFieldsProps) {
  return (
    <FieldRows>
      <FieldColumns>
        <TermField
          label={t('appeals.effect')}
          vocabulary="effects"
          value={value.effect}
          error={tried && value.effect === null ? t('shared.required') : null}
          onChange={(effect) => onChange({ effect })}
          autoFocus={autoFocus}
        />
        <Choice
          label={t('appeals.attribution')}
          value={value.attribution}
          options={attributions.map((id) => ({ id, words: termWords('attributions', id) }))}
          onChange={(attribution) => onChange({ attribution })}
        />
      </FieldColumns>
      {value.attribution === 'claimed' && (
        <FieldColumns>
          <Choice
            label={t('appeals.claimant')}
            value={value.claimant}
            options={claimants.map((id) => ({ id, words: termWords('claimants', id) }))}
            onChange={(claimant) => onChange({ claimant })}
          />
          <PartyField
            label={t('appeals.claimedByField')}
            value={value.claimedBy}
            onChange={(claimedBy) => onChange({ claimedBy })}
          />
        </FieldColumns>
      )}
      <TextField
        label={t('appeals.effectDetail')}
        value={value.detail}
        onChange={(detail) => onChange({ detail })}
        maxLength={10_000}
      />
    </FieldRows>
  );
}
