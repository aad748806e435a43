import { scaleUtc } from 'd3-scale';
import type { BriefTimeline as Timeline } from '../../../domain/brief-document';
import { dateLanguage, dateWords } from '../../../domain/date-words';
import styles from './brief.module.css';

/** The drawing's own measure: on the page's width its words are as large as those of a table. */
const WIDTH = 620;
const ROW = 15;
/** What the words of a tick need beside it; without it the line stands alone. */
const ROOM = 56;
const DAY = 86_400_000;

/** What happened as marks on one axis of time, as wide as their dates are known. */
export function BriefTimeline({ timeline, language }: { timeline: Timeline; language: string }) {
  const spans = timeline.marks.map((mark) => ({
    ...mark,
    start: Date.parse(mark.from),
    end: Date.parse(mark.to) + DAY,
  }));
  const first = Math.min(...spans.map((mark) => mark.start));
  const last = Math.max(...spans.map((mark) => mark.end));
  if (spans.length < 2 || !(last > first)) return null;
  const scale = scaleUtc([first, last], [0, WIDTH - 8]);
  const years = scale.ticks(5);
  const height = spans.length * ROW;
  // Vigil's own month names: the runtime has not every language's.
  const { short } = dateWords[dateLanguage(language)];
  const withMonths = last - first < 3 * 365 * DAY;
  const withDays = withMonths && years.some((tick) => tick.getUTCDate() !== 1);
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{timeline.caption}</figcaption>
      <svg
        className={styles.timeline}
        viewBox={`0 0 ${WIDTH} ${height + 18}`}
        role="img"
        aria-label={timeline.caption}
      >
        {years.map((year) => (
          <g key={year.getTime()} className={styles.tick}>
            <line x1={scale(year)} x2={scale(year)} y1={0} y2={height} />
            {scale(year) <= WIDTH - ROOM && (
              <text x={scale(year)} y={height + 14}>
                {withDays && `${year.getUTCDate()} `}
                {withMonths && `${short[year.getUTCMonth()] ?? ''} `}
                {year.getUTCFullYear()}
              </text>
            )}
          </g>
        ))}
        {spans.map((mark, row) => {
          const x = scale(mark.start);
          const width = Math.max(8, scale(mark.end) - x);
          const right = x + width > WIDTH * 0.55;
          return (
            <g key={mark.key} className={styles.mark}>
              <rect x={x} y={row * ROW + 4} width={width} height={7} rx={2} />
              <text
                x={right ? x - 6 : x + width + 6}
                y={row * ROW + 11}
                textAnchor={right ? 'end' : 'start'}
              >
                {mark.words}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
