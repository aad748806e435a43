import { scaleBand, scaleLinear } from 'd3-scale';
import { appealsOverTime, type OverTime } from '../../../domain/appeals-over-time';
import { showDate } from '../../../domain/show-date';
import { useDerivedAtRest, type Reading } from '../../shared/casebook/records';
import { language, t } from '../../shared/catalogue';
import { termWords } from '../../shared/fields/terms';
import { Bar } from './Bar';
import { ChartCard, type ChartTable, type Counted } from './ChartCard';
import { Legend, looks, Patterns, type Look } from './patterns';
import { useWidth } from './use-width';
import styles from './charts.module.css';

/** Pixels before the chart knows its room. */
const FIRST = 480;
const HEIGHT = 210;
const LEFT = 30;
const BOTTOM = 22;
const ID = 'time';
/** Pixels of a bar at most: one month alone is no wall. */
const WIDEST = 44;

function overTimeIn(store: Reading): OverTime {
  return appealsOverTime(store.all('appeal'));
}

function spanWords(span: string): string {
  const date = { written: span, edtf: span, hour: null, zone: null, flag: null };
  return showDate(date, language(), 'short');
}

/** The kinds with most appeals have a look each; the rest share the last. */
function lookOf(over: OverTime): ReadonlyMap<string, Look> {
  const totals = new Map<string, number>();
  for (const { kinds } of over.spans) {
    for (const { kind, appeals } of kinds) {
      totals.set(kind, (totals.get(kind) ?? 0) + appeals.length);
    }
  }
  const order = [...totals].toSorted((a, b) => b[1] - a[1]).map(([kind]) => kind);
  return new Map(order.map((kind, at) => [kind, looks[Math.min(at, looks.length - 1)] ?? 'six']));
}

interface Part extends Counted {
  readonly look: Look;
}

function partsOf(span: OverTime['spans'][number], look: ReadonlyMap<string, Look>): Part[] {
  const parts = new Map<Look, { names: string[]; ids: string[] }>();
  for (const { kind, appeals } of span.kinds) {
    const at = look.get(kind) ?? 'six';
    const part = parts.get(at) ?? { names: [], ids: [] };
    part.names.push(termWords('appeal-kinds', kind));
    part.ids.push(...appeals);
    parts.set(at, part);
  }
  return looks.flatMap((at) => {
    const part = parts.get(at);
    if (part === undefined) return [];
    const words = t('overview.timePart', {
      kind: part.names.join(', '),
      when: spanWords(span.span),
      count: part.ids.length,
    });
    return [{ look: at, n: part.ids.length, ids: part.ids, words }];
  });
}

function tableOf(over: OverTime, kinds: readonly string[]): ChartTable {
  return {
    columns: [
      t('overview.when'),
      ...kinds.map((kind) => termWords('appeal-kinds', kind)),
      t('overview.all'),
    ],
    rows: over.spans.map((span) => {
      const when = spanWords(span.span);
      function cell(kind: string | null): Counted {
        const ids = span.kinds
          .filter((one) => kind === null || one.kind === kind)
          .flatMap(({ appeals }) => appeals);
        const what = kind === null ? t('overview.all') : termWords('appeal-kinds', kind);
        return {
          n: ids.length,
          ids,
          words: t('overview.timePart', { kind: what, when, count: ids.length }),
        };
      }
      return [when, ...kinds.map((kind) => cell(kind)), cell(null)];
    }),
  };
}

/** How many appeals were made when, by kind. */
export function TimeChart() {
  const over = useDerivedAtRest(['appeal'], overTimeIn);
  const [watch, width] = useWidth(FIRST);
  const look = lookOf(over);
  const kinds = [...look.keys()];
  const x = scaleBand(
    over.spans.map(({ span }) => span),
    [LEFT, width],
  )
    .paddingInner(0.25)
    .paddingOuter(0.1);
  const most = Math.max(
    1,
    ...over.spans.map(({ kinds: all }) => all.reduce((sum, one) => sum + one.appeals.length, 0)),
  );
  const y = scaleLinear([0, most], [HEIGHT - BOTTOM, 8]).nice(4);
  const every = Math.ceil(over.spans.length / Math.max(1, Math.floor((width - LEFT) / 68)));
  const shared = kinds.slice(looks.length - 1);
  const named = kinds.slice(0, looks.length - 1).map((kind, at) => {
    const own = looks[at] ?? 'six';
    return [own, termWords('appeal-kinds', kind)] as const;
  });
  const rest = shared.map((kind) => termWords('appeal-kinds', kind)).join(', ');
  return (
    <ChartCard
      title={t('overview.overTime')}
      note={t('overview.overTimeNote', { count: over.undated.length })}
      table={tableOf(over, kinds)}
    >
      <div ref={watch}>
        <svg className={styles.chart} width={width} height={HEIGHT}>
          <Patterns id={ID} />
          {y
            .ticks(4)
            .filter((tick) => Number.isInteger(tick))
            .map((tick) => (
              <g key={tick} transform={`translate(0 ${y(tick)})`}>
                <path d={`M${LEFT} 0H${width}`} className={styles.grid} />
                <text x={LEFT - 6} dy="0.32em" className={styles.axisEnd}>
                  {tick}
                </text>
              </g>
            ))}
          {over.spans.map((span, index) => {
            const thick = Math.min(WIDEST, x.bandwidth());
            const left = (x(span.span) ?? LEFT) + (x.bandwidth() - thick) / 2;
            let below = 0;
            return (
              <g key={span.span}>
                {partsOf(span, look).map((part) => {
                  const top = y(below + part.n);
                  const height = y(below) - top;
                  below += part.n;
                  return (
                    <Bar
                      key={part.look}
                      id={ID}
                      look={part.look}
                      counted={part}
                      x={left}
                      y={top}
                      width={thick}
                      height={height}
                    />
                  );
                })}
                {index % every === 0 && (
                  <text x={left + thick / 2} y={HEIGHT - 6} className={styles.axisMiddle}>
                    {spanWords(span.span)}
                  </text>
                )}
              </g>
            );
          })}
        </svg>
      </div>
      <Legend id={ID} items={rest === '' ? named : [...named, ['six', rest]]} />
    </ChartCard>
  );
}
