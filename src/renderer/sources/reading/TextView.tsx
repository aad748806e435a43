import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  type KeyboardEvent,
  type PointerEvent,
  type Ref,
} from 'react';
import { cx } from '../../shared/class-names';
import { placed, selected, wordAt, type Caret } from './caret';
import { caretKey, type Lines } from './caret-keys';
import { paint, unpaint } from './paint';
import type { Passage } from './passages';
import { pieceAt, type Piece } from './pieces';
import { TextMap } from './text-map';
import styles from './TextView.module.css';
import './paint.css';

export interface TextViewHandle {
  focus(): void;
  /** Brings an offset into the middle of the view. */
  reveal(offset: number): void;
}

interface TextViewProps {
  readonly label: string;
  /** BCP 47 language of the text, or null where it is not known. */
  readonly language: string | null;
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly passages: readonly Passage[];
  readonly active: Passage | null;
  /** Words that are being marked and not yet saved. */
  readonly saving: { readonly start: number; readonly end: number } | null;
  readonly flash: { readonly start: number; readonly end: number } | null;
  readonly caret: Caret;
  readonly onCaret: (caret: Caret) => void;
  /** Asked before the caret's own keys; true where the key was taken. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  readonly onCopy: (words: string) => void;
  readonly ref?: Ref<TextViewHandle>;
}

const looks: Readonly<Record<Piece['kind'], string | undefined>> = {
  heading: styles.heading,
  paragraph: undefined,
  'list-item': styles.listItem,
  'table-cell': styles.tableCell,
  quote: styles.quote,
  'page-break': styles.furniture,
  furniture: styles.furniture,
};

/** Pixels of a line of reading text, for the first guess of a piece's height. */
const LINE = 27;
const LETTERS_A_LINE = 78;

/**
 * A frozen text to read and to select in, by pointer and by keyboard alone. Only the pieces in view
 * are in the page; caret and selection are offsets of the text, so that scrolling loses neither.
 */
export function TextView(props: TextViewProps) {
  const { text, pieces, caret, onCaret, active, passages, saving, flash } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const mark = useRef<HTMLDivElement>(null);
  const column = useRef<number | null>(null);
  const dragging = useRef(false);
  const virtual = useVirtualizer({
    count: pieces.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const piece = pieces[index];
      const letters = piece === undefined ? 0 : piece.end - piece.start;
      return Math.ceil(Math.max(1, letters) / LETTERS_A_LINE) * LINE + 12;
    },
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const first = items[0];
  const from = first?.index ?? 0;
  const to = items.at(-1)?.index ?? -1;

  function mapNow(): TextMap | null {
    return content.current === null ? null : new TextMap(content.current, pieces);
  }

  function reveal(offset: number): void {
    virtual.scrollToIndex(pieceAt(pieces, offset), { align: 'center' });
    // A long piece is drawn now, and its line can be brought to the middle.
    requestAnimationFrame(() => {
      const rect = mapNow()?.rectOf(offset);
      const view = scroller.current?.getBoundingClientRect();
      if (!rect || !view || (rect.top >= view.top + 40 && rect.bottom <= view.bottom - 40)) return;
      scroller.current?.scrollBy({ top: rect.top - view.top - view.height / 2 });
    });
  }

  useImperativeHandle(props.ref, () => ({ focus: () => scroller.current?.focus(), reveal }));

  const size = virtual.getTotalSize();
  // Paint and caret follow what is drawn: pieces come and go as the text scrolls, and get their heights.
  useLayoutEffect(() => {
    if (content.current === null) return;
    const map = new TextMap(content.current, pieces);
    const selection = saving === null ? selected(caret) : null;
    paint(map, { passages, saving, active, selection, flash }, from, to);
  }, [passages, saving, active, flash, caret, pieces, from, to, first?.start, size]);
  // Only what moves the caret asks where it stands: each time the page is laid out in the middle of its
  // work. Paint takes no room, so that a new passage moves nothing.
  useLayoutEffect(() => {
    if (content.current === null) return;
    const rect = new TextMap(content.current, pieces).rectOf(caret.focus);
    const base = content.current.getBoundingClientRect();
    const { style } = mark.current ?? {};
    if (style === undefined) return;
    style.display = rect === null ? 'none' : 'block';
    if (rect === null) return;
    style.insetBlockStart = `${rect.top - base.top}px`;
    style.left = `${rect.left - base.left}px`;
    style.blockSize = `${rect.height}px`;
  }, [caret, pieces, from, to, first?.start, size]);
  useEffect(() => unpaint, []);

  function keepInView(offset: number): void {
    const rect = mapNow()?.rectOf(offset);
    const view = scroller.current?.getBoundingClientRect();
    if (view === undefined) return;
    if (!rect) reveal(offset);
    else if (rect.top < view.top + 8) scroller.current?.scrollBy({ top: rect.top - view.top - 40 });
    else if (rect.bottom > view.bottom - 8) {
      scroller.current?.scrollBy({ top: rect.bottom - view.bottom + 40 });
    }
  }

  function go(next: Caret): void {
    onCaret(next);
    requestAnimationFrame(() => keepInView(next.focus));
  }

  const lines: Lines = {
    at: (offset, way, edge) => {
      const map = mapNow();
      const view = scroller.current;
      const rect = map?.rectOf(offset);
      const box = content.current?.getBoundingClientRect();
      if (!map || !rect || !view || !box) return null;
      const middle = rect.top + rect.height / 2;
      if (edge !== null) {
        const x = edge === 'start' ? box.left + 1 : box.right - 1;
        return nearest(map, x, middle, 0);
      }
      column.current ??= rect.left;
      const outer = view.getBoundingClientRect();
      const wanted = middle + way * rect.height;
      if (wanted > outer.bottom - 8 || wanted < outer.top + 8) {
        view.scrollTop += way * rect.height * 3;
      }
      const moved = map.rectOf(offset) ?? rect;
      return nearest(map, column.current, moved.top + moved.height / 2 + way * moved.height, way);
    },
    page: () => scroller.current?.clientHeight ?? 400,
  };

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== scroller.current) return;
    if (props.onKey(event)) return event.preventDefault();
    const vertical = event.key === 'ArrowUp' || event.key === 'ArrowDown';
    if (!vertical) column.current = null;
    const mod = event.ctrlKey || event.metaKey;
    const chosen = selected(caret);
    if (mod && event.code === 'KeyC' && chosen !== null) {
      event.preventDefault();
      return props.onCopy(text.slice(chosen.start, chosen.end));
    }
    const next = caretKey({ text, pieces, caret, lines }, event);
    if (next === null) return;
    event.preventDefault();
    go(next);
  }

