import { useVirtualizer } from '@tanstack/react-virtual';
import { Grid3x3 } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Appeal } from '../../domain/appeal';
import type { Detainee } from '../../domain/detainee';
import { showDate } from '../../domain/show-date';
import { useDerived, type Reading } from '../shared/casebook/records';
import { language, t } from '../shared/catalogue';
import { EmptyState } from '../shared/layout/EmptyState';
import { PaneBody, PaneHead } from '../shared/layout/Panes';
import { recordTitle } from '../shared/records/titles';
import { navigate } from '../shared/routing/router';
import { fits, foldText } from '../shared/search/fold';
import { useShortcut } from '../shared/shortcuts/dispatch';
import { FilterField } from '../shared/table/FilterField';
import { moved, type Place } from '../shared/table/move';
import { useNow } from '../shared/today';
import { cellWords, legend } from './cell-words';
import { matrixIn, matrixKinds } from './matrix-in';
import { MatrixRow } from './MatrixRow';
import { COLUMN, NAMES, ROW, TITLES } from './size';
import styles from './Matrix.module.css';

/** Cells drawn beyond each edge, so that a fast wheel meets no blank ones. */
const BEYOND_ROWS = 10;
const BEYOND_COLUMNS = 5;

/** Detainees by appeals: what each appeal came to for each person, cell by cell. */
export function Matrix() {
  const { today } = useNow();
  const derive = useCallback((store: Reading) => matrixIn(store, today), [today]);
  const matrix = useDerived(matrixKinds, derive);
  const [filter, setFilter] = useState('');
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const wanted = foldText(filter.trim());
  const people = useMemo(
    () =>
      wanted === ''
        ? matrix.people
        : matrix.people.filter((person) =>
            person.names.some((name) => fits(foldText(name.text), wanted)),
          ),
    [matrix, wanted],
  );
  const { appeals } = matrix;
  const scroller = useRef<HTMLDivElement>(null);
  const follow = useRef(false);
  const rows = useVirtualizer({
    count: people.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: BEYOND_ROWS,
    paddingStart: TITLES,
    scrollPaddingStart: TITLES,
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: appeals.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => COLUMN,
    overscan: BEYOND_COLUMNS,
    paddingStart: NAMES,
    scrollPaddingStart: NAMES,
  });
  const here = {
    row: Math.max(0, Math.min(place.row, people.length - 1)),
    column: Math.max(0, Math.min(place.column, appeals.length - 1)),
  };
  const person = people[here.row];
  const appeal = appeals[here.column];

  useEffect(() => {
    if (!follow.current) return;
    const cell = scroller.current?.querySelector<HTMLElement>(
      `[data-cell="${here.row}:${here.column}"]`,
    );
    if (cell === null || cell === undefined) return;
    follow.current = false;
    cell.focus({ preventScroll: true });
  });

  const open = useCallback(
    (who: Detainee, what: Appeal) => {
      const cell = matrix.cell(who, what);
      navigate('appeals', {
        appeal: what.id,
        ...(cell.kind === 'line' && { member: cell.line.id }),
      });
    },
    [matrix],
  );

  useShortcut('app.new-appeal', () =>
    navigate('appeals', {
      adding: true,
      ...(person !== undefined && { detainee: person.id }),
    }),
  );

  function onKeyDown(event: KeyboardEvent): void {
    const size = { rows: people.length, columns: appeals.length };
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / ROW) - 4);
    const next = moved(here, event, { ...size, page }, document.dir === 'rtl');
    if (next !== null && next.row >= 0) {
      follow.current = true;
      setPlace(next);
      rows.scrollToIndex(next.row, { align: 'auto' });
      columns.scrollToIndex(next.column, { align: 'auto' });
    } else if ((event.key === 'Enter' || event.key === 'F2') && person && appeal) {
      open(person, appeal);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  if (matrix.people.length === 0 || appeals.length === 0) {
    return <EmptyState icon={Grid3x3} words={t('matrix.empty')} hint={t('matrix.emptyHint')} />;
  }
  const shown = columns.getVirtualItems();
  return (
    <>
      <PaneHead
        title={t('matrix.title')}
        aside={t('matrix.size', { people: people.length, appeals: appeals.length })}
        actions={<FilterField value={filter} onChange={setFilter} />}
      />
      <PaneBody>
        <div className={styles.frame}>
          <div
            ref={scroller}
            className={styles.scroller}
            role="grid"
            aria-label={t('matrix.title')}
            aria-rowcount={people.length + 1}
            aria-colcount={appeals.length + 1}
            onKeyDown={onKeyDown}
          >
            <div
              role="presentation"
              className={styles.canvas}
              style={{ blockSize: rows.getTotalSize(), inlineSize: columns.getTotalSize() }}
            >
              <div role="row" aria-rowindex={1} className={styles.titles}>
                <span role="columnheader" aria-colindex={1} className={styles.corner}>
                  {t('matrix.person')}
                </span>
                {shown.map((item) => {
                  const one = appeals[item.index];
                  if (one === undefined) return null;
                  return (
                    <span
                      key={one.id}
                      role="columnheader"
                      aria-colindex={item.index + 2}
                      className={styles.appeal}
                      style={{ insetInlineStart: item.start }}
                      title={one.title}
                    >
                      <span className={styles.upright}>
                        <span className={styles.appealTitle}>{one.title}</span>
                        <span className={styles.appealDate}>
                          {one.date.edtf === null ? '' : showDate(one.date, language(), 'short')}
                        </span>
                      </span>
                    </span>
                  );
                })}
              </div>
              {rows.getVirtualItems().map((item) => {
                const one = people[item.index];
                if (one === undefined) return null;
                return (
                  <MatrixRow
                    key={one.id}
                    matrix={matrix}
                    person={one}
                    index={item.index}
                    top={item.start}
                    first={shown[0]?.index ?? 0}
                    last={shown.at(-1)?.index ?? -1}
                    focused={item.index === here.row ? here.column : -1}
                    onFocusCell={setPlace}
                    onOpen={open}
                  />
                );
              })}
            </div>
          </div>
          <p className={styles.here} aria-hidden>
            {person !== undefined && appeal !== undefined && (
              <>
                <strong>{recordTitle(person)}</strong> · {appeal.title}:{' '}
                {cellWords(matrix.cell(person, appeal))}
              </>
            )}
          </p>
          <dl className={styles.legend} aria-label={t('matrix.legend')}>
            {legend().map(({ mark, words }) => (
              <div key={mark}>
                <dt>{mark}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </div>
      </PaneBody>
    </>
  );
}
