import type { AppealId, MemberId } from '../../../domain/ids';
import { useRecord } from '../../shared/casebook/records';
import { useCasebook } from '../../shared/casebook/context';
import { t } from '../../shared/catalogue';
import { Button } from '../../shared/controls/Button';
import { personIn } from '../../shared/names/people';
import { recordTitle } from '../../shared/records/titles';
import { answers, type Answer, type DebriefForm } from './debrief-form';
import styles from '../appeals.module.css';

interface DebriefNamesProps {
  readonly appeal: AppealId;
  readonly form: DebriefForm;
  readonly onAnswer: (lines: readonly MemberId[], answer: Answer) => void;
}

/** The names of one appeal, each with raised, not raised or unknown; arrows choose, Tab goes on. */
export function DebriefNames({ appeal, form, onAnswer }: DebriefNamesProps) {
  const { store } = useCasebook().client;
  const record = useRecord('appeal', appeal);
  if (record === undefined) return null;
  return (
    <fieldset className={styles.rowsField}>
      <legend>{record.title}</legend>
      {record.outcomeLines.length === 0 && <p className={styles.hint}>{t('appeals.noLines')}</p>}
      {record.outcomeLines.length > 1 && (
        <Button
          look="quiet"
          onPress={() =>
            onAnswer(
              record.outcomeLines.map(({ id }) => id),
              'raised',
            )
          }
        >
          {t('appeals.allRaised')}
        </Button>
      )}
      {record.outcomeLines.map(({ id, detainee }) => {
        const person = personIn(store, detainee);
        const name = person === undefined ? t('shared.unnamed') : recordTitle(person);
        return (
          <div key={id} role="radiogroup" aria-label={name} className={styles.debriefRow}>
            <span className={styles.strong}>{name}</span>
            {answers.map((answer) => (
              <label key={answer}>
                <input
                  type="radio"
                  name={`debrief-${id}`}
                  checked={form.answers[id] === answer}
                  onChange={() => onAnswer([id], answer)}
                />
                {t(`appeals.answer.${answer}`)}
              </label>
            ))}
          </div>
        );
      })}
    </fieldset>
  );
}
