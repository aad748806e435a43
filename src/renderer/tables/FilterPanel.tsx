import { Plus } from 'lucide-react';
import { t } from '../shared/catalogue';
import { Button } from '../shared/controls/Button';
import {
  groupModes,
  operators,
  type Condition,
  type FilterGroup,
  type GroupMode,
} from '../shared/table/filter-groups';
import type { GridColumn } from '../shared/table/grid-row';
import type { TableLayout } from '../shared/table/layout';
import { ConditionRow } from './ConditionRow';
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
    <div className={styles.filter} role="group" aria-label={t('tables.filter')}>
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
          <div className={styles.conditions}>
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
          </div>
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
