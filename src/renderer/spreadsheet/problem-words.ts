import type { CellProblem } from '../../import/spreadsheet/planned-value';
import type { CsvTable } from '../../export/csv';
import { t, type MessageKey } from '../shared/catalogue';

/** Why a cell is named, in one sentence. */
export function problemReason({ reason }: CellProblem): string {
  return t(`spreadsheet.problem.${reason}` satisfies MessageKey);
}

/** The problems as a table that can be saved: row, column, value, reason. */
export function problemTable(problems: readonly CellProblem[]): CsvTable {
  return {
    columns: ['row', 'column', 'header', 'value', 'reason'].map((column) =>
      t(`spreadsheet.problemColumn.${column as 'row'}`),
    ),
    rows: problems.map((problem) => [
      String(problem.row),
      String(problem.column),
      problem.header,
      problem.value,
      problemReason(problem),
    ]),
  };
}
