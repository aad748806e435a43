import { openCounted, type Counted } from './ChartCard';
import type { Look } from './patterns';
import styles from './charts.module.css';

interface BarProps {
  readonly id: string;
  readonly look: Look;
  readonly counted: Counted;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One part of a bar: it says its number, and opens exactly the rows it counts. */
export function Bar({ id, look, counted, ...place }: BarProps) {
  return (
    <rect
      {...place}
      className={styles.bar}
      fill={`url(#${id}-${look})`}
      role="button"
      tabIndex={0}
      aria-label={counted.words}
      onClick={() => openCounted(counted)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        openCounted(counted);
      }}
    >
      <title>{counted.words}</title>
    </rect>
  );
}
