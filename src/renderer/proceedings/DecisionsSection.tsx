import { useState } from 'react';
import { compareDates } from '../../domain/compare-dates';
import type { Decision, Proceeding } from '../../domain/proceeding';
import { showDate } from '../../domain/show-date';
import { useDerived, type Reading } from '../shared/casebook/records';
import { language, t } from '../shared/catalogue';
import { ClaimLine } from '../shared/claims/ClaimLine';
import { termWords } from '../shared/fields/terms';
import { DatedItem, DatedList } from '../shared/layout/DatedList';
import { Section } from '../shared/layout/Section';
import { sentenceWords } from '../shared/records/sentence-words';
import { useRemoveMember } from '../shared/records/remove-member';
import { againstWords } from './AgainstField';
import { DecisionDialog } from './DecisionDialog';
import styles from './proceedings.module.css';

function itself(store: Reading): Reading {
  return store;
}

/** What the court decided: remand and until when, sentences, and the last day to appeal. */
export function DecisionsSection({ proceeding }: { proceeding: Proceeding }) {
  const store = useDerived(['detainee'], itself);
  const remove = useRemoveMember(proceeding, 'decisions');
  const [open, setOpen] = useState<Decision | 'new' | null>(null);
  const decisions = proceeding.decisions.toSorted((a, b) => compareDates(a.date, b.date));
  return (
    <Section
      title={t('proceedings.decisions')}
      count={decisions.length}
      addWords={t('proceedings.addDecision')}
      onAdd={() => setOpen('new')}
      emptyWords={t('proceedings.noDecisions')}
      dialog={
        open !== null && (
          <DecisionDialog
            proceeding={proceeding}
            before={open === 'new' ? null : open}
            onClose={() => setOpen(null)}
          />
        )
      }
    >
      <DatedList>
        {decisions.map((decision) => (
          <DatedItem key={decision.id} when={showDate(decision.date, language())}>
            <ClaimLine
              claim={decision}
              words={termWords('decisions', decision.decision)}
              onEdit={() => setOpen(decision)}
              onRemove={() => remove(decision.id)}
            >
              <span className={styles.strong}>{termWords('decisions', decision.decision)}</span>
              {decision.sentence !== null && <span> {sentenceWords(decision.sentence)}</span>}
              {decision.until !== null && (
                <span>
                  {' '}
                  {t('proceedings.untilWords', { date: showDate(decision.until, language()) })}
                </span>
              )}
              <span className={styles.muted}> · {againstWords(decision.against, store)}</span>
              {decision.appealUntil !== null && (
                <span className={styles.detail}>
                  {t('proceedings.appealBy', { date: showDate(decision.appealUntil, language()) })}
                  {decision.appealLaw !== '' && ` (${decision.appealLaw})`}
                </span>
              )}
              {decision.detail !== '' && <span className={styles.detail}>{decision.detail}</span>}
            </ClaimLine>
          </DatedItem>
        ))}
      </DatedList>
    </Section>
  );
}
