import { useMemo, type MouseEvent } from 'react';
import { t } from '../../shared/catalogue';
import { cx } from '../../shared/class-names';
import { selected, type Caret } from '../reading/caret';
import type { Passage } from '../reading/passages';
import { boxesOf, offsetAt, placeLetters, type Box } from './letters';
import type { ShownPage } from './page-drawer';
import styles from './PagesView.module.css';

interface PageSheetProps {
  readonly number: number;
  readonly count: number;
  readonly page: ShownPage | undefined;
  /** Height by width. */
  readonly shape: number;
  readonly isDamaged: boolean;
  readonly text: string;
  /** Where the page stands in the text; null where the text has no such page. */
  readonly range: { readonly start: number; readonly end: number } | null;
  readonly passages: readonly Passage[];
  readonly active: Passage | null;
  readonly flash: { readonly start: number; readonly end: number } | null;
  readonly caret: Caret;
  /** A part of the page that is cited. */
  readonly box: Box | null;
  readonly onDown: (offset: number | null, extend: boolean) => void;
  /** Takes the word at an offset. */
  readonly onWord: (offset: number | null) => void;
  readonly onMove: (offset: number | null) => void;
}

/** One page: its picture, and over it the passages, the selection and the part that is cited. */
export function PageSheet(props: PageSheetProps) {
  const { number, page, shape, text, range, passages, active, flash, box } = props;
  const letters = useMemo(
    () => (page === undefined || range === null ? [] : placeLetters(text, range, page.runs)),
    [page, text, range],
  );
  const marks = useMemo(() => {
    if (range === null) return [];
    return passages
      .filter(({ start, end }) => start < range.end && end > range.start)
      .flatMap(({ id, start, end, hue }) =>
        boxesOf(letters, start, end).map((one) => ({ id, hue, box: one })),
      );
  }, [letters, passages, range]);
  const chosen = selected(props.caret);

  function offsetOf(event: MouseEvent): number | null {
    const area = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - area.left) / area.width;
    return offsetAt(letters, x, (event.clientY - area.top) / area.height);
  }

  return (
    <div
      className={styles.sheet}
      style={{ aspectRatio: `1 / ${shape}` }}
      role="group"
      aria-label={t('pages.page', { n: number, total: props.count })}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        props.onDown(offsetOf(event), event.shiftKey);
      }}
      onDoubleClick={(event) => props.onWord(offsetOf(event))}
      onPointerMove={(event) => props.onMove(offsetOf(event))}
    >
      {page !== undefined && <img src={page.address} alt="" draggable={false} />}
      {page === undefined && (
        <p className={styles.waiting}>{t(props.isDamaged ? 'pages.damaged' : 'pages.drawing')}</p>
      )}
      {marks.map((mark, at) => (
        <Mark
          key={at}
          box={mark.box}
          look={cx(styles.mark, styles[mark.hue], mark.id === active?.id && styles.active)}
        />
      ))}
      {chosen !== null &&
        boxesOf(letters, chosen.start, chosen.end).map((one, at) => (
          <Mark key={at} box={one} look={styles.selection ?? ''} />
        ))}
      {flash !== null &&
        boxesOf(letters, flash.start, flash.end).map((one, at) => (
          <Mark key={at} box={one} look={styles.flash ?? ''} />
        ))}
      {box !== null && <Mark box={box} look={styles.region ?? ''} />}
    </div>
  );
}

function Mark({ box, look }: { readonly box: Box; readonly look: string }) {
  return (
    <span
      className={look}
      style={{
        left: `${box.x * 100}%`,
        top: `${box.y * 100}%`,
        inlineSize: `${box.width * 100}%`,
        blockSize: `${box.height * 100}%`,
      }}
    />
  );
}
