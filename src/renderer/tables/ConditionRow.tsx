import { CircleAlert, X } from 'lucide-react';
import { useId } from 'react';
import { dateOfEdtf } from '../../domain/read-date';
import { showDate } from '../../domain/show-date';
import { language, t } from '../shared/catalogue';
import { IconButton } from '../shared/controls/Button';
import { conditionValue } from '../shared/table/condition-value';
import {
  needsValue,
  operators,
  type Condition,
  type Operator,
} from '../shared/table/filter-groups';
import type { ColumnType, GridColumn } from '../shared/table/grid-row';
import styles from './tables.module.css';

interface ConditionRowProps {
  readonly columns: readonly GridColumn[];
  readonly condition: Condition;
  readonly onChange: (condition: Condition | null) => void;
}

/**
 * One condition of a filter: the column, what is asked of it, and the value. A date says how it was
 * read; a value that is no date or no number says that it is passed over.
 */
export function ConditionRow({ columns, condition, onChange }: ConditionRowProps) {
  const column = columns.find(({ id }) => id === condition.column);
  const type = column?.type ?? 'text';
  const hint = useId();
  const said = saidOf(type, condition);
  return (
    <span className={styles.condition}>
      <select
        className={styles.select}
        aria-label={t('tables.conditionColumn')}
        value={condition.column}
        onChange={(event) => {
          const next = columns.find(({ id }) => id === event.target.value);
          const operator = operators[next?.type ?? 'text'][0] ?? 'contains';
          onChange({ column: event.target.value, operator, value: '' });
        }}
      >
        {columns.map(({ id, header }) => (
          <option key={id} value={id}>
            {header}
          </option>
        ))}
      </select>
      <select
        className={styles.select}
        aria-label={t('tables.conditionOperator')}
        value={condition.operator}
        onChange={(event) => onChange({ ...condition, operator: event.target.value as Operator })}
      >
        {operators[type].map((operator) => (
          <option key={operator} value={operator}>
            {t(`tables.operator.${operator}`)}
          </option>
        ))}
      </select>
      {needsValue(condition.operator) &&
        (column?.options === undefined ? (
          <input
            className={styles.select}
            aria-label={t('tables.conditionValue')}
            value={condition.value}
            spellCheck={false}
            autoComplete="off"
            aria-invalid={said?.isRead === false}
            aria-describedby={said === null ? undefined : hint}
            onChange={(event) => onChange({ ...condition, value: event.target.value })}
          />
        ) : (
          <select
            className={styles.select}
            aria-label={t('tables.conditionValue')}
            value={condition.value}
            onChange={(event) => onChange({ ...condition, value: event.target.value })}
          >
            <option value="" />
            {column.options.map(({ id, words }) => (
              <option key={id} value={id}>
                {words}
              </option>
            ))}
          </select>
        ))}
      {said !== null && (
        <span id={hint} className={said.isRead ? styles.read : styles.unread}>
          {!said.isRead && <CircleAlert size={13} aria-hidden />}
          {said.words}
        </span>
      )}
      <IconButton icon={X} label={t('tables.dropCondition')} onPress={() => onChange(null)} />
    </span>
  );
}

interface Said {
  readonly words: string;
  readonly isRead: boolean;
}

function saidOf(type: ColumnType, { operator, value }: Condition): Said | null {
  if (!needsValue(operator) || value.trim() === '') return null;
  const read = conditionValue(type, value);
  if (read === null) {
    return { words: t(type === 'date' ? 'tables.noDate' : 'tables.noNumber'), isRead: false };
  }
  if (type !== 'date') return null;
  const date = showDate(dateOfEdtf(String(read)), language());
  return date === value.trim() ? null : { words: date, isRead: true };
}
