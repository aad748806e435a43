import { Ban, ListChecks } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Appeal } from '../../domain/appeal';
import type { DetaineeId, MemberId } from '../../domain/ids';
import type { RecordKind } from '../../domain/records';
import { useDerived, type Reading } from '../shared/casebook/records';
import { useRun } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { Button } from '../shared/controls/Button';
import { Section } from '../shared/layout/Section';
import { useShortcut } from '../shared/shortcuts/dispatch';
import { DataTable } from '../shared/table/DataTable';
import { LineDialog } from './LineDialog';
import { LinesDialog } from './LinesDialog';
import { lineColumns, lineRows, type LineRow } from './lines';
import styles from './appeals.module.css';

function rowId(row: LineRow): string {
  return row.id;
}

function personOf({ line }: LineRow): DetaineeId {
  return line.detainee;
}

/** What the grid reads besides the appeal. */
const shown: readonly RecordKind[] = [
  'detainee',
  'identity',
  'reply',
  'source',
  'organisation',
  'office',
];

const noIds: ReadonlySet<string> = new Set();
const firstSorting = { column: 'person', descending: false };
/** Pixels of the table's header, of a row, and of a scrollbar with the edges. */
const HEAD = 29;
const ROW = 30;
const SCROLLBAR = 14;
/** Rows of the grid shown before it scrolls by itself. */
const SHOWN = 14;

interface OutcomeSectionProps {
  readonly appeal: Appeal;
  readonly focusOn: MemberId | undefined;
}

/** What the appeal came to for each person: one line each, changed one by one or several at once. */
export function OutcomeSection({ appeal, focusOn }: OutcomeSectionProps) {
  const run = useRun();
  const grid = useRef<HTMLDivElement>(null);
  const derive = useCallback((store: Reading) => lineRows(appeal, store), [appeal]);
  const rows = useDerived(shown, derive);
  const columns = useMemo(() => lineColumns(), []);
  const [ticked, setTicked] = useState(noIds);
  const [open, setOpen] = useState<LineRow | 'new' | null>(null);
  const [changing, setChanging] = useState(false);
  const lines = rows.map((row) => row.line);
  const chosen = lines.filter((line) => ticked.has(line.id));

  useEffect(() => {
    if (focusOn !== undefined) grid.current?.scrollIntoView({ block: 'center' });
  }, [focusOn]);

  async function noAnswer(ids: readonly MemberId[]): Promise<void> {
    await run('set-outcome-lines', {
      appeal: appeal.id,
      lines: [...ids],
      fields: { status: 'no-answer' },
    });
  }

  // The ticked lines, or the one that has the focus; elsewhere the key is not ours.
  useShortcut('appeals.no-answer', () => {
    const row = document.activeElement?.closest<HTMLElement>('[data-row]');
    const here = grid.current?.contains(row ?? null) === true ? row?.dataset['row'] : undefined;
    const ids = chosen.length > 0 ? chosen : lines.filter((line) => line.id === here);
    if (ids.length === 0) return false;
    void noAnswer(ids.map((line) => line.id));
    return true;
  });

  return (
    <Section
      title={t('appeals.lines')}
      count={appeal.outcomeLines.length}
      addWords={t('appeals.add.lines')}
      onAdd={() => setOpen('new')}
      emptyWords={t('appeals.noLines')}
      dialog={
        <>
          {open !== null && (
            <LineDialog
              appeal={appeal}
              before={open === 'new' ? null : open.line}
              onClose={() => setOpen(null)}
            />
          )}
          {changing && (
            <LinesDialog appeal={appeal} lines={chosen} onClose={() => setChanging(false)} />
          )}
        </>
      }
    >
      <div className={styles.tickBar} role="status">
        {chosen.length === 0 ? (
          <span className={styles.muted}>{t('appeals.tickHint')}</span>
        ) : (
          <>
            <span className={styles.strong}>{t('table.selected', { count: chosen.length })}</span>
            <Button icon={ListChecks} onPress={() => setChanging(true)}>
              {t('appeals.changeTicked', { count: chosen.length })}
            </Button>
            <Button icon={Ban} onPress={() => void noAnswer(chosen.map((line) => line.id))}>
              {t('appeals.noAnswer')}
            </Button>
          </>
        )}
      </div>
      <div
        ref={grid}
        className={styles.grid}
        style={{ blockSize: HEAD + ROW * Math.min(rows.length, SHOWN) + SCROLLBAR }}
      >
        <DataTable
          label={t('appeals.lines')}
          columns={columns}
          rows={rows}
          rowId={rowId}
          personOf={personOf}
          firstSorting={firstSorting}
          openId={focusOn ?? null}
          onOpen={setOpen}
          onSelect={setTicked}
          empty={null}
        />
      </div>
    </Section>
  );
}
