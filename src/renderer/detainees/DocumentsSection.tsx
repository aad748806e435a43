import { useCallback } from 'react';
import { compareDates } from '../../domain/compare-dates';
import type { Detainee } from '../../domain/detainee';
import { showDate } from '../../domain/show-date';
import { useDerived, type Reading } from '../shared/casebook/records';
import { language, t } from '../shared/catalogue';
import { ReleaseBadge } from '../shared/claims/Badge';
import { identitiesIn } from '../shared/names/people';
import { navigate } from '../shared/routing/router';
import { claimsOf } from '../shared/records/claims-of';
import { Section } from '../shared/layout/Section';
import styles from './detainees.module.css';

/** The sources that claims about the person rest on, or whose passages are linked to them. */
export function DocumentsSection({ detainee }: { detainee: Detainee }) {
  const derive = useCallback(
    (store: Reading) => {
      const own = new Set<string>(identitiesIn(store).sameAs(detainee.id));
      const counts = new Map<string, number>();
      for (const claim of claimsOf(detainee)) {
        for (const { source } of claim.evidence) counts.set(source, (counts.get(source) ?? 0) + 1);
      }
      return store
        .all('source')
        .map((source) => {
          const linked = source.annotations.filter((one) => one.links.some((id) => own.has(id)));
          return { source, count: (counts.get(source.id) ?? 0) + linked.length };
        })
        .filter(({ count }) => count > 0)
        .toSorted((a, b) => compareDates(a.source.published, b.source.published));
    },
    [detainee],
  );
  const documents = useDerived(['source', 'identity'], derive);
  return (
    <Section
      title={t('detainees.documents')}
      count={documents.length}
      emptyWords={t('detainees.noDocuments')}
    >
      <ol className={styles.timeline}>
        {documents.map(({ source, count }) => (
          <li key={source.id}>
            <span className={styles.when}>
              {source.published === null
                ? t('shared.notStated')
                : showDate(source.published, language())}
            </span>
            <div className={styles.document}>
              <button
                type="button"
                className={styles.link}
                onClick={() => navigate('sources', { source: source.id })}
              >
                {source.title}
              </button>
              <span className={styles.muted}>{t('claims.citations', { count })}</span>
              <ReleaseBadge mark={source.release} />
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
