import { Quote } from 'lucide-react';
import type { Claim } from '../../../domain/claim';
import { useRecords } from '../casebook/records';
import { t } from '../catalogue';
import { Unsourced } from './CitationChip';
import { citationCount } from './originals';
import styles from './claims.module.css';

/** On how many citations a field rests, and on how many independent sources; a reprint is no second. */
export function CitationCount({ claims }: { readonly claims: readonly Pick<Claim, 'evidence'>[] }) {
  const sources = useRecords('source');
  const { citations, independent } = citationCount(claims, sources);
  if (citations === 0) return <Unsourced />;
  return (
    <span
      className={styles.count}
      title={t('claims.independent', { count: independent })}
      aria-label={`${t('claims.citations', { count: citations })}, ${t('claims.independent', { count: independent })}`}
      role="note"
    >
      <Quote size={11} aria-hidden strokeWidth={2.2} />
      {citations}
    </span>
  );
}