  function onPointerDown(event: PointerEvent): void {
    if (event.button !== 0) return;
    const offset = mapNow()?.offsetAt(event.clientX, event.clientY) ?? null;
    // The browser's own selection would end at the pieces that are drawn.
    event.preventDefault();
    scroller.current?.focus({ preventScroll: true });
    if (offset === null) return;
    column.current = null;
    if (event.nativeEvent.detail === 2) return onCaret(wordAt(text, offset));
    const piece = pieces[pieceAt(pieces, offset)];
    if (event.nativeEvent.detail >= 3 && piece !== undefined) {
      return onCaret({ anchor: piece.start, focus: piece.end });
    }
    dragging.current = true;
    event.currentTarget.setPointerCapture(event.pointerId);
    onCaret(placed(caret, offset, event.shiftKey));
  }

  function onPointerMove(event: PointerEvent): void {
    if (!dragging.current) return;
    const offset = mapNow()?.offsetAt(event.clientX, event.clientY) ?? null;
    if (offset !== null && offset !== caret.focus) onCaret(placed(caret, offset, true));
    const view = scroller.current?.getBoundingClientRect();
    if (view === undefined) return;
    if (event.clientY > view.bottom - 16) scroller.current?.scrollBy({ top: LINE });
    if (event.clientY < view.top + 16) scroller.current?.scrollBy({ top: -LINE });
  }

  return (
    <div
      className={styles.scroller}
      ref={scroller}
      role="document"
      aria-label={props.label}
      tabIndex={0}
      data-reading=""
      lang={props.language ?? undefined}
      dir="auto"
      onKeyDown={onKeyDown}
      onMouseDown={(event) => event.preventDefault()}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        dragging.current = false;
      }}
    >
      <div className={styles.content} ref={content} style={{ blockSize: size }}>
        <div className={styles.drawn} style={{ transform: `translateY(${first?.start ?? 0}px)` }}>
          {items.map((item) => {
            const piece = pieces[item.index];
            if (piece === undefined) return null;
            return (
              <p
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                className={cx(styles.piece, looks[piece.kind], piece.continues && styles.continues)}
              >
                {text.slice(piece.start, piece.end)}
              </p>
            );
          })}
        </div>
        <div className={styles.caret} ref={mark} aria-hidden />
      </div>
    </div>
  );
}

/** The offset at a point, or the nearest above or below it: between two pieces there is none. */
function nearest(map: TextMap, x: number, y: number, way: number): number | null {
  for (let step = 0; step <= 6; step += 1) {
    const offset = map.offsetAt(x, y + step * way * 8);
    if (offset !== null) return offset;
    if (way === 0) break;
  }
  return null;
}
