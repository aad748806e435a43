import { Download } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import type { CellProblem } from '../../import/spreadsheet/planned-value';
import { writeCsv } from '../../export/csv';
import { useCasebook } from '../shared/casebook/context';
import { problemWords } from '../shared/casebook/problem';
import { t } from '../shared/catalogue';
import { Button } from '../shared/controls/Button';
import { saveText } from '../shared/reading/save-text';
import { showToast } from '../shared/overlays/toasts';
import type { Column } from '../shared/table/columns';
import { DataTable } from '../shared/table/DataTable';
import { problemReason, problemTable } from './problem-words';
import styles from './spreadsheet.module.css';

function problemId({ row, column, reason }: CellProblem): string {
  return `${row}:${column}:${reason}`;
}

function columnsOf(): readonly Column<CellProblem>[] {
  return [
    {
      id: 'row',
      header: t('spreadsheet.problemColumn.row'),
      value: ({ row }) => row,
      width: 72,
      align: 'end',
    },
    {
      id: 'header',
      header: t('spreadsheet.problemColumn.column'),
      value: ({ header, column }) => header || column,
      width: 160,
    },
    {
      id: 'value',
      header: t('spreadsheet.problemColumn.value'),
      value: ({ value }) => value,
      width: 200,
      grow: 1,
    },
    {
      id: 'reason',
      header: t('spreadsheet.problemColumn.reason'),
      value: problemReason,
      width: 320,
      grow: 2,
    },
  ];
}

/** Every cell that was not taken as it is meant, with why; the list can be saved. */
export function ProblemList({ problems }: { problems: readonly CellProblem[] }) {
  const { main } = useCasebook();
  const columns = useMemo(columnsOf, []);
  const rows = useMemo(() => withOwnId(problems), [problems]);
  const save = useCallback(async () => {
    const saved = await saveText(main, {
      purpose: 'csv',
      suggestedName: `${t('spreadsheet.problemsFile')}.csv`,
      text: writeCsv(problemTable(problems), { bom: true }),
    });
    if (!saved.ok) showToast({ tone: 'bad', words: problemWords(saved.error) });
  }, [main, problems]);
  return (
    <>
      <span>
        <Button icon={Download} isDisabled={problems.length === 0} onPress={() => void save()}>
          {t('spreadsheet.saveProblems')}
        </Button>
      </span>
      <div className={styles.plans}>
        <DataTable
          label={t('spreadsheet.tab.problems')}
          columns={columns}
          rows={rows}
          rowId={problemId}
          onOpen={() => undefined}
          empty={<p className={styles.found}>{t('spreadsheet.none')}</p>}
        />
      </div>
    </>
  );
}

/** One problem a cell and reason: a cell with several values names it once. */
function withOwnId(problems: readonly CellProblem[]): readonly CellProblem[] {
  return [...new Map(problems.map((problem) => [problemId(problem), problem])).values()];
}
