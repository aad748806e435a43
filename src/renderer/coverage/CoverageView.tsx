import { ShieldCheck } from 'lucide-react';
import { useCallback, useState } from 'react';
import { gapKinds, type Gap, type GapKind } from '../../domain/coverage-board';
import type { DetentionDateKind } from '../../domain/detention-dates';
import { useCasebook } from '../shared/casebook/context';
import { useDerived, type Reading } from '../shared/casebook/records';
import { dayInWords, distanceWords } from '../shared/calendar-words';
import { t } from '../shared/catalogue';
import { Button } from '../shared/controls/Button';
import { Choice } from '../shared/fields/Choice';
import { EmptyState } from '../shared/layout/EmptyState';
import { PaneBody, PaneHead } from '../shared/layout/Panes';
import { aboutPerson } from '../shared/names/person-in-view';
import { personIn } from '../shared/names/people';
import { recordTitle } from '../shared/records/titles';
import { navigate } from '../shared/routing/router';
import { useNow } from '../shared/today';
import { coverageIn, coverageKinds } from './coverage-in';
import styles from './Coverage.module.css';

const spans = ['3', '6', '12', '24'] as const;
type Span = (typeof spans)[number];

/** Rows of each list shown at first. */
const FIRST = 50;

/** Who too little is done for, gap by gap; people who are to be kept quiet never stand here. */
export function CoverageView() {
  const { today } = useNow();
  const [months, setMonths] = useState<Span>('6');
  const derive = useCallback(
    (store: Reading) => coverageIn(store, today, Number(months)),
    [today, months],
  );
  const gaps = useDerived(coverageKinds, derive);
  return (
    <>
      <PaneHead title={t('coverage.title')} />
      <PaneBody>
        <div className={styles.page}>
          <div className={styles.top}>
            <p className={styles.hint}>{t('coverage.hint')}</p>
            <Choice
              label={t('coverage.months')}
              value={months}
              options={spans.map((id) => ({
                id,
                words: t('coverage.monthsWords', { count: Number(id) }),
              }))}
              onChange={setMonths}
            />
          </div>
          {gaps.length === 0 && <EmptyState icon={ShieldCheck} words={t('coverage.empty')} />}
          {gapKinds.map((kind) => (
            <GapList
              key={kind}
              kind={kind}
              months={Number(months)}
              gaps={gaps.filter((gap) => gap.kind === kind)}
            />
          ))}
        </div>
      </PaneBody>
    </>
  );
}

interface GapListProps {
  readonly kind: GapKind;
  readonly months: number;
  readonly gaps: readonly Gap[];
}

function GapList({ kind, months, gaps }: GapListProps) {
  const [shown, setShown] = useState(FIRST);
  if (gaps.length === 0) return null;
  const title = t(`coverage.kind.${kind}`, { count: months });
  return (
    <section className={styles.list} aria-label={title}>
      <h2 className={styles.title}>
        {title} <span className={styles.count}>{gaps.length}</span>
      </h2>
      <ul>
        {gaps.slice(0, shown).map((gap) => (
          <GapRow key={`${gap.detainee} ${gap.appeal ?? ''} ${gap.member ?? ''}`} gap={gap} />
        ))}
      </ul>
      {gaps.length > shown && (
        <Button look="quiet" onPress={() => setShown(shown + 200)}>
          {t('docket.more', { count: gaps.length - shown })}
        </Button>
      )}
    </section>
  );
}

function GapRow({ gap }: { gap: Gap }) {
  const { store } = useCasebook().client;
  const { today } = useNow();
  const person = personIn(store, gap.detainee);
  const appeal = gap.appeal === null ? undefined : store.get('appeal', gap.appeal);
  const what = gapWhat(gap);
  return (
    <li className={styles.row} {...aboutPerson([gap.detainee])}>
      <button
        type="button"
        className={styles.name}
        onClick={() =>
          navigate('detainees', {
            detainee: gap.detainee,
            ...(gap.appeal === null && gap.member !== null && { member: gap.member }),
          })
        }
      >
        {person === undefined ? t('shared.unnamed') : recordTitle(person)}
      </button>
      <span className={styles.about}>
        {what !== '' && <span className={styles.what}>{what}</span>}
        {appeal !== undefined && gap.appeal !== null && (
          <button
            type="button"
            className={styles.link}
            onClick={() =>
              navigate('appeals', {
                appeal: appeal.id,
                ...(gap.member !== null && { member: gap.member }),
              })
            }
          >
            {appeal.title}
          </button>
        )}
      </span>
      <span className={styles.day}>
        {gap.day !== null && `${dayInWords(gap.day, 'short')}, ${distanceWords(gap.day, today)}`}
      </span>
    </li>
  );
}

function gapWhat(gap: Gap): string {
  if (gap.kind === 'sentence-ends' || gap.kind === 'date-coming') {
    return t(`detainees.date.${gap.what as DetentionDateKind}`);
  }
  return gap.what;
}
