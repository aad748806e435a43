import { useState } from 'react';
import type { Appeal } from '../../domain/appeal';
import type { Consent } from '../../domain/consent';
import { showDate } from '../../domain/show-date';
import { language, t } from '../shared/catalogue';
import { Badge } from '../shared/claims/Badge';
import { EntryButtons } from '../shared/claims/EntryButtons';
import { termWords } from '../shared/fields/terms';
import { Section } from '../shared/layout/Section';
import { ConsentDialog } from '../shared/records/ConsentDialog';
import { consentDetails } from '../shared/records/consent-words';
import { useRemoveMember } from '../shared/records/remove-member';
import styles from './appeals.module.css';

/** Consents to the appeal for one audience or until a day, and decisions that none can be had. */
export function ConsentsSection({ appeal }: { appeal: Appeal }) {
  const [open, setOpen] = useState<Consent | 'new' | null>(null);
  const remove = useRemoveMember(appeal, 'consents');
  return (
    <Section
      title={t('appeals.consents')}
      count={appeal.consents.length}
      addWords={t('detainees.addConsent')}
      onAdd={() => setOpen('new')}
      emptyWords={t('appeals.noConsents')}
      dialog={
        open !== null && (
          <ConsentDialog
            of={appeal}
            before={open === 'new' ? null : open}
            onClose={() => setOpen(null)}
          />
        )
      }
    >
      <ul className={styles.entries}>
        {appeal.consents.map((consent) => {
          const state = termWords('consent-states', consent.state);
          const words = `${state}, ${showDate(consent.date, language())}`;
          return (
            <li key={consent.id} className={styles.entry}>
              <div className={styles.entryWords}>
                <Badge>{state}</Badge> {consent.giver} {showDate(consent.date, language())}
                <span className={styles.muted}> {consentDetails(consent)}</span>
                {consent.note !== '' && <span className={styles.note}>{consent.note}</span>}
              </div>
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
