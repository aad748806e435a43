import type { DetaineeId } from '../../domain/ids';
import type { Decision, Proceeding } from '../../domain/proceeding';
import { readSentence } from '../../domain/sentence';
import { termsOf } from '../../domain/vocabulary';
import { t } from '../shared/catalogue';
import { ClaimFields } from '../shared/claims/ClaimFields';
import { partsOf, saidParts, type ClaimParts } from '../shared/claims/claim-parts';
import { Choice } from '../shared/fields/Choice';
import { DateField, dateFrom } from '../shared/fields/DateField';
import { requiredError, TextField } from '../shared/fields/Field';
import { FieldColumns } from '../shared/fields/Rows';
import { TermField } from '../shared/fields/TermField';
import { termWords } from '../shared/fields/terms';
import { MemberDialog } from '../shared/records/MemberDialog';
import { sentenceError, sentenceText } from '../shared/records/sentence-words';
import { AgainstField } from './AgainstField';

interface DecisionForm extends ClaimParts {
  readonly decision: string | null;
  readonly date: string;
  readonly result: string | null;
  readonly sentence: string;
  readonly until: string;
  readonly appealUntil: string;
  readonly appealLaw: string;
  readonly detail: string;
  readonly against: readonly DetaineeId[];
}

const withSentence = new Set(['sentence', 'convicted', 'reduced', 'raised']);
const withUntil = new Set([
  'remand',
  'remand-extended',
  'house-arrest',
  'travel-ban',
  'administrative-detention',
  'bail',
]);
const notSaid = 'not-said';

function sentenceOf(form: DecisionForm) {
  const { sentence, decision } = form;
  if (!withSentence.has(decision ?? '') || sentence.trim() === '') return null;
  return readSentence(sentence);
}

interface DecisionDialogProps {
  readonly proceeding: Proceeding;
  readonly before: Decision | null;
  readonly onClose: () => void;
}

/** A decision of the court; what is asked depends on what was decided. */
export function DecisionDialog({ proceeding, before, onClose }: DecisionDialogProps) {
  return (
    <MemberDialog<DecisionForm>
      kind="proceeding"
      id={proceeding.id}
      list="decisions"
      before={before}
      size="wide"
      title={t(before === null ? 'proceedings.addDecision' : 'proceedings.editDecision')}
      first={() => ({
        ...partsOf(before),
        decision: before?.decision ?? null,
        date: before?.date.written ?? '',
        result: before?.result ?? null,
        sentence: before?.sentence == null ? '' : sentenceText(before.sentence),
        until: before?.until?.written ?? '',
        appealUntil: before?.appealUntil?.written ?? '',
        appealLaw: before?.appealLaw ?? '',
        detail: before?.detail ?? '',
        against: before?.against ?? [],
      })}
      said={(form) => {
        const { decision, result, appealLaw, detail, against } = form;
        const date = dateFrom(form.date);
        const sentence = sentenceOf(form);
        if (decision === null || date === null || sentence?.ok === false) return null;
        return {
          ...saidParts(form, proceeding.release),
          ...{ decision, date, result, appealLaw, detail, against },
          sentence: sentence?.value ?? null,
          until: dateFrom(form.until),
          appealUntil: dateFrom(form.appealUntil),
        };
      }}
      fields={(form, change, tried) => (
        <>
          <FieldColumns>
            <TermField
              label={t('proceedings.decision')}
              vocabulary="decisions"
              value={form.decision}
              error={tried && form.decision === null ? t('shared.required') : null}
              onChange={(decision) => change({ decision })}
              autoFocus
            />
            <DateField
              label={t('proceedings.date')}
              value={form.date}
              error={requiredError(form.date, tried)}
              onChange={(date) => change({ date })}
            />
          </FieldColumns>
          {withUntil.has(form.decision ?? '') && (
            <DateField
              label={t('proceedings.until')}
              value={form.until}
              onChange={(until) => change({ until })}
            />
          )}
          {withSentence.has(form.decision ?? '') && (
            <FieldColumns>
              <TextField
                label={t('records.sentence')}
                hint={t('records.sentenceHint')}
                value={form.sentence}
                error={sentenceError(form.sentence)}
                onChange={(sentence) => change({ sentence })}
                maxLength={100}
              />
              <Choice
                label={t('proceedings.result')}
                value={form.result ?? notSaid}
                options={[
                  { id: notSaid, words: t('shared.notStated') },
                  ...termsOf('custody-results').map(({ id }) => ({
                    id,
                    words: termWords('custody-results', id),
                  })),
                ]}
                onChange={(id) => change({ result: id === notSaid ? null : id })}
              />
            </FieldColumns>
          )}
          <FieldColumns>
            <DateField
              label={t('proceedings.appealUntil')}
              value={form.appealUntil}
              onChange={(appealUntil) => change({ appealUntil })}
            />
            <TextField
              label={t('proceedings.appealLaw')}
              value={form.appealLaw}
              onChange={(appealLaw) => change({ appealLaw })}
              maxLength={300}
            />
          </FieldColumns>
          <TextField
            label={t('proceedings.detail')}
            value={form.detail}
            onChange={(detail) => change({ detail })}
            rows={2}
            maxLength={10_000}
          />
          <AgainstField
            proceeding={proceeding}
            value={form.against}
            onChange={(against) => change({ against })}
          />
          <ClaimFields value={form} onChange={change} mark={proceeding.release} />
        </>
      )}
      onClose={onClose}
    />
  );
}
