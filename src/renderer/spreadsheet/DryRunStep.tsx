import { ArrowLeft, Check as CheckSign } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { ConflictRule } from '../../import/spreadsheet/differences';
import {
  nothingDecided,
  type Decision,
  type Decisions,
  type DryRun,
  type RowAction,
  type RowPlan,
} from '../../import/spreadsheet/dry-run';
import { t } from '../shared/catalogue';
import { Button } from '../shared/controls/Button';
import { Loading } from '../shared/layout/Loading';
import { NativeChoice } from './NativeChoice';
import { PlanList } from './PlanList';
import { ProblemList } from './ProblemList';
import { useDryRun, type DryRunInput } from './use-dry-run';
import { useImportTable } from './use-import-table';
import { useOnFile } from './use-on-file';
import type { Wizard } from './use-wizard';
import type { Setup } from './wizard-state';
import styles from './spreadsheet.module.css';

const tabs = ['create', 'update', 'decide', 'same', 'skip', 'problems'] as const;
type Tab = (typeof tabs)[number];
const rules: readonly ConflictRule[] = ['ask', 'beside', 'replace', 'keep'];

/** Second step: what an import would do, what it asks, and the one button that does it. */
export function DryRunStep({ wizard, setup }: { wizard: Wizard; setup: Setup }) {
  const onFile = useOnFile(setup);
  const [decisions, setDecisions] = useState<Decisions>(nothingDecided);
  const [tab, setTab] = useState<Tab | null>(null);
  const { file, sheet, mapping } = setup;
  const input = useMemo<DryRunInput | null>(
    () => (onFile === null ? null : { rows: file.rows[sheet] ?? [], mapping, onFile, decisions }),
    [file, sheet, mapping, onFile, decisions],
  );
  const { result, share } = useDryRun(input);
  const importing = useImportTable(setup, onFile, wizard.finish);
  const first = result === null ? 'create' : firstTab(result);
  const shown = tab ?? first;
  // A tab that was emptied by decisions is left.
  useEffect(() => {
    if (result !== null && tab === 'decide' && result.counts.decide === 0) setTab(null);
  }, [result, tab]);

  if (result === null || importing.pending) {
    const words = t(importing.pending ? 'spreadsheet.importing' : 'spreadsheet.running');
    return <Loading words={words} {...(!importing.pending && { share })} />;
  }
  const { counts } = result;

  function decide(plans: readonly RowPlan[], decision: Decision | null): void {
    setDecisions((now) => {
      const people = new Map(now.people);
      for (const { rows } of plans) {
        const row = rows[0] ?? 0;
        if (decision === null) people.delete(row);
        else people.set(row, decision);
      }
      return { ...now, people };
    });
  }

  function rule(plan: RowPlan, conflict: ConflictRule): void {
    setDecisions((now) => ({
      ...now,
      conflictsByRow: new Map(now.conflictsByRow).set(plan.rows[0] ?? 0, conflict),
    }));
  }

  const changes = counts.create + counts.update;
  return (
    <div className={styles.step}>
      <div className={styles.tabs} role="tablist" aria-label={t('spreadsheet.dryRun')}>
        {tabs.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            aria-selected={one === shown}
            className={styles.tab}
            onClick={() => setTab(one)}
          >
            {t('spreadsheet.tabCount', {
              words: t(`spreadsheet.tab.${one}`),
              n: one === 'problems' ? result.problems.length : counts[one],
            })}
          </button>
        ))}
      </div>
      {shown === 'decide' && counts.decide > 0 && (
        <div className={styles.questions}>
          <NativeChoice
            label={t('spreadsheet.conflictTitle')}
            isShown
            value={decisions.conflicts}
            onChange={(value) =>
              setDecisions((now) => ({ ...now, conflicts: value as ConflictRule }))
            }
          >
            {rules.map((one) => (
              <option key={one} value={one}>
                {t(`spreadsheet.conflict.${one}`)}
              </option>
            ))}
          </NativeChoice>
          <Button onPress={() => decide(plansOf(result, 'decide').filter(isUnknown), 'create')}>
            {t('spreadsheet.allNew')}
          </Button>
        </div>
      )}
      {shown === 'problems' ? (
        <ProblemList problems={result.problems} />
      ) : (
        <PlanList
          key={shown}
          plans={plansOf(result, shown)}
          onDecide={(plan, decision) => decide([plan], decision)}
          onRule={rule}
        />
      )}
      <footer className={styles.foot}>
        <Button icon={ArrowLeft} onPress={() => wizard.goTo('columns')}>
          {t('spreadsheet.back')}
        </Button>
        <span className={styles.missing} role="status">
          {importing.problem ??
            (counts.decide > 0 ? t('spreadsheet.undecided', { count: counts.decide }) : '')}
        </span>
        <Button
          look="main"
          icon={CheckSign}
          isDisabled={changes === 0}
          onPress={() => void importing.start(result)}
        >
          {changes === 0
            ? t('spreadsheet.importNothing')
            : t('spreadsheet.import', { create: counts.create, update: counts.update })}
        </Button>
      </footer>
    </div>
  );
}

/** A plan that waits for somebody to say who it is, and not for a value. */
function isUnknown({ person }: RowPlan): boolean {
  return person === null;
}

function plansOf({ plans }: DryRun, action: RowAction): readonly RowPlan[] {
  return plans.filter((plan) => plan.action === action);
}

/** What has to be looked at first: decisions, then what is new, then what changes. */
function firstTab({ counts }: DryRun): Tab {
  if (counts.decide > 0) return 'decide';
  if (counts.create > 0) return 'create';
  return counts.update > 0 ? 'update' : 'same';
}
