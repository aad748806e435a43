import { effectsTally, type EffectCount } from '../../../domain/effects-tally';
import { attributions } from '../../../domain/outcome-line';
import { useDerivedAtRest, type Reading } from '../../shared/casebook/records';
import { t } from '../../shared/catalogue';
import { termWords } from '../../shared/fields/terms';
import { BarRows } from './BarRows';
import { ChartCard, type Counted } from './ChartCard';
import { Legend, looks } from './patterns';
import styles from './charts.module.css';

const ID = 'effects';
/** Effects in the chart; the table has all. */
const SHOWN = 10;

function tallyIn(store: Reading): EffectCount[] {
  return effectsTally(store.all('appeal'));
}

function counted(effect: EffectCount, rung: (typeof attributions)[number] | null): Counted {
  const n = rung === null ? effect.total : effect.by[rung];
  const words = t('overview.effectPart', {
    effect: termWords('effects', effect.effect),
    attribution: rung === null ? t('overview.all') : termWords('attributions', rung),
    count: n,
  });
  return { n, ids: n === 0 ? [] : effect.appealsBy(rung), words };
}

/** What was seen after appeals, harm first, with what may be said of its cause. */
export function EffectsChart() {
  const tally = useDerivedAtRest(['appeal'], tallyIn);
  return (
    <ChartCard
      title={t('overview.effects')}
      note={t('overview.effectsNote')}
      table={{
        columns: [
          t('overview.effect'),
          t('overview.turn'),
          ...attributions.map((rung) => termWords('attributions', rung)),
          t('overview.all'),
        ],
        rows: tally.map((effect) => [
          termWords('effects', effect.effect),
          t(`overview.turn.${effect.turn}`),
          ...attributions.map((rung) => counted(effect, rung)),
          counted(effect, null),
        ]),
      }}
    >
      {tally.length === 0 ? (
        <p className={styles.none}>{t('overview.noEffects')}</p>
      ) : (
        <>
          <BarRows
            id={ID}
            rows={tally.slice(0, SHOWN).map((effect) => ({
              name: termWords('effects', effect.effect),
              words: `${effect.total} · ${t(`overview.turn.${effect.turn}`)}`,
              parts: attributions.map((rung, at) => [looks[at] ?? 'six', counted(effect, rung)]),
            }))}
          />
          <Legend
            id={ID}
            items={attributions.map((rung, at) => [
              looks[at] ?? 'six',
              termWords('attributions', rung),
            ])}
          />
        </>
      )}
    </ChartCard>
  );
}
