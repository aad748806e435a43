import type { CountEstimate } from '../../domain/count-estimate';
import { termsOf, type VocabularyName } from '../../domain/vocabulary';
import { t } from '../shared/catalogue';
import { ClaimFields } from '../shared/claims/ClaimFields';
import { partsOf, saidParts, type ClaimParts } from '../shared/claims/claim-parts';
import { Choice } from '../shared/fields/Choice';
import { DateField, dateFrom } from '../shared/fields/DateField';
import { requiredError, TextField } from '../shared/fields/Field';
import { FieldColumns } from '../shared/fields/Rows';
import { termWords } from '../shared/fields/terms';
import { RecordDialog } from '../shared/records/RecordDialog';

interface CountForm extends ClaimParts {
  readonly unit: CountEstimate['unit'];
  readonly measure: CountEstimate['measure'];
  readonly counted: string;
  readonly count: string;
  readonly bound: CountEstimate['bound'];
  readonly words: string;
  readonly definition: string;
  readonly at: string;
}

function options<Id extends string>(vocabulary: VocabularyName) {
  return termsOf(vocabulary).map(({ id }) => ({ id: id as Id, words: termWords(vocabulary, id) }));
}

/** The figure of the form; null for words alone, undefined where it is no whole number from zero. */
function figureOf({ bound, count }: CountForm): number | null | undefined {
  if (bound === 'words-only') return null;
  const figure = Number(count.replace(/[\s,.]/gu, ''));
  return count.trim() !== '' && Number.isInteger(figure) && figure >= 0 ? figure : undefined;
}

interface CountDialogProps {
  /** Null for a new one. */
  readonly before: CountEstimate | null;
  readonly onClose: () => void;
}

/** How many of what, measured how, by whose count. */
export function CountDialog({ before, onClose }: CountDialogProps) {
  return (
    <RecordDialog<CountForm>
      kind="count-estimate"
      record={before}
      size="wide"
      title={t(before === null ? 'counts.add' : 'counts.edit')}
      first={() => ({
        ...partsOf(before === null ? null : { ...before, id: before.id as never }),
        unit: before?.unit ?? 'persons',
        measure: before?.measure ?? 'held-at',
        counted: before?.counted ?? '',
        count: before?.count === null || before === null ? '' : `${before.count}`,
        bound: before?.bound ?? 'exact',
        words: before?.words ?? '',
        definition: before?.definition ?? '',
        at: before?.at.written ?? '',
      })}
      said={(form) => {
        const { unit, measure, counted, bound, words, definition } = form;
        const at = dateFrom(form.at);
        const count = figureOf(form);
        const wordless = bound === 'words-only' && words.trim() === '';
        if (at === null || count === undefined || wordless || counted.trim() === '') return null;
        return {
          ...saidParts(form, 'internal'),
          ...{ unit, measure, bound, words, definition, at, count },
          counted: counted.trim(),
        };
      }}
      fields={(form, change, tried) => (
        <>
          <FieldColumns>
            <TextField
              label={t('counts.counted')}
              hint={t('counts.countedHint')}
              value={form.counted}
              error={requiredError(form.counted, tried)}
              onChange={(counted) => change({ counted })}
              maxLength={300}
              autoFocus
            />
            <DateField
              label={t('counts.at')}
              value={form.at}
              error={requiredError(form.at, tried)}
              onChange={(at) => change({ at })}
            />
          </FieldColumns>
          <FieldColumns>
            <Choice
              label={t('counts.unit')}
              value={form.unit}
              options={options<CountEstimate['unit']>('count-units')}
              onChange={(unit) => change({ unit })}
            />
            <Choice
              label={t('counts.measure')}
              value={form.measure}
              options={options<CountEstimate['measure']>('count-measures')}
              onChange={(measure) => change({ measure })}
            />
          </FieldColumns>
          <FieldColumns>
            <Choice
              label={t('counts.bound')}
              value={form.bound}
              options={options<CountEstimate['bound']>('count-bounds')}
              onChange={(bound) => change({ bound })}
            />
            {form.bound === 'words-only' ? (
              <TextField
                label={t('counts.words')}
                value={form.words}
                error={requiredError(form.words, tried)}
                onChange={(words) => change({ words })}
                maxLength={200}
              />
            ) : (
              <TextField
                label={t('counts.count')}
                value={form.count}
                error={tried && figureOf(form) === undefined ? t('counts.wrong') : null}
                onChange={(count) => change({ count })}
                maxLength={12}
              />
            )}
          </FieldColumns>
          <TextField
            label={t('counts.definition')}
            value={form.definition}
            onChange={(definition) => change({ definition })}
            rows={2}
            maxLength={10_000}
          />
          <ClaimFields value={form} onChange={change} mark="internal" />
        </>
      )}
      onClose={onClose}
    />
  );
}
