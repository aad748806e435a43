import { useVirtualizer } from '@tanstack/react-virtual';
import { FileWarning } from 'lucide-react';
import {
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type Ref,
} from 'react';
import type { Attachment } from '../../../domain/source';
import { t } from '../../shared/catalogue';
import { EmptyState } from '../../shared/layout/EmptyState';
import { Loading } from '../../shared/layout/Loading';
import { placed, wordAt, type Caret } from '../reading/caret';
import type { Passage } from '../reading/passages';
import type { TextViewHandle } from '../reading/TextView';
import { useStable } from '../reading/use-stable';
import { PasswordForm } from '../import/PasswordForm';
import { pageRanges, type Box } from './letters';
import { PageSheet } from './PageSheet';
import { usePages } from './use-pages';
import styles from './PagesView.module.css';

interface PagesViewProps {
  readonly label: string;
  readonly original: Attachment;
  /** The frozen text whose passages are drawn on the pages; empty where there is none. */
  readonly text: string;
  /** The page on which the text begins: 1, but for a part of a file. */
  readonly firstPage?: number;
  readonly passages: readonly Passage[];
  readonly active: Passage | null;
  readonly flash: { readonly start: number; readonly end: number } | null;
  readonly caret: Caret;
  readonly onCaret: (caret: Caret) => void;
  /** Asked before the pages' own keys; true where the key was taken. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  /** A page to bring into view, and a part of it to show. */
  readonly place: { readonly page: number; readonly box: Box | null } | null;
  /** Leaves the pages: their password is not known. */
  readonly onLeave: () => void;
  readonly ref?: Ref<TextViewHandle>;
}

/** Pixels of a drawn page, of the space between two, and the shape of a page not yet drawn (A4). */
const DRAWN_WIDTH = 1200;
const GAP = 16;
const PAPER = 1.414;
const WIDEST = 960;

/** The pages of a document as they look, with the passages of its text drawn on them. */
export function PagesView(props: PagesViewProps) {
  const { original, text, firstPage = 1, caret, onCaret, place } = props;
  const { drawn, want, unlock } = usePages(original, DRAWN_WIDTH);
  const scroller = useRef<HTMLDivElement>(null);
  const dragging = useRef(false);
  const [width, setWidth] = useState(600);
  const ranges = useMemo(() => pageRanges(text, firstPage), [text, firstPage]);
  const shape = drawn.pages.values().next().value?.shape ?? PAPER;
  const virtual = useVirtualizer({
    count: drawn.count,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => width * (drawn.pages.get(index + 1)?.shape ?? shape) + GAP,
    overscan: 1,
  });
  const items = virtual.getVirtualItems();
  const visible = items.map(({ index }) => index + 1).join();

  useEffect(() => {
    want(visible.split(',').filter(Boolean).map(Number));
  }, [want, visible, drawn]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const watch = new ResizeObserver(() =>
      setWidth(Math.min(WIDEST, element.clientWidth - 2 * GAP)),
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  useEffect(() => virtual.measure(), [virtual, width, shape]);

  function reveal(offset: number): void {
    const index = ranges.findIndex(({ end }, at) => at >= firstPage - 1 && offset <= end);
    if (index >= 0) virtual.scrollToIndex(index, { align: 'start' });
  }
  useImperativeHandle(props.ref, () => ({ focus: () => scroller.current?.focus(), reveal }));
  const ready = drawn.count > 0;
  const goToPlace = useStable(() => {
    if (place !== null) virtual.scrollToIndex(place.page - 1, { align: 'start' });
    else if (caret.focus > 0) reveal(caret.focus);
  });
  // Once for each place that is asked for; the caret moves on by itself.
  useEffect(() => {
    if (ready) goToPlace();
  }, [ready, place, goToPlace]);

  function onPoint(offset: number | null, extend: boolean): void {
    if (offset !== null) onCaret(placed(caret, offset, extend));
  }

  return (
    <div
      className={styles.scroller}
      ref={scroller}
      role="document"
      aria-label={props.label}
      tabIndex={0}
      data-reading=""
      onKeyDown={(event) => {
        if (event.target === scroller.current && props.onKey(event)) event.preventDefault();
      }}
      onPointerUp={() => {
        dragging.current = false;
      }}
    >
      {drawn.state === 'drawing' && drawn.count === 0 && <Loading words={t('pages.drawing')} />}
      {drawn.state === 'failed' && <EmptyState icon={FileWarning} words={t('pages.failed')} />}
      {drawn.state === 'needs-password' && (
        <div className={styles.password}>
          <p>{t(drawn.wrongPassword ? 'sources.wrongPassword' : 'sources.needsPassword')}</p>
          <PasswordForm name={original.name} onGiven={unlock} onSkip={props.onLeave} />
        </div>
      )}
      <div className={styles.pages} style={{ blockSize: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const number = index + 1;
          return (
            <div
              key={number}
              className={styles.place}
              style={{ transform: `translateY(${start}px)`, inlineSize: width }}
            >
              <PageSheet
                number={number}
                count={drawn.count}
                page={drawn.pages.get(number)}
                shape={drawn.pages.get(number)?.shape ?? shape}
                isDamaged={drawn.damaged.has(number)}
                text={text}
                range={ranges[index] ?? null}
                passages={props.passages}
                active={props.active}
                flash={props.flash}
                caret={caret}
                box={place?.page === number ? place.box : null}
                onDown={(offset, extend) => {
                  dragging.current = true;
                  scroller.current?.focus({ preventScroll: true });
                  onPoint(offset, extend);
                }}
                onWord={(offset) => {
                  if (offset !== null) onCaret(wordAt(text, offset));
                }}
                onMove={(offset) => {
                  if (dragging.current) onPoint(offset, true);
                }}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
