import { Split } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { Detainee } from '../../../domain/detainee';
import type { Identity } from '../../../domain/identity';
import { useDerived, type Reading } from '../../shared/casebook/records';
import { t } from '../../shared/catalogue';
import { Button } from '../../shared/controls/Button';
import { momentWords } from '../../shared/moment';
import { identitiesIn } from '../../shared/names/people';
import { recordTitle } from '../../shared/records/titles';
import { Section } from '../../shared/layout/Section';
import { TakeApartDialog } from './TakeApartDialog';
import styles from './merge.module.css';

/** The records that were merged into this person, each to be taken apart again; nothing where none. */
export function MergedSection({ person }: { person: Detainee }) {
  const derive = useCallback((store: Reading) => mergesOf(store, person), [person]);
  const merges = useDerived(['detainee', 'identity'], derive);
  const [taking, setTaking] = useState<Identity | null>(null);
  if (merges.length === 0) return null;
  return (
    <Section title={t('detainees.merge.merged')} count={merges.length} emptyWords="">
      <ul className={styles.merges}>
        {merges.map(({ decision, name }) => (
          <li key={decision.id} className={styles.mergeLine}>
            <div className={styles.mergeWords}>
              <strong>{name}</strong>
              <span className={styles.muted}>
                {t('detainees.merge.since', { date: momentWords(decision.createdAt) })}
              </span>
              {decision.reasons.map((reason) => (
                <span key={reason} className={styles.item}>
                  {reason}
                </span>
              ))}
            </div>
            <Button look="quiet" icon={Split} onPress={() => setTaking(decision)}>
              {t('detainees.merge.takeApart')}
            </Button>
          </li>
        ))}
      </ul>
      {taking !== null && <TakeApartDialog decision={taking} onClose={() => setTaking(null)} />}
    </Section>
  );
}

function mergesOf(store: Reading, person: Detainee) {
  const own = new Set<string>(identitiesIn(store).sameAs(person.id));
  return store
    .all('identity')
    .filter(({ verdict, absorbed }) => verdict === 'same' && own.has(absorbed))
    .map((decision) => {
      const record = store.get('detainee', decision.absorbed);
      return { decision, name: record === undefined ? t('shared.unnamed') : recordTitle(record) };
    });
}
