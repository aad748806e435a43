import { Link2, X } from 'lucide-react';
import type { Source } from '../../../domain/source';
import { useRecords } from '../../shared/casebook/records';
import { useRun } from '../../shared/casebook/run';
import { t } from '../../shared/catalogue';
import { IconButton } from '../../shared/controls/Button';
import { LinkButton } from '../../shared/controls/LinkButton';
import { navigate } from '../../shared/routing/router';
import { linksOf } from './relations';
import styles from './RelatedSources.module.css';

interface RelatedSourcesProps {
  readonly source: Source;
}

/** The sources that an open one is linked with: they are counted as one. Nothing where there are none. */
export function RelatedSources({ source }: RelatedSourcesProps) {
  const run = useRun();
  const links = linksOf(source, useRecords('source'));
  if (links.length === 0) return null;
  return (
    <section className={styles.related} aria-label={t('sources.related')}>
      <Link2 size={13} aria-hidden />
      <ul className={styles.list}>
        {links.map(({ relation, other, back, holder }) => (
          <li key={relation.id} className={styles.link}>
            <span className={styles.kind}>
              {t(
                back ? `sources.relatedBack.${relation.kind}` : `sources.related.${relation.kind}`,
              )}
            </span>
            <LinkButton onPress={() => navigate('sources', { source: other.id })}>
              {other.title}
            </LinkButton>
            <IconButton
              icon={X}
              label={t('sources.unrelate', { title: other.title })}
              onPress={() =>
                void run('unrelate-source', { source: holder.id, relation: relation.id })
              }
            />
          </li>
        ))}
      </ul>
      <span className={styles.one}>{t('sources.relatedOne')}</span>
    </section>
  );
}
