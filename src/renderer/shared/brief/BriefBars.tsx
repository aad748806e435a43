import { scaleLinear } from 'd3-scale';
import type { BriefBars as Bars } from '../../../domain/brief-document';
import { Line } from './BriefLines';
import styles from './brief.module.css';

const WIDTH = 1000;

/** Bars to one scale that begins at nothing; the number stands in words beside each. */
export function BriefBars({ bars }: { bars: Bars }) {
  const most = Math.max(1, ...bars.rows.map((row) => row.value));
  const scale = scaleLinear().domain([0, most]).range([0, WIDTH]);
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{bars.caption}</figcaption>
      {bars.rows.map((row) => (
        <div key={row.key} className={styles.bar}>
          <div>
            <Line line={row.line} />
          </div>
          <svg viewBox={`0 0 ${WIDTH} 12`} preserveAspectRatio="none" aria-hidden>
            <rect x={0} y={1} width={scale(row.value)} height={10} />
          </svg>
        </div>
      ))}
    </figure>
  );
}
