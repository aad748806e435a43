import type { CasebookReader } from '../../domain/casebook-reader';
import type { Evidence } from '../../domain/claim';
import type { CriteriaSheet } from '../../domain/criteria-sheet';
import type { Definition } from '../../domain/definitions';
import type { Detainee } from '../../domain/detainee';
import { newId } from '../../domain/ids';
import { allDefinitions, latestDefinitions } from '../../domain/all-definitions';
import type { Party } from '../../domain/party';
import { useDerived, type Reading } from '../shared/casebook/records';
import { t } from '../shared/catalogue';
import { Choice } from '../shared/fields/Choice';
import { DateField, dateFrom } from '../shared/fields/DateField';
import { EvidenceField } from '../shared/fields/EvidenceField';
import { TextField } from '../shared/fields/Field';
import { PartyField } from '../shared/fields/PartyField';
import { FieldColumns, FieldRows } from '../shared/fields/Rows';
import { MemberDialog } from '../shared/records/MemberDialog';
import styles from './sheet.module.css';

type Answer = CriteriaSheet['answers'][number];

interface AnswerForm {
  readonly answer: Answer['answer'];
  readonly reasoning: string;
  readonly evidence: readonly Evidence[];
}

interface SheetForm {
  /** Id and version of the definition. */
  readonly definition: string;
  readonly answers: Readonly<Record<string, AnswerForm>>;
  readonly assessor: Party | null;
  readonly assessed: string;
}

const unanswered: AnswerForm = { answer: 'not-assessed', reasoning: '', evidence: [] };

function keyOf({ id, definitionVersion }: Definition): string {
  return `${id} ${definitionVersion}`;
}

interface SheetDialogProps {
  readonly detainee: Detainee;
  /** Null for a new one. */
  readonly before: CriteriaSheet | null;
  readonly onClose: () => void;
}

/** A sheet holds a person against one version of a definition, criterion by criterion, from quotes. */
export function SheetDialog({ detainee, before, onClose }: SheetDialogProps) {
  const known = useDerived(['definition'], definitionsIn);
  const own = before && `${before.definition} ${before.definitionVersion}`;
  // A sheet on file keeps the version it was answered by; a new one takes the latest.
  const offered = own === null ? known.latest : known.all.filter((one) => keyOf(one) === own);
  return (
    <MemberDialog<SheetForm>
      kind="detainee"
      id={detainee.id}
      list="criteriaSheets"
      before={before}
      size="wide"
      title={t(before === null ? 'detainees.addSheet' : 'detainees.editSheet')}
      first={() => ({
        definition: own ?? (offered[0] === undefined ? '' : keyOf(offered[0])),
        answers: Object.fromEntries(
          (before?.answers ?? []).map(({ criterion, answer, reasoning, evidence }) => [
            criterion,
            { answer, reasoning, evidence },
          ]),
        ),
        assessor: before?.assessor ?? null,
        assessed: before?.assessed?.written ?? '',
      })}
      said={(form) => {
        const definition = offered.find((one) => keyOf(one) === form.definition);
        if (definition === undefined) return null;
        return {
          definition: definition.id,
          definitionVersion: definition.definitionVersion,
          answers: answersOf(form, definition, before, detainee.release),
          assessor: form.assessor,
          assessed: dateFrom(form.assessed),
        };
      }}
      fields={(form, change) => {
        const definition = offered.find((one) => keyOf(one) === form.definition);
        return (
          <FieldRows>
            <Choice
              label={t('detainees.definition')}
              value={form.definition}
              options={offered.map((one) => ({
                id: keyOf(one),
                words: t('detainees.definitionOf', {
                  title: one.en,
                  version: one.definitionVersion,
                }),
              }))}
              onChange={(chosen) => change({ definition: chosen, answers: {} })}
              {...(definition !== undefined && { hint: definition.source })}
              isDisabled={before !== null}
            />
            {criteriaOf(definition).map(({ id, en }, at) => (
              <Criterion
                key={id}
                letter={id}
                words={
                  at === (definition?.criteria.length ?? 0)
                    ? t('detainees.exclusion', { words: en })
                    : en
                }
                value={form.answers[id] ?? unanswered}
                onChange={(part) =>
                  change({
                    answers: {
                      ...form.answers,
                      [id]: { ...(form.answers[id] ?? unanswered), ...part },
                    },
                  })
                }
              />
            ))}
            <FieldColumns>
              <PartyField
                label={t('detainees.assessor')}
                value={form.assessor}
                onChange={(assessor) => change({ assessor })}
              />
              <DateField
                label={t('detainees.assessed')}
                value={form.assessed}
                onChange={(assessed) => change({ assessed })}
              />
            </FieldColumns>
          </FieldRows>
        );
      }}
      onClose={onClose}
    />
  );
}

function definitionsIn(store: Reading) {
  const casebook = store as CasebookReader;
  return { all: allDefinitions(casebook), latest: latestDefinitions(casebook) };
}

function criteriaOf(definition: Definition | undefined) {
  if (definition === undefined) return [];
  return definition.exclusion === undefined
    ? definition.criteria
    : [...definition.criteria, definition.exclusion];
}

function answersOf(
  form: SheetForm,
  definition: Definition,
  before: CriteriaSheet | null,
  release: Detainee['release'],
): object[] {
  return criteriaOf(definition).flatMap(({ id }) => {
    const said = form.answers[id] ?? unanswered;
    const old = before?.answers.find((one) => one.criterion === id);
    if (old === undefined && said === unanswered) return [];
    const first = { id: newId('member'), enteredAt: new Date().toISOString(), release };
    return [{ ...first, ...old, criterion: id, ...said }];
  });
}

interface CriterionProps {
  readonly letter: string;
  readonly words: string;
  readonly value: AnswerForm;
  readonly onChange: (part: Partial<AnswerForm>) => void;
}

function Criterion({ letter, words, value, onChange }: CriterionProps) {
  return (
    <fieldset className={styles.criterion}>
      <legend>
        {letter.length <= 3 && <strong>({letter})</strong>} {words}
      </legend>
      <FieldColumns>
        <Choice
          label={t('detainees.answerTo', { criterion: letter })}
          value={value.answer}
          options={(['not-assessed', 'yes', 'no'] as const).map((id) => ({
            id,
            words: t(`detainees.sheetAnswer.${id}`),
          }))}
          onChange={(answer) => onChange({ answer })}
        />
        <TextField
          label={t('detainees.reasoning', { criterion: letter })}
          value={value.reasoning}
          onChange={(reasoning) => onChange({ reasoning })}
          rows={2}
          maxLength={10_000}
        />
      </FieldColumns>
      {value.answer !== 'not-assessed' && (
        <EvidenceField
          label={t('detainees.passagesFor', { criterion: letter })}
          value={value.evidence}
          onChange={(evidence) => onChange({ evidence })}
        />
      )}
    </fieldset>
  );
}
