import { termsOf } from '../../domain/vocabulary';
import { t } from '../shared/catalogue';
import { Check } from '../shared/fields/Check';
import { Choice } from '../shared/fields/Choice';
import { DateField } from '../shared/fields/DateField';
import { TextField } from '../shared/fields/Field';
import { FieldColumns } from '../shared/fields/Rows';
import { termWords } from '../shared/fields/terms';
import { sentenceError } from '../shared/records/sentence-words';
import { hasResult, hasSentence, isArrest, type ArrestForm } from './event-form';
import { TimeAndPlace, type ClaimValueProps } from './TimeAndPlace';

const notSaid = 'not-said';

/** A custody event: when, where, what it came to; of an arrest its particulars, of a verdict its sentence. */
export function EventFields({ form, onChange, gaps }: ClaimValueProps) {
  return (
    <>
      <TimeAndPlace form={form} onChange={onChange} />
      {hasResult(form.what) && (
        <FieldColumns>
          <Choice
            label={t('detainees.result')}
            value={form.result ?? notSaid}
            options={[
              { id: notSaid, words: t('detainees.resultNone') },
              ...termsOf('custody-results').map(({ id }) => ({
                id,
                words: termWords('custody-results', id),
              })),
            ]}
            onChange={(id) => onChange({ result: id === notSaid ? null : id })}
          />
          {hasSentence(form.what) && (
            <TextField
              label={t('records.sentence')}
              value={form.sentence}
              hint={t('records.sentenceHint')}
              error={sentenceError(form.sentence)}
              onChange={(sentence) => onChange({ sentence })}
              maxLength={100}
            />
          )}
        </FieldColumns>
      )}
      {hasSentence(form.what) && form.sentence.trim() !== '' && (
        <Check
          isSelected={form.servedCounts}
          onChange={(servedCounts) => onChange({ servedCounts })}
        >
          {t('detainees.servedCounts')}
        </Check>
      )}
      <TextField
        label={t('detainees.text.custodyEvents')}
        value={form.words}
        rows={2}
        onChange={(words) => onChange({ words })}
        maxLength={10_000}
      />
      {isArrest(form.what) && (
        <ArrestFields
          value={form.arrest}
          onChange={(part) => onChange({ arrest: { ...form.arrest, ...part } })}
          hoursError={gaps.has('hours') ? t('detainees.arrest.hoursWrong') : null}
        />
      )}
    </>
  );
}

interface ArrestFieldsProps {
  readonly value: ArrestForm;
  readonly onChange: (part: Partial<ArrestForm>) => void;
  readonly hoursError: string | null;
}

function ArrestFields({ value, onChange, hoursError }: ArrestFieldsProps) {
  const answers = (['not-stated', 'yes', 'no'] as const).map((id) => ({
    id,
    words: t(`detainees.answer.${id}`),
  }));
  return (
    <>
      <FieldColumns>
        <Choice
          label={t('detainees.arrest.force')}
          value={value.force}
          options={answers}
          onChange={(force) => onChange({ force })}
        />
        <Choice
          label={t('detainees.arrest.warrantShown')}
          value={value.warrantShown}
          options={answers}
          onChange={(warrantShown) => onChange({ warrantShown })}
        />
      </FieldColumns>
      <FieldColumns>
        <TextField
          label={t('detainees.arrest.reasonGiven')}
          value={value.reasonGiven}
          onChange={(reasonGiven) => onChange({ reasonGiven })}
        />
        <TextField
          label={t('detainees.arrest.seized')}
          value={value.seized}
          onChange={(seized) => onChange({ seized })}
          maxLength={500}
        />
      </FieldColumns>
      <FieldColumns>
        <DateField
          label={t('detainees.arrest.beforeJudge')}
          value={value.beforeJudge}
          onChange={(beforeJudge) => onChange({ beforeJudge })}
        />
        <DateField
          label={t('detainees.arrest.firstLawyer')}
          value={value.firstLawyer}
          onChange={(firstLawyer) => onChange({ firstLawyer })}
        />
      </FieldColumns>
      <DateField
        label={t('detainees.arrest.firstFamilyContact')}
        value={value.firstFamilyContact}
        onChange={(firstFamilyContact) => onChange({ firstFamilyContact })}
      />
      <FieldColumns>
        <TextField
          label={t('detainees.arrest.judgeHours')}
          value={value.judgeHours}
          error={hoursError}
          onChange={(judgeHours) => onChange({ judgeHours })}
          maxLength={4}
        />
        <TextField
          label={t('detainees.arrest.judgeLaw')}
          value={value.judgeLaw}
          onChange={(judgeLaw) => onChange({ judgeLaw })}
          maxLength={300}
        />
      </FieldColumns>
    </>
  );
}
