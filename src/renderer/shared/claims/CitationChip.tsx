import { Quote } from 'lucide-react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import type { Evidence } from '../../../domain/claim';
import { useRecord } from '../casebook/records';
import { t } from '../catalogue';
import { openCitation } from '../routing/router';
import { CITATION } from './open-source';
import { quoteOf } from './quote';
import styles from './claims.module.css';

interface CitationChipProps {
  readonly evidence: Evidence;
  /** Its number in the list it stands in, from 1. */
  readonly number: number;
}

/** One citation: opens the source at the quoted words. The quote shows on hover and on focus. */
export function CitationChip({ evidence, number }: CitationChipProps) {
  const source = useRecord('source', evidence.source);
  const title = source?.title ?? t('claims.citationLost');
  return (
    <TooltipTrigger delay={250}>
      <Button
        className={styles.citation ?? ''}
        {...{ [CITATION]: '' }}
        aria-label={t('claims.openCitation', { n: number, source: title })}
        onPress={() => openCitation(evidence)}
      >
        {number}
      </Button>
      <Tooltip className={styles.quoteTip ?? ''} offset={6}>
        <span className={styles.quoteWords}>{quoteOf(source, evidence)}</span>
        <span className={styles.quoteSource}>{title}</span>
      </Tooltip>
    </TooltipTrigger>
  );
}

/** The citations of a claim in a row, numbered from `from`; "unsourced" where there is none. */
export function Citations({
  evidence,
  from = 1,
}: {
  evidence: readonly Evidence[];
  from?: number;
}) {
  if (evidence.length === 0) return <Unsourced />;
  return (
    <span className={styles.citations}>
      {evidence.map((one, index) => (
        <CitationChip key={`${one.source}:${index}`} evidence={one} number={from + index} />
      ))}
    </span>
  );
}

/** The mark of a claim that nothing on file bears out. */
export function Unsourced() {
  return (
    <span className={styles.unsourced} title={t('claims.unsourcedMore')}>
      <Quote size={11} aria-hidden strokeWidth={2.2} className={styles.struck} />
      {t('claims.unsourced')}
    </span>
  );
}
