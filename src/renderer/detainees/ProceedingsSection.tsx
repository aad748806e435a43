import { useCallback } from 'react';
import type { Detainee } from '../../domain/detainee';
import type { OrganisationId } from '../../domain/ids';
import { showDate } from '../../domain/show-date';
import { useDerived, type Reading } from '../shared/casebook/records';
import { language, t } from '../shared/catalogue';
import { Badge } from '../shared/claims/Badge';
import { LinkButton } from '../shared/controls/LinkButton';
import { termWords } from '../shared/fields/terms';
import { Section } from '../shared/layout/Section';
import { identitiesIn } from '../shared/names/people';
import { recordTitle } from '../shared/records/titles';
import { navigate } from '../shared/routing/router';
import styles from './detainees.module.css';

/** The proceedings the person is a defendant in, with the charges against them and their state. */
export function ProceedingsSection({ detainee }: { detainee: Detainee }) {
  const derive = useCallback(
    (store: Reading) => {
      const own = new Set<string>(identitiesIn(store).sameAs(detainee.id));
      return store
        .all('proceeding')
        .filter(({ defendants }) => defendants.some((one) => own.has(one.detainee)))
        .map((proceeding) => ({
          proceeding,
          court:
            proceeding.courtOrganisation === null
              ? proceeding.court
              : bodyWords(store, proceeding.courtOrganisation),
          charges: proceeding.charges.filter(
            ({ against }) => against.length === 0 || against.some((id) => own.has(id)),
          ),
        }));
    },
    [detainee],
  );
  const proceedings = useDerived(['proceeding', 'identity', 'organisation'], derive);
  return (
    <Section
      title={t('detainees.proceedings')}
      count={proceedings.length}
      addWords={t('detainees.addProceeding')}
      onAdd={() => navigate('proceedings', { adding: true, detainees: [detainee.id] })}
      emptyWords={t('detainees.noProceedings')}
    >
      <ul className={styles.plainList}>
        {proceedings.map(({ proceeding, court, charges }) => (
          <li key={proceeding.id}>
            <LinkButton onPress={() => navigate('proceedings', { proceeding: proceeding.id })}>
              {proceeding.title}
            </LinkButton>{' '}
            <span className={styles.muted}>
              {[court, proceeding.number].filter(Boolean).join(' · ')}
            </span>
            {charges.map((charge) => (
              <span key={charge.id} className={styles.detail}>
                {charge.article} <Badge>{termWords('charge-states', charge.state)}</Badge>
                {charge.date !== null && ` ${showDate(charge.date, language())}`}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function bodyWords(store: Reading, id: OrganisationId): string {
  const body = store.get('organisation', id);
  return body === undefined ? '' : recordTitle(body);
}
