import { useState } from 'react';
import type { Appeal, Stage } from '../../../domain/appeal';
import { compareDates } from '../../../domain/compare-dates';
import { deadlinesOf, type Deadline } from '../../../domain/deadline';
import { showDate } from '../../../domain/show-date';
import { useRecords } from '../../shared/casebook/records';
import { useCasebook } from '../../shared/casebook/context';
import { rulesIn } from '../../shared/casebook/rules';
import { language, t } from '../../shared/catalogue';
import { termWords } from '../../shared/fields/terms';
import { Section } from '../../shared/layout/Section';
import { Entry } from '../Entry';
import { DeadlineDialog } from './DeadlineDialog';
import { DeadlineLine } from './DeadlineLine';
import { StageDialog } from './StageDialog';
import styles from '../appeals.module.css';

/** The steps of the mechanism that were taken, and under each the clocks that it started. */
export function StagesSection({ appeal }: { appeal: Appeal }) {
  useRecords('rule');
  const { store } = useCasebook().client;
  const [open, setOpen] = useState<Stage | 'new' | null>(null);
  const [deciding, setDeciding] = useState<Deadline | null>(null);
  const deadlines = deadlinesOf(appeal, rulesIn(store));
  const stages = appeal.stages.toSorted((a, b) => compareDates(a.date, b.date));
  return (
    <Section
      title={t('clocks.stages')}
      count={appeal.stages.length}
      addWords={t('clocks.addStage')}
      onAdd={() => setOpen('new')}
      emptyWords={t('clocks.noStages')}
      dialog={
        <>
          {open !== null && (
            <StageDialog
              appeal={appeal}
              before={open === 'new' ? null : open}
              onClose={() => setOpen(null)}
            />
          )}
          {deciding !== null && (
            <DeadlineDialog appeal={appeal} deadline={deciding} onClose={() => setDeciding(null)} />
          )}
        </>
      }
    >
      <ul className={styles.entries}>
        {stages.map((stage) => (
          <Entry
            key={stage.id}
            appeal={appeal}
            list="stages"
            claim={stage}
            words={termWords('stages', stage.stage)}
            onEdit={() => setOpen(stage)}
            below={
              <ul className={styles.deadlines}>
                {deadlines
                  .filter((deadline) => deadline.stage === stage.id)
                  .map((deadline) => (
                    <DeadlineLine
                      key={deadline.rule.id}
                      appeal={appeal}
                      deadline={deadline}
                      onDecide={() => setDeciding(deadline)}
                    />
                  ))}
              </ul>
            }
          >
            <span className={styles.strong}>{termWords('stages', stage.stage)}</span>{' '}
            {stage.date.written === '' && stage.date.edtf === null
              ? t('appeals.dateNotStated')
              : showDate(stage.date, language())}
            {stage.date.hour !== null && (
              <span className={styles.muted}>
                {' '}
                {stage.date.hour} {stage.date.zone}
              </span>
            )}
            {stage.state !== '' && (
              <span className={styles.muted}> {t('clocks.ofState', { state: stage.state })}</span>
            )}
          </Entry>
        ))}
      </ul>
    </Section>
  );
}
