import type { ConflictRule, Diff } from '../../import/spreadsheet/differences';
import type { Decision, RowPlan } from '../../import/spreadsheet/dry-run';
import { valueText, type PlannedValue } from '../../import/spreadsheet/planned-value';
import { useCasebook } from '../shared/casebook/context';
import { t } from '../shared/catalogue';
import { Button } from '../shared/controls/Button';
import { termWords } from '../shared/fields/terms';
import { reasonWords } from '../shared/names/reason-words';
import { recordTitle } from '../shared/records/titles';
import { NativeChoice } from './NativeChoice';
import { targetWords } from './target-words';
import styles from './spreadsheet.module.css';

/** Values shown of one plan; a person with more has them on their page. */
const SHOWN = 14;
const rules: readonly ConflictRule[] = ['ask', 'beside', 'replace', 'keep'];

interface PlanViewProps {
  readonly plan: RowPlan;
  readonly onDecide: (plan: RowPlan, decision: Decision | null) => void;
  readonly onRule: (plan: RowPlan, rule: ConflictRule) => void;
}

/** One person's rows: who it is and why, and what would change. */
export function PlanView({ plan, onDecide, onRule }: PlanViewProps) {
  const { store } = useCasebook().client;
  const { name, rows, action, by, person, diffs, values } = plan;
  const onFile = person === null ? undefined : store.get('detainee', person);
  const asks = diffs.some(({ how }) => how === 'ask');
  return (
    <>
      <div className={styles.planHead}>
        <span className={styles.planName} dir="auto">
          {name || (onFile === undefined ? '—' : recordTitle(onFile))}
        </span>
        <span className={styles.planRows}>
          {rows.length === 1
            ? t('spreadsheet.rowsOne', { row: rows[0] ?? 0 })
            : t('spreadsheet.rowsMany', { rows: rows.slice(0, 8).join(', ') })}
          {by !== null && ` · ${t(`spreadsheet.by.${by}`)}`}
        </span>
        {by === 'choice' && (
          <Button look="quiet" onPress={() => onDecide(plan, null)}>
            {t('spreadsheet.undecide')}
          </Button>
        )}
        {asks && (
          <NativeChoice
            label={t('spreadsheet.conflictOf', { name })}
            value="ask"
            onChange={(value) => onRule(plan, value as ConflictRule)}
          >
            {rules.map((one) => (
              <option key={one} value={one}>
                {t(`spreadsheet.conflict.${one}`)}
              </option>
            ))}
          </NativeChoice>
        )}
      </div>
      {action === 'decide' && person === null && <Candidates plan={plan} onDecide={onDecide} />}
      <ul className={styles.diffs}>
        {person === null
          ? values.slice(0, SHOWN).map((value, at) => <Value key={at} value={value} />)
          : diffs.slice(0, SHOWN).map((diff, at) => <Difference key={at} diff={diff} />)}
      </ul>
    </>
  );
}

function Candidates({ plan, onDecide }: Pick<PlanViewProps, 'plan' | 'onDecide'>) {
  const { store } = useCasebook().client;
  return (
    <div className={styles.candidates}>
      <span>{t('spreadsheet.whoIsIt', { name: plan.name })}</span>
      {plan.candidates.map(({ person, spelling, reasons }) => {
        const record = store.get('detainee', person);
        return (
          <span key={person} className={styles.candidate}>
            <Button onPress={() => onDecide(plan, person)}>
              {t('spreadsheet.isPerson', {
                name: record === undefined ? spelling : recordTitle(record),
              })}
            </Button>
            <span className={styles.reasons}>{reasons.slice(0, 2).map(reasonWords).join(' ')}</span>
          </span>
        );
      })}
      <span className={styles.candidate}>
        <Button onPress={() => onDecide(plan, 'create')}>{t('spreadsheet.newPerson')}</Button>
        <Button look="quiet" onPress={() => onDecide(plan, 'skip')}>
          {t('spreadsheet.leaveOut')}
        </Button>
      </span>
    </div>
  );
}

function Value({ value }: { value: PlannedValue }) {
  return (
    <li>
      {fieldWords(value)}: <span dir="auto">{valueText(value)}</span>
    </li>
  );
}

function Difference({ diff }: { diff: Diff }) {
  const after = valueText(diff.value);
  return (
    <li className={diff.claim === null ? undefined : styles.contradicts}>
      {fieldWords(diff.value)}:{' '}
      <span dir="auto">
        {diff.before === null
          ? t('spreadsheet.adds', { after })
          : t('spreadsheet.was', { before: diff.before, after })}
      </span>
    </li>
  );
}

/** What a value is, in words. */
function fieldWords(value: PlannedValue): string {
  switch (value.kind) {
    case 'name':
      return targetWords(value.other ? 'other-name' : 'name');
    case 'fact':
    case 'blank':
      return termWords('fact-fields', value.field);
    case 'event':
      return termWords('custody-events', value.event);
    case 'line':
      return targetWords('outcome-status');
    case 'entry':
      return targetWords('entry-change');
    case 'note':
    case 'reference':
      return targetWords(value.kind);
  }
}
