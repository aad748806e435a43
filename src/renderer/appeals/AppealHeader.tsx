import type { ReactNode } from 'react';
import type { Appeal } from '../../domain/appeal';
import { showDate } from '../../domain/show-date';
import { useDerived, type Reading } from '../shared/casebook/records';
import { language, t } from '../shared/catalogue';
import { Badge, ReleaseBadge } from '../shared/claims/Badge';
import { termWords } from '../shared/fields/terms';
import { partyWords } from '../shared/records/titles';
import { navigate } from '../shared/routing/router';
import { PartyList } from './PartyList';
import styles from './appeals.module.css';

function itself(store: Reading): Reading {
  return store;
}

/** What the appeal is: kind, date and channel; who made it, to whom, and whose conduct it is about. */
export function AppealHeader({ appeal }: { appeal: Appeal }) {
  const store = useDerived(['organisation', 'office', 'detainee', 'contact', 'appeal'], itself);
  return (
    <header className={styles.header}>
      <p className={styles.marks}>
        <Badge tone="accent">{termWords('appeal-kinds', appeal.appealKind)}</Badge>
        {appeal.mechanism !== null && <Badge>{termWords('mechanisms', appeal.mechanism)}</Badge>}
        <ReleaseBadge mark={appeal.release} always />
        <span className={styles.strong}>
          {appeal.date.written === '' && appeal.date.edtf === null
            ? t('appeals.dateNotStated')
            : showDate(appeal.date, language())}
        </span>
        {appeal.reference !== '' && <span className={styles.muted}>{appeal.reference}</span>}
      </p>
      <dl className={styles.facts}>
        <Parties appeal={appeal} list="issuers" />
        <Parties appeal={appeal} list="addressees" />
        <Parties appeal={appeal} list="targets" />
        {appeal.channel !== '' && <Line name={t('appeals.channel')}>{appeal.channel}</Line>}
        {appeal.language !== null && <Line name={t('appeals.language')}>{appeal.language}</Line>}
        {appeal.sponsor !== null && (
          <Line name={t('appeals.sponsor')}>{partyWords(appeal.sponsor, store)}</Line>
        )}
        {appeal.sponsorHandOvers.length > 0 && (
          <Line name={t('appeals.handOvers')}>
            {appeal.sponsorHandOvers.map((each) => (
              <span key={each.id}>
                {t('appeals.handedOver', {
                  from: each.from === null ? t('shared.notStated') : partyWords(each.from, store),
                  to: partyWords(each.to, store),
                  date: showDate(each.date, language(), 'short'),
                })}
                {each.reason !== '' && <span className={styles.muted}> ({each.reason})</span>}
              </span>
            ))}
          </Line>
        )}
        {(appeal.consent !== null || appeal.consentBy !== '') && (
          <Line name={t('appeals.consentShort')}>
            <span>
              <Badge tone={consentTone(appeal.consent)}>{appealConsentWords(appeal.consent)}</Badge>{' '}
              {appeal.consentBy}
            </span>
          </Line>
        )}
        {appeal.risk !== '' && <Line name={t('appeals.risk')}>{appeal.risk}</Line>}
        {appeal.relays.length > 0 && (
          <Line name={t('appeals.relays')}>
            {appeal.relays.map((id) => (
              <button
                key={id}
                type="button"
                className={styles.link}
                onClick={() => navigate('appeals', { appeal: id })}
              >
                {store.get('appeal', id)?.title ?? t('shared.untitled')}
              </button>
            ))}
          </Line>
        )}
      </dl>
      {appeal.summary !== '' && <p className={styles.summary}>{appeal.summary}</p>}
    </header>
  );
}

function appealConsentWords(consent: Appeal['consent']): string {
  if (consent === null) return t('appeals.consentNotSaid');
  return consent === 'needed' ? t('appeals.consentNeeded') : termWords('consent-states', consent);
}

function consentTone(consent: Appeal['consent']): 'good' | 'bad' | 'plain' {
  if (consent === 'given') return 'good';
  return consent === 'refused' || consent === 'withdrawn' ? 'bad' : 'plain';
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Parties({ appeal, list }: { appeal: Appeal; list: 'issuers' | 'addressees' | 'targets' }) {
  return (
    <div className={styles.fact}>
      <dt>{t(`appeals.${list}`)}</dt>
      <dd>
        <PartyList appeal={appeal} list={list} />
      </dd>
    </div>
  );
}
