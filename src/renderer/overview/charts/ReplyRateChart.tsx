import { replyRates, type ReplyRate } from '../../../domain/reply-rate';
import { useDerivedAtRest, type Reading } from '../../shared/casebook/records';
import { t } from '../../shared/catalogue';
import { partyWords } from '../../shared/records/titles';
import { BarRows, type BarRow } from './BarRows';
import { ChartCard, type Counted } from './ChartCard';
import { Legend } from './patterns';
import styles from './charts.module.css';

const ID = 'rate';
/** Addressees in the chart; the table has all. */
const SHOWN = 8;

interface Rate extends ReplyRate {
  readonly name: string;
}

function ratesIn(store: Reading): Rate[] {
  return replyRates(store.all('appeal'), store.all('reply'))
    .map((rate) => ({ ...rate, name: partyWords(rate.addressee, store) }))
    .toSorted((a, b) => b.appeals.length - a.appeals.length);
}

function counted(rate: Rate, which: 'asked' | 'answered' | 'inferred' | 'silent'): Counted {
  const replied = new Set<string>([...rate.answered, ...rate.inferred]);
  const ids = {
    asked: rate.appeals,
    answered: rate.answered,
    inferred: rate.inferred,
    silent: rate.appeals.filter((id) => !replied.has(id)),
  }[which];
  const words = t(`overview.rate.${which}`, { who: rate.name, count: ids.length });
  return { n: ids.length, ids, words };
}

function rowOf(rate: Rate): BarRow {
  return {
    name: rate.name,
    words: t('overview.rateOf', { n: rate.answered.length, of: rate.appeals.length }),
    parts: [
      ['one', counted(rate, 'answered')],
      ['two', counted(rate, 'inferred')],
      ['three', counted(rate, 'silent')],
    ],
  };
}

/** Who answers: by addressee, in appeals; what only we infer stands apart. */
export function ReplyRateChart() {
  const rates = useDerivedAtRest(
    ['appeal', 'reply', 'organisation', 'office', 'detainee', 'contact'],
    ratesIn,
  );
  const parts = ['asked', 'answered', 'inferred', 'silent'] as const;
  return (
    <ChartCard
      title={t('overview.replyRate')}
      note={t('overview.replyRateNote')}
      table={{
        columns: [
          t('overview.addressee'),
          ...parts.map((part) => t(`overview.rateColumn.${part}`)),
        ],
        rows: rates.map((rate) => [rate.name, ...parts.map((part) => counted(rate, part))]),
      }}
    >
      {rates.length === 0 ? (
        <p className={styles.none}>{t('overview.noRates')}</p>
      ) : (
        <>
          <BarRows id={ID} rows={rates.slice(0, SHOWN).map(rowOf)} />
          <Legend
            id={ID}
            items={[
              ['one', t('overview.rateColumn.answered')],
              ['two', t('overview.rateColumn.inferred')],
              ['three', t('overview.rateColumn.silent')],
            ]}
          />
        </>
      )}
    </ChartCard>
  );
}
