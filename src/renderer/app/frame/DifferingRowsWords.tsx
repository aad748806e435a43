import type { DifferingRow, DifferingRows } from '../../../casebook/answers';
import type { RecordKind } from '../../../domain/records';
import type { CasebookReader } from '../../../domain/casebook-reader';
import { useCasebook } from '../../shared/casebook/context';
import { t } from '../../shared/catalogue';
import { kindWords, recordTitle } from '../../shared/records/titles';

/** What of the store before was not as the journal says, row by row with what it belonged to. */
export function DifferingRowsWords({ detail }: { readonly detail: string }) {
  const { client } = useCasebook();
  const { count, rows } = JSON.parse(detail) as DifferingRows;
  const named = rows.map((row) => t(`app.row.${row.how}`, { title: titleOf(row, client.store) }));
  const more = count - rows.length;
  if (more > 0) named.push(t('app.rowsMore', { count: more }));
  return <span>{t('app.notice.rows-named', { rows: named.join('; ') })}</span>;
}

function titleOf({ kind, id, row }: DifferingRow, store: Pick<CasebookReader, 'get'>): string {
  const short = row.slice(0, 8);
  if (kind === null || id === null) return t('app.rowAlone', { row: short });
  const record = store.get(kind as RecordKind, id);
  const title = record === undefined ? '' : recordTitle(record);
  return t('app.rowOf', { kind: kindWords(kind), title, row: short });
}
