import { holidayLists } from '../../domain/day-off';
import { t } from '../shared/catalogue';
import { Check } from '../shared/fields/Check';
import { TextField } from '../shared/fields/Field';
import { daysOffFrom, type RuleForm } from './rule-form';
import styles from './Clocks.module.css';

interface DaysOffFieldsProps {
  readonly form: RuleForm;
  readonly onChange: (part: Partial<RuleForm>) => void;
}

/** Which days besides weekends a rule moves its last day over: shipped lists, and the user's own. */
export function DaysOffFields({ form, onChange }: DaysOffFieldsProps) {
  const { holidays } = form;
  return (
    <div className={styles.daysOff} role="group" aria-label={t('clocks.holidays')}>
      <span className={styles.legend}>{t('clocks.holidays')}</span>
      {holidayLists.map(({ id, title, source, read }) => (
        <div key={id}>
          <Check
            isSelected={holidays.includes(id)}
            onChange={(on) =>
              onChange({ holidays: on ? [...holidays, id] : holidays.filter((one) => one !== id) })
            }
          >
            {title}
          </Check>
          <p className={styles.listSource}>
            {t(read ? 'clocks.holidaysRead' : 'clocks.holidaysUnread', { source })}
          </p>
        </div>
      ))}
      <TextField
        label={t('clocks.daysOff')}
        hint={t('clocks.daysOffHint')}
        value={form.daysOff}
        rows={3}
        error={daysOffFrom(form.daysOff) === null ? t('clocks.daysOffError') : null}
        onChange={(daysOff) => onChange({ daysOff })}
        maxLength={50_000}
      />
    </div>
  );
}
