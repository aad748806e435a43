import { scaleLinear } from 'd3-scale';
import { Bar } from './Bar';
import type { Counted } from './ChartCard';
import { Patterns, type Look } from './patterns';
import { useWidth } from './use-width';
import styles from './charts.module.css';

export interface BarRow {
  readonly name: string;
  /** What stands behind the bar: the number in words. */
  readonly words: string;
  readonly parts: readonly (readonly [Look, Counted])[];
}

/** Pixels before the chart knows its room. */
const FIRST = 480;
const LEFT = 190;
const RIGHT = 92;
const ROW = 24;

/** Bars that lie, one a row, with the name before and the number behind. */
export function BarRows({ id, rows }: { id: string; rows: readonly BarRow[] }) {
  const [watch, width] = useWidth(FIRST);
  const most = Math.max(
    1,
    ...rows.map(({ parts }) => parts.reduce((sum, [, { n }]) => sum + n, 0)),
  );
  const x = scaleLinear([0, most], [0, Math.max(40, width - LEFT - RIGHT)]);
  return (
    <div ref={watch}>
      <svg className={styles.chart} width={width} height={rows.length * ROW + 4}>
        <Patterns id={id} />
        {rows.map(({ name, words, parts }, index) => {
          let before = 0;
          return (
            <g key={name} transform={`translate(0 ${index * ROW + 2})`}>
              <text x={LEFT - 8} y={ROW / 2} dy="0.32em" className={styles.axisEnd}>
                {name.length > 28 ? `${name.slice(0, 27)}…` : name}
                <title>{name}</title>
              </text>
              {parts.map(([look, counted]) => {
                const left = LEFT + x(before);
                before += counted.n;
                return counted.n === 0 ? null : (
                  <Bar
                    key={look}
                    id={id}
                    look={look}
                    counted={counted}
                    x={left}
                    y={4}
                    width={x(counted.n)}
                    height={ROW - 8}
                  />
                );
              })}
              <text x={LEFT + x(before) + 8} y={ROW / 2} dy="0.32em" className={styles.axisStart}>
                {words}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
