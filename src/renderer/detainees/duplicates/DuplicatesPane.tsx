import { ArrowLeft, CopyCheck, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { useRun } from '../../shared/casebook/run';
import { t } from '../../shared/catalogue';
import { Button, IconButton } from '../../shared/controls/Button';
import { EmptyState } from '../../shared/layout/EmptyState';
import { Loading } from '../../shared/layout/Loading';
import { Pane, PaneBody, PaneHead } from '../../shared/layout/Panes';
import { comparisonWords } from '../../shared/names/reason-words';
import { recordTitle } from '../../shared/records/titles';
import { navigate } from '../../shared/routing/router';
import { MergeDialog } from '../merge/MergeDialog';
import type { OpenPair } from './open-pairs';
import { useDuplicates } from './use-duplicates';
import styles from './duplicates.module.css';

/** Pairs drawn at once; more on demand. */
const SHOWN = 50;

/** People on file who may be one person, with reasons: to be merged, or told apart for good. */
export function DuplicatesPane() {
  const { done, pairs, again } = useDuplicates();
  const [limit, setLimit] = useState(SHOWN);
  const [merging, setMerging] = useState<OpenPair | null>(null);
  const words = t('detainees.duplicates.looking');
  return (
    <Pane kind="main" label={t('detainees.duplicates.title')}>
      <PaneHead
        title={t('detainees.duplicates.title')}
        aside={done < 1 ? undefined : pairs.length}
        actions={
          <>
            <IconButton icon={RefreshCw} label={t('detainees.duplicates.again')} onPress={again} />
            <Button icon={ArrowLeft} onPress={() => navigate('detainees', {})}>
              {t('detainees.duplicates.back')}
            </Button>
          </>
        }
      />
      <PaneBody padded>
        {done < 1 && <Loading words={words} share={done} />}
        {done >= 1 && pairs.length === 0 && (
          <EmptyState
            icon={CopyCheck}
            words={t('detainees.duplicates.none')}
            hint={t('detainees.duplicates.noneHint')}
          />
        )}
        {pairs.length > 0 && (
          <ul className={styles.pairs} aria-label={t('detainees.duplicates.title')}>
            {pairs.slice(0, limit).map((pair) => (
              <Pair key={pair.key} pair={pair} onMerge={() => setMerging(pair)} />
            ))}
          </ul>
        )}
        {pairs.length > limit && (
          <Button onPress={() => setLimit((now) => now + SHOWN)}>
            {t('detainees.duplicates.more', { count: pairs.length - limit })}
          </Button>
        )}
      </PaneBody>
      {merging !== null && (
        <MergeDialog
          person={merging.one}
          with={merging.other.id}
          staysHere
          onClose={() => setMerging(null)}
        />
      )}
    </Pane>
  );
}

function Pair({ pair, onMerge }: { pair: OpenPair; onMerge: () => void }) {
  const run = useRun();
  const { one, other, names, comparison } = pair;
  const titles: readonly [string, string] = [recordTitle(one), recordTitle(other)];
  const label = t('detainees.duplicates.pair', { one: titles[0], other: titles[1] });
  const asNamed = titles[0] !== names[0] || titles[1] !== names[1];
  return (
    <li className={styles.pair} data-verdict={comparison.verdict} aria-label={label}>
      <div className={styles.people}>
        <Button look="quiet" onPress={() => navigate('detainees', { detainee: one.id })}>
          {titles[0]}
        </Button>
        <Button look="quiet" onPress={() => navigate('detainees', { detainee: other.id })}>
          {titles[1]}
        </Button>
        <span className={styles.verdict}>
          {t(comparison.verdict === 'same' ? 'names.same' : 'names.perhaps')}
        </span>
      </div>
      <ul className={styles.reasons}>
        {asNamed && <li>{t('detainees.merge.closest', { a: names[0], b: names[1] })}</li>}
        {comparisonWords(comparison).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button onPress={onMerge}>{t('detainees.duplicates.merge')}</Button>
        <Button
          look="quiet"
          onPress={() => void run('mark-not-same', { survivor: one.id, absorbed: other.id })}
        >
          {t('names.notSame')}
        </Button>
      </div>
    </li>
  );
}
