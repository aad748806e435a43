import { Ban, Check as CheckSign } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { Consent } from '../../domain/consent';
import { custodyStatusAt } from '../../domain/custody-status';
import type { Detainee } from '../../domain/detainee';
import { consentHolder, isConsentInForce, publicityHold } from '../../domain/leaving-checklist';
import { showDate } from '../../domain/show-date';
import { useDerived, type Reading } from '../shared/casebook/records';
import { language, t } from '../shared/catalogue';
import { Badge } from '../shared/claims/Badge';
import { EntryButtons } from '../shared/claims/EntryButtons';
import { termWords } from '../shared/fields/terms';
import { Section } from '../shared/layout/Section';
import { ConsentDialog } from '../shared/records/ConsentDialog';
import { consentDetails } from '../shared/records/consent-words';
import { useRemoveMember } from '../shared/records/remove-member';
import { custodyQuestion } from '../shared/records/custody-question';
import styles from './detainees.module.css';

/** Who allowed what to be said, whose word counts now, and what holds back saying it. */
export function ConsentsSection({ detainee }: { detainee: Detainee }) {
  const [open, setOpen] = useState<Consent | 'new' | null>(null);
  const remove = useRemoveMember(detainee, 'consents');
  const derive = useCallback(
    (store: Reading) => {
      const question = custodyQuestion(store);
      const custody = custodyStatusAt(detainee, question);
      return {
        custody,
        asOf: question.asOf,
        holder: consentHolder(custody),
        hold: publicityHold(detainee, custody, question.asOf),
      };
    },
    [detainee],
  );
  const { custody, asOf, holder, hold } = useDerived(['source', 'proceeding'], derive);
  return (
    <Section
      title={t('detainees.consents')}
      addWords={t('detainees.addConsent')}
      onAdd={() => setOpen('new')}
      emptyWords=""
      dialog={
        open !== null && (
          <ConsentDialog
            of={detainee}
            before={open === 'new' ? null : open}
            onClose={() => setOpen(null)}
          />
        )
      }
    >
      <p>
        {t(`detainees.hold.${hold ?? 'none'}`)}{' '}
        <span className={styles.muted}>{t(`detainees.holder.${holder}`)}</span>
      </p>
      <ul className={styles.plainList}>
        {detainee.consents.map((consent) => {
          const counts = isConsentInForce(consent, custody, asOf);
          const words = t('detainees.consentBy', {
            who: consent.giver,
            relation: consent.relation,
          });
          return (
            <li key={consent.id} className={styles.withActions}>
              <span>
                <Badge tone={counts ? 'good' : 'plain'} icon={counts ? CheckSign : Ban}>
                  {termWords('consent-states', consent.state)}
                </Badge>{' '}
                {words} · {showDate(consent.date, language())}
                <span className={styles.detail}>
                  {consentDetails(consent)}
                  {consent.state === 'given' && !counts && ` · ${t('detainees.countsNoMore')}`}
                </span>
                {consent.note !== '' && <span className={styles.detail}>{consent.note}</span>}
              </span>
              <EntryButtons
                words={words}
                onEdit={() => setOpen(consent)}
                onRemove={() => remove(consent.id)}
              />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
