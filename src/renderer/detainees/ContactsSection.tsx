import { PhoneOff } from 'lucide-react';
import { useCallback } from 'react';
import type { Detainee } from '../../domain/detainee';
import { showDate } from '../../domain/show-date';
import { useDerived, type Reading } from '../shared/casebook/records';
import { language, t } from '../shared/catalogue';
import { Badge, ReleaseBadge } from '../shared/claims/Badge';
import { LinkButton } from '../shared/controls/LinkButton';
import { Section } from '../shared/layout/Section';
import { identitiesIn } from '../shared/names/people';
import { navigate } from '../shared/routing/router';
import styles from './detainees.module.css';

/** Who can be reached about the person, and how without putting anybody at risk. */
export function ContactsSection({ detainee }: { detainee: Detainee }) {
  const derive = useCallback(
    (store: Reading) => {
      const own = new Set<string>(identitiesIn(store).sameAs(detainee.id));
      return store.all('contact').filter(({ detainees }) => detainees.some((id) => own.has(id)));
    },
    [detainee.id],
  );
  const contacts = useDerived(['contact', 'identity'], derive);
  return (
    <Section
      title={t('detainees.contacts')}
      count={contacts.length}
      addWords={t('detainees.addContact')}
      onAdd={() => navigate('directory', { kind: 'contact', adding: true })}
      emptyWords={t('detainees.noContacts')}
    >
      <ul className={styles.plainList}>
        {contacts.map((contact) => (
          <li key={contact.id}>
            <LinkButton onPress={() => navigate('directory', { record: contact.id })}>
              {contact.name}
            </LinkButton>{' '}
            <span className={styles.muted}>{contact.relation}</span>{' '}
            {contact.neverCall && (
              <Badge tone="bad" icon={PhoneOff}>
                {t('detainees.neverCall')}
              </Badge>
            )}{' '}
            <ReleaseBadge mark={contact.release} />
            <span className={styles.detail}>
              {[
                contact.safeChannel,
                contact.safeHours,
                t('detainees.speaksForFamily', {
                  answer: t(`directory.speaks.${contact.speaksForFamily}`),
                }),
                contact.nextContact === null
                  ? ''
                  : t('detainees.nextContact', {
                      date: showDate(contact.nextContact, language()),
                    }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
