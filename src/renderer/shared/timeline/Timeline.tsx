import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { TimelineEntry } from '../../../domain/timeline';
import { showDate } from '../../../domain/show-date';
import { language, t } from '../catalogue';
import { cx } from '../class-names';
import { aboutPerson } from '../names/person-in-view';
import { BAR, layOut, type Bar } from './lay-out';
import { useWidth } from './use-width';
import styles from './Timeline.module.css';

interface TimelineProps {
  /** What the timeline is of, for a screen reader. */
  readonly label: string;
  readonly entries: readonly TimelineEntry[];
  readonly wordsOf: (entry: TimelineEntry) => string;
  /** Opens what an entry rests on, or the record it comes from. */
  readonly onOpen: (entry: TimelineEntry) => void;
}

/** Room in pixels that the words of a tick take: one nearer to the edge has none. */
const TICK = 62;

const formats = new Map<string, Intl.DateTimeFormat>();

function tick(date: Date, days: number): string {
  const key = days > 900 ? 'y' : days > 60 ? 'm' : 'd';
  let format = formats.get(key + language());
  if (format === undefined) {
    format = new Intl.DateTimeFormat(language(), {
      timeZone: 'UTC',
      year: 'numeric',
      ...(key !== 'y' && { month: 'short' }),
      ...(key === 'd' && { day: 'numeric' }),
    });
    formats.set(key + language(), format);
  }
  return format.format(date);
}

/**
 * A timeline in lanes, drawn by ourselves. Every entry is a button among the lanes: arrows move from
 * one to the next (up and down between lanes), Home and End to the ends, Enter opens its citation.
 */
export function Timeline({ label, entries, wordsOf, onOpen }: TimelineProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const hint = useId();
  // Nothing is laid out before the room for it is known.
  const layout = useMemo(
    () => (width === 0 ? null : layOut(entries, Math.max(320, width - 2))),
    [entries, width],
  );
  const [at, setAt] = useState(0);
  const moved = useRef(false);
  const bars = useMemo(() => layout?.lanes.flatMap((lane) => lane.bars) ?? [], [layout]);
  const places = useMemo(() => new Map(bars.map((bar, index) => [bar, index])), [bars]);
  const here = Math.min(at, Math.max(0, bars.length - 1));

  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    box.current?.querySelector<SVGElement>(`[data-bar="${here}"]`)?.focus();
  }, [here]);

  function go(next: number): void {
    moved.current = true;
    setAt(Math.max(0, Math.min(bars.length - 1, next)));
  }

  function onKey(event: KeyboardEvent): void {
    const bar = bars[here];
    if (bar === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'ArrowRight') go(here + 1);
    else if (event.key === 'ArrowLeft') go(here - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(bars.length - 1);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      go(besides(bars, here, event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Enter' || event.key === ' ') onOpen(bar.entry);
    else return;
    event.preventDefault();
  }

  const [from, to] = layout?.scale.domain() ?? [];
  const days = from && to ? (+to - +from) / 86_400_000 : 0;
  const ticks = layout?.scale.ticks(Math.max(2, Math.floor(width / 110))) ?? [];
  return (
    <div ref={box} className={styles.timeline} data-timeline="">
      <p id={hint} className={styles.hint}>
        {t('timeline.hint')}
      </p>
      {layout !== null && (
        <svg
          className={styles.svg}
          width={Math.max(320, width - 2)}
          height={layout.height + 20}
          role="group"
          aria-label={label}
          aria-describedby={hint}
          onKeyDown={onKey}
        >
          {ticks.map((date) => {
            const x = layout.scale(date);
            return (
              <g key={+date} aria-hidden="true">
                <line className={styles.grid} x1={x} x2={x} y1={0} y2={layout.height} />
                {x + TICK < width && (
                  <text className={styles.tick} x={x + 3} y={layout.height + 14}>
                    {tick(date, days)}
                  </text>
                )}
              </g>
            );
          })}
          {layout.lanes.map((lane) => (
            <g
              key={lane.key}
              transform={`translate(0 ${lane.y})`}
              role="group"
              aria-label={t(`timeline.lane.${lane.lane}`)}
            >
              <line className={styles.laneEdge} x1={0} x2={width} y1={0} y2={0} />
              <text className={styles.laneName} x={2} y={14} aria-hidden="true">
                {t(`timeline.lane.${lane.lane}`)}
              </text>
              {lane.bars.map((bar) => {
                const index = places.get(bar) ?? 0;
                const words = `${showDate(bar.entry.date, language())}: ${wordsOf(bar.entry)}`;
                return (
                  <g
                    key={bar.entry.id}
                    data-bar={index}
                    {...aboutPerson([bar.entry.person])}
                    role="button"
                    tabIndex={index === here ? 0 : -1}
                    aria-label={words}
                    className={styles.bar}
                    onFocus={() => setAt(index)}
                    onClick={() => onOpen(bar.entry)}
                  >
                    <title>{words}</title>
                    <rect
                      className={cx(
                        styles.rect,
                        styles[lane.lane],
                        bar.entry.doubtful && styles.doubtful,
                        (bar.openStart || bar.openEnd) && styles.open,
                      )}
                      x={bar.x}
                      y={bar.y}
                      width={bar.width}
                      height={BAR}
                      rx={3}
                    />
                  </g>
                );
              })}
            </g>
          ))}
        </svg>
      )}
      <p className={styles.here} aria-hidden="true">
        {bars[here] !== undefined &&
          `${showDate(bars[here].entry.date, language())}: ${wordsOf(bars[here].entry)}`}
      </p>
      {layout !== null && layout.undated.length > 0 && (
        <p className={styles.undated}>
          {t('timeline.undated', {
            count: layout.undated.length,
            what: layout.undated.map((entry) => wordsOf(entry)).join('; '),
          })}
        </p>
      )}
    </div>
  );
}

/** The nearest bar by its start in the next lane up or down; the same one at the edge. */
function besides(bars: readonly Bar[], here: number, way: 1 | -1): number {
  const bar = bars[here];
  if (bar === undefined) return here;
  const lanes = [...new Set(bars.map(({ entry }) => entry.lane))];
  const lane = lanes[lanes.indexOf(bar.entry.lane) + way];
  let best = here;
  let least = Infinity;
  bars.forEach((other, index) => {
    if (other.entry.lane !== lane) return;
    const far = Math.abs(other.x - bar.x);
    if (far < least) [best, least] = [index, far];
  });
  return best;
}
