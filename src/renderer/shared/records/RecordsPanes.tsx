import { Plus, type LucideIcon } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { t } from '../catalogue';
import { Button } from '../controls/Button';
import { EmptyState } from '../layout/EmptyState';
import { Pane, PaneBody, PaneHead, Panes } from '../layout/Panes';
import type { Column, Sorting } from '../table/columns';
import { DataTable } from '../table/DataTable';
import { FilterField } from '../table/FilterField';

export interface RecordsPanesProps<Row extends object> {
  readonly title: string;
  /** What the open record is, for F6 and a screen reader. */
  readonly one: string;
  readonly icon: LucideIcon;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Module scope: a stable function. */
  readonly rowId: (row: Row) => string;
  readonly openId: string | null;
  readonly onOpen: (row: Row) => void;
  readonly addWords: string;
  readonly onAdd: () => void;
  readonly empty: string;
  readonly emptyHint?: string;
  readonly firstSorting?: Sorting;
  /** Other kinds to choose from, above the filter. */
  readonly above?: ReactNode;
  /** The open record; the table takes the whole width without one. */
  readonly page: ReactNode | null;
}

/** A table of records of one kind, and the one that is open beside it. */
export function RecordsPanes<Row extends object>(props: RecordsPanesProps<Row>) {
  const { title, icon, rows, addWords, onAdd, page } = props;
  const [filter, setFilter] = useState('');
  const table = (
    <>
      <PaneHead
        title={title}
        aside={rows.length}
        actions={
          <Button icon={Plus} onPress={onAdd}>
            {addWords}
          </Button>
        }
      />
      {props.above}
      <PaneHead level={2} title={<FilterField value={filter} onChange={setFilter} />} />
      <PaneBody>
        <DataTable
          label={title}
          columns={props.columns}
          rows={rows}
          rowId={props.rowId}
          filter={filter}
          onClearFilter={() => setFilter('')}
          {...(props.firstSorting !== undefined && { firstSorting: props.firstSorting })}
          openId={props.openId}
          onOpen={props.onOpen}
          empty={
            <EmptyState
              icon={icon}
              words={props.empty}
              {...(props.emptyHint !== undefined && { hint: props.emptyHint })}
              action={
                <Button look="main" icon={Plus} onPress={onAdd}>
                  {addWords}
                </Button>
              }
            />
          }
        />
      </PaneBody>
    </>
  );
  return (
    <Panes>
      {page === null ? (
        <Pane kind="main" label={title}>
          {table}
        </Pane>
      ) : (
        <>
          <Pane kind="list" label={t('records.listOf', { title })} width={400}>
            {table}
          </Pane>
          <Pane kind="main" label={props.one}>
            {page}
          </Pane>
        </>
      )}
    </Panes>
  );
}
