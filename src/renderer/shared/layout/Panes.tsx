import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { t } from '../catalogue';
import { cx } from '../class-names';
import styles from './Panes.module.css';

/** Side by side panes; the rail of the frame is the first of the three. */
export function Panes({ children }: { children: ReactNode }) {
  return <div className={styles.panes}>{children}</div>;
}

interface PaneProps {
  /** What the pane is, for F6 and for a screen reader. */
  readonly label: string;
  readonly children: ReactNode;
  /** `list` and `side` have a width that can be dragged; `main` takes what is left. */
  readonly kind: 'list' | 'main' | 'side';
  /** Width in pixels to begin with. */
  readonly width?: number;
}

const narrowest = 220;
const widest = 760;
const widths = new Map<string, number>();

/** One pane of a screen, reached by F6. Its edge moves by pointer and by arrow keys. */
export function Pane({ label, children, kind, width = 320 }: PaneProps) {
  // Only what was dragged is state: the same pane can be `main` first and a `list` beside it later.
  const [dragged, setDragged] = useState(() => widths.get(label));
  const size = dragged ?? width;
  const section = (
    <section
      className={cx(styles.pane, styles[kind])}
      aria-label={label}
      data-pane=""
      tabIndex={-1}
      style={kind === 'main' ? undefined : { inlineSize: size }}
    >
      {children}
    </section>
  );
  if (kind === 'main') return section;
  function resize(next: number): void {
    const held = Math.min(widest, Math.max(narrowest, Math.round(next)));
    widths.set(label, held);
    setDragged(held);
  }
  const edge = (
    <Edge label={label} size={size} onResize={resize} grows={kind === 'list' ? 1 : -1} />
  );
  return kind === 'list' ? (
    <>
      {section}
      {edge}
    </>
  ) : (
    <>
      {edge}
      {section}
    </>
  );
}

interface EdgeProps {
  readonly label: string;
  readonly size: number;
  readonly onResize: (size: number) => void;
  readonly grows: 1 | -1;
}

function Edge({ label, size, onResize, grows }: EdgeProps) {
  const from = useRef<{ x: number; size: number } | null>(null);
  function move(event: PointerEvent): void {
    if (from.current === null) return;
    const way = document.dir === 'rtl' ? -grows : grows;
    onResize(from.current.size + way * (event.clientX - from.current.x));
  }
  function key(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 16 : event.key === 'ArrowLeft' ? -16 : 0;
    if (step === 0) return;
    event.preventDefault();
    onResize(size + step * grows);
  }
  return (
    <div
      className={styles.edge}
      role="separator"
      aria-orientation="vertical"
      aria-label={t('shared.resize', { pane: label })}
      aria-valuenow={size}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      tabIndex={0}
      onKeyDown={key}
      onPointerDown={(event) => {
        from.current = { x: event.clientX, size };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={move}
      onPointerUp={() => {
        from.current = null;
      }}
    />
  );
}

interface PaneHeadProps {
  readonly title: ReactNode;
  /** A count or a state beside the title. */
  readonly aside?: ReactNode;
  readonly actions?: ReactNode;
  readonly level?: 1 | 2;
}

/** The head of a pane: title, what is beside it, and what can be done. */
export function PaneHead({ title, aside, actions, level = 1 }: PaneHeadProps) {
  const Title = level === 1 ? 'h1' : 'h2';
  return (
    <header className={styles.head}>
      <Title className={styles.title}>{title}</Title>
      {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      {actions !== undefined && <span className={styles.actions}>{actions}</span>}
    </header>
  );
}

/** The scrolling part of a pane. `padded` leaves room round prose and forms. */
export function PaneBody({ children, padded = false }: { children: ReactNode; padded?: boolean }) {
  return <div className={cx(styles.body, padded && styles.padded)}>{children}</div>;
}
