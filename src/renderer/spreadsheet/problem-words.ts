import { dateOfEdtf } from '../../domain/read-date';
import { showDate } from '../../domain/show-date';
import { serialDay } from '../../import/spreadsheet/cell-date';
import type { CellProblem } from '../../import/spreadsheet/planned-value';
import type { CsvTable } from '../../export/csv';
import { language, t, type MessageKey } from '../shared/catalogue';

/** Why a cell is named, in one sentence. */
export function problemReason({ reason, value }: CellProblem): string {
  if (reason === 'serial-date') {
    return t('spreadsheet.problem.serial-date', {
      day: showDate(dateOfEdtf(serialDay(value) ?? ''), language()),
    });
  }
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
