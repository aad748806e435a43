import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { ConflictRule } from '../../import/spreadsheet/differences';
import type { Decision, RowPlan } from '../../import/spreadsheet/dry-run';
import { t } from '../shared/catalogue';
import { PlanView } from './PlanView';
import styles from './spreadsheet.module.css';

interface PlanListProps {
  readonly plans: readonly RowPlan[];
  readonly onDecide: (plan: RowPlan, decision: Decision | null) => void;
  readonly onRule: (plan: RowPlan, rule: ConflictRule) => void;
}

/** The plans of one kind; only those in view are in the page. */
export function PlanList({ plans, onDecide, onRule }: PlanListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: plans.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 58,
    overscan: 6,
    getItemKey: (index) => plans[index]?.rows[0] ?? index,
  });
  if (plans.length === 0) return <p className={styles.found}>{t('spreadsheet.none')}</p>;
  return (
    // The list is scrolled by keys too, where nothing in it takes the focus.
    <div
      className={styles.plans}
      ref={scroller}
      tabIndex={0}
      role="group"
      aria-label={t('spreadsheet.dryRun')}
    >
      <div className={styles.planList} style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const plan = plans[item.index];
          if (plan === undefined) return null;
          return (
            <div
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              className={styles.plan}
              style={{ insetBlockStart: item.start }}
            >
              <PlanView plan={plan} onDecide={onDecide} onRule={onRule} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
