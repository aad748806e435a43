import { useMemo } from 'react';
import { Radio } from 'react-aria-components';
import type { Detainee } from '../../../domain/detainee';
import { useCasebook } from '../../shared/casebook/context';
import { t } from '../../shared/catalogue';
import { termWords } from '../../shared/fields/terms';
import { identitiesIn } from '../../shared/names/people';
import { recordTitle } from '../../shared/records/titles';
import { claimWords } from '../claim-words';
import { claimsOf } from '../rows';
import styles from './merge.module.css';

const lists = ['names', 'facts', 'custodyEvents', 'incidents'] as const;

/** What one of two people holds, to be read beside the other; the radio says whose page stays. */
export function PersonSummary({ person }: { person: Detainee }) {
  const { store } = useCasebook().client;
  const about = useMemo(() => {
    const own = new Set<string>(identitiesIn(store).sameAs(person.id));
    return {
      appeals: store
        .all('appeal')
        .filter((appeal) => appeal.outcomeLines.some(({ detainee }) => own.has(detainee)))
        .map(({ title }) => title),
      sources: store
        .all('source')
        .filter(
          (source) =>
            claimsOf(person).some(({ evidence }) =>
              evidence.some((one) => one.source === source.id),
            ) || source.annotations.some(({ links }) => links.some((id) => own.has(id))),
        )
        .map(({ title }) => title),
    };
  }, [store, person]);
  const title = recordTitle(person);
  return (
    <section className={styles.summary} aria-label={title}>
      <Radio value={person.id} className={styles.radio ?? ''}>
        <span className={styles.dot} />
        <span className={styles.title}>{title}</span>
      </Radio>
      <dl className={styles.held}>
        {lists.map((list) => (
          <Held
            key={list}
            words={t(`detainees.${list === 'custodyEvents' ? 'custody' : list}`)}
            items={person[list].map((claim) => claimWords(list, claim, store))}
          />
        ))}
        <Held words={t('detainees.appeals')} items={about.appeals} />
        <Held words={t('detainees.documents')} items={about.sources} />
        <Held words={t('detainees.notes')} items={person.notes.map(({ text }) => text)} />
        <Held words={t('detainees.reference')} items={[person.reference].filter(Boolean)} />
        <Held
          words={t('detainees.fileState')}
          items={[termWords('file-states', person.fileState)]}
        />
      </dl>
    </section>
  );
}

/** Items shown of each part; the rest is a count. */
const SHOWN = 6;

function Held({ words, items }: { words: string; items: readonly string[] }) {
  const once = [...new Set(items)];
  return (
    <div>
      <dt>{words}</dt>
      <dd>
        {once.length === 0 && <span className={styles.muted}>{t('detainees.merge.nothing')}</span>}
        {once.slice(0, SHOWN).map((item) => (
          <span key={item} className={styles.item}>
            {item}
          </span>
        ))}
        {once.length > SHOWN && (
          <span className={styles.muted}>
            {t('detainees.merge.more', { count: once.length - SHOWN })}
          </span>
        )}
      </dd>
    </div>
  );
}
