import { Plus, X } from 'lucide-react';
import { t } from '../shared/catalogue';
import { Button, IconButton } from '../shared/controls/Button';
import {
  groupModes,
  needsValue,
  operators,
  type Condition,
  type FilterGroup,
  type GroupMode,
  type Operator,
} from '../shared/table/filter-groups';
import type { GridColumn } from '../shared/table/grid-row';
import type { TableLayout } from '../shared/table/layout';
import styles from './tables.module.css';

interface FilterPanelProps {
  readonly columns: readonly GridColumn[];
  readonly layout: TableLayout;
  readonly onLayout: (layout: TableLayout) => void;
}

/** Groups of conditions: all, any or none of each has to hold. */
export function FilterPanel({ columns, layout, onLayout }: FilterPanelProps) {
  const { groups } = layout;
  const first = columns[0];

  function setGroup(at: number, group: FilterGroup | null): void {
    const next = groups.flatMap((one, index) =>
      index === at ? (group === null ? [] : [group]) : [one],
    );
    onLayout({ ...layout, groups: next });
  }

  function fresh(): Condition {
    const operator = operators[first?.type ?? 'text'][0] ?? 'contains';
    return { column: first?.id ?? '', operator, value: '' };
  }

  return (
    <div className={styles.panel} role="group" aria-label={t('tables.filter')}>
      {groups.map(({ mode, conditions }, at) => (
        <fieldset key={at} className={styles.group}>
          <select
            className={styles.select}
            aria-label={t('tables.mode')}
            value={mode}
            onChange={(event) =>
              setGroup(at, { mode: event.target.value as GroupMode, conditions })
            }
          >
            {groupModes.map((one) => (
              <option key={one} value={one}>
                {t(`tables.mode.${one}`)}
              </option>
            ))}
          </select>
          {conditions.map((condition, index) => (
            <ConditionRow
              key={index}
              columns={columns}
              condition={condition}
              onChange={(next) => {
                const kept = conditions.flatMap((one, place) =>
                  place === index ? (next === null ? [] : [next]) : [one],
                );
                setGroup(at, kept.length === 0 ? null : { mode, conditions: kept });
              }}
            />
          ))}
          <Button
            look="quiet"
            icon={Plus}
            onPress={() => setGroup(at, { mode, conditions: [...conditions, fresh()] })}
          >
            {t('tables.addCondition')}
          </Button>
        </fieldset>
      ))}
      <Button
        icon={Plus}
        onPress={() =>
          onLayout({ ...layout, groups: [...groups, { mode: 'all', conditions: [fresh()] }] })
        }
      >
        {t('tables.addGroup')}
      </Button>
    </div>
  );
}

interface ConditionRowProps {
  readonly columns: readonly GridColumn[];
  readonly condition: Condition;
  readonly onChange: (condition: Condition | null) => void;
}

function ConditionRow({ columns, condition, onChange }: ConditionRowProps) {
  const column = columns.find(({ id }) => id === condition.column);
  const type = column?.type ?? 'text';
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
      <IconButton icon={X} label={t('tables.dropCondition')} onPress={() => onChange(null)} />
    </span>
  );
}
