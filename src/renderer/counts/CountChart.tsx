import { scaleLinear, scaleTime } from 'd3-scale';
import { line } from 'd3-shape';
import { useMemo, useRef } from 'react';
import type { CountChart as Chart, CountPoint } from '../../domain/count-series';
import { showDate } from '../../domain/show-date';
import { useCasebook } from '../shared/casebook/context';
import { language, t } from '../shared/catalogue';
import { cx } from '../shared/class-names';
import { termWords } from '../shared/fields/terms';
import { partyWords } from '../shared/records/titles';
import { openCitation } from '../shared/routing/router';
import { dayStart } from '../shared/timeline/lay-out';
import { useWidth } from '../shared/timeline/use-width';
import { countWords } from './count-words';
import styles from './counts.module.css';

const HEIGHT = 220;
const edge = { top: 16, right: 24, bottom: 26, left: 48 };
/** Series differ by colour and by the shape of their points. */
const shapes = ['circle', 'square', 'diamond', 'triangle'] as const;

function middle({ from, to }: CountPoint): Date {
  return new Date((+dayStart(from) + +dayStart(to)) / 2);
}

/**
 * One unit and measure over time. A line joins the counts of one series alone; "about" is drawn hollow
 * with a dashed span, "at least" with a stroke upwards, and a date of a month as wide as the month.
 */
export function CountChart({ chart }: { chart: Chart }) {
  const { store } = useCasebook().client;
  const box = useRef<HTMLElement>(null);
  const width = Math.max(360, Math.min(980, useWidth(box)));
  const { x, y } = useMemo(() => {
    const points = chart.series.flatMap((series) => series.points);
    const days = points.flatMap(({ from, to }) => [+dayStart(from), +dayStart(to)]);
    const [least, most] = [Math.min(...days), Math.max(...days)];
    const pad = Math.max(45 * 86_400_000, (most - least) * 0.08);
    return {
      x: scaleTime()
        .domain([new Date(least - pad), new Date(most + pad)])
        .range([edge.left, width - edge.right]),
      // From zero: a cut axis makes a small change look large.
      y: scaleLinear()
        .domain([0, Math.max(1, ...points.map(({ count }) => count)) * 1.1])
        .nice()
        .range([HEIGHT - edge.bottom, edge.top]),
    };
  }, [chart, width]);
  const title = `${termWords('count-units', chart.unit)}: ${termWords('count-measures', chart.measure)}`;
  return (
    <figure ref={box} className={styles.chart} data-chart={`${chart.unit} ${chart.measure}`}>
      <figcaption>{title}</figcaption>
      <svg width={width} height={HEIGHT} role="group" aria-label={title}>
        {y.ticks(4).map((value) => (
          <g key={value} aria-hidden="true">
            <line
              className={styles.grid}
              x1={edge.left}
              x2={width - edge.right}
              y1={y(value)}
              y2={y(value)}
            />
            <text className={styles.tick} x={edge.left - 6} y={y(value) + 4} textAnchor="end">
              {new Intl.NumberFormat(language()).format(value)}
            </text>
          </g>
        ))}
        {x.ticks(Math.max(2, Math.floor(width / 140))).map((date) => (
          <text
            key={+date}
            className={styles.tick}
            x={x(date)}
            y={HEIGHT - 8}
            textAnchor="middle"
            aria-hidden="true"
          >
            {new Intl.DateTimeFormat(language(), {
              timeZone: 'UTC',
              year: 'numeric',
              month: 'short',
            }).format(date)}
          </text>
        ))}
        {chart.series.map((series, at) => (
          <g key={series.key} className={styles[`series${at % shapes.length}`]} data-series="">
            <path
              className={styles.line}
              aria-hidden="true"
              d={
                line<CountPoint>(
                  (point) => x(middle(point)),
                  (point) => y(point.count),
                )([...series.points]) ?? ''
              }
            />
            {series.points.map((point) => (
              <Point
                key={point.estimate.id}
                point={point}
                shape={shapes[at % shapes.length] ?? 'circle'}
                at={x(middle(point))}
                span={[x(dayStart(point.from)), x(dayStart(point.to.add({ days: 1 })))]}
                level={y(point.count)}
              />
            ))}
          </g>
        ))}
      </svg>
      <ul className={styles.legend}>
        {chart.series.map((series, at) => {
          const { estimate } = series.points[0] ?? {};
          if (estimate === undefined) return null;
          const who = estimate.saidBy === null ? '' : partyWords(estimate.saidBy, store);
          return (
            <li key={series.key} className={styles[`series${at % shapes.length}`]}>
              <svg width={14} height={14} aria-hidden="true">
                <path
                  className={styles.point}
                  transform="translate(7 7)"
                  d={shapePath(shapes[at % shapes.length] ?? 'circle')}
                />
              </svg>
              {[who, estimate.counted, estimate.definition].filter(Boolean).join(' · ')}
            </li>
          );
        })}
      </ul>
    </figure>
  );
}

function shapePath(shape: (typeof shapes)[number]): string {
  switch (shape) {
    case 'circle':
      return 'M -5 0 A 5 5 0 1 0 5 0 A 5 5 0 1 0 -5 0 Z';
    case 'square':
      return 'M -4.5 -4.5 H 4.5 V 4.5 H -4.5 Z';
    case 'diamond':
      return 'M 0 -6 L 6 0 L 0 6 L -6 0 Z';
    case 'triangle':
      return 'M 0 -6 L 5.5 4 H -5.5 Z';
  }
}

interface PointProps {
  readonly point: CountPoint;
  readonly shape: (typeof shapes)[number];
  readonly at: number;
  readonly span: readonly [number, number];
  readonly level: number;
}

function Point({ point, shape, at, span, level }: PointProps) {
  const { estimate, bound } = point;
  const words = `${showDate(estimate.at, language())}: ${countWords(estimate)}`;
  const [first] = estimate.evidence;
  function open(): void {
    if (first !== undefined) openCitation(first);
  }
  return (
    <g
      role="button"
      tabIndex={0}
      aria-label={first === undefined ? t('counts.unsourcedPoint', { words }) : words}
      className={styles.hit}
      data-bound={bound}
      onClick={open}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        open();
      }}
    >
      <title>{words}</title>
      <line className={styles.span} x1={span[0]} x2={span[1]} y1={level} y2={level} />
      {bound === 'at-least' && (
        <path className={styles.up} d={`M ${at} ${level} v -14 m -4 4 l 4 -4 l 4 4`} />
      )}
      <path
        className={cx(styles.point, bound === 'about' && styles.about)}
        transform={`translate(${at} ${level})`}
        d={shapePath(shape)}
      />
      <text className={styles.value} x={at + 9} y={level - 6}>
        {countWords(estimate)}
      </text>
    </g>
  );
}
