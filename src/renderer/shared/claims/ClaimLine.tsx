import { Pencil, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Claim } from '../../../domain/claim';
import type { DetaineeId } from '../../../domain/ids';
import { useCasebook } from '../casebook/context';
import { t } from '../catalogue';
import { cx } from '../class-names';
import { LineButton } from '../controls/LineButton';
import { termWords } from '../fields/terms';
import { aboutPerson } from '../names/person-in-view';
import { partyWords } from '../records/titles';
import { Badge, ClaimStatusBadge, ReleaseBadge } from './Badge';
import { Citations } from './CitationChip';
import styles from './ClaimLine.module.css';

interface ClaimLineProps {
  readonly claim: Claim;
  readonly children: ReactNode;
  /** What the line is, for the names of its buttons. */
  readonly words: string;
  /** Whom the line is about, where it stands on the record of something else. */
  readonly person?: DetaineeId;
  /** Set apart where it is not the claim that is shown first. */
  readonly second?: boolean;
  readonly mark?: ReactNode;
  readonly onEdit: () => void;
  /** Left out where the claim is kept elsewhere and only shown here. */
  readonly onRemove?: () => void;
}

/** One claim: what it says, whose word it is, what it rests on, and what may be done with it. */
export function ClaimLine(props: ClaimLineProps) {
  const { claim, children, words, person, second = false, mark, onEdit, onRemove } = props;
  const { store } = useCasebook().client;
  const closed = claim.release === 'confidential' || claim.release === 'privileged';
  return (
    <div
      id={`claim-${claim.id}`}
      {...aboutPerson(person === undefined ? [] : [person])}
      className={cx(styles.claim, second && styles.second, closed && styles.closed)}
    >
      <div className={styles.words}>
        {children}
        {claim.saidBy !== null && (
          <em className={styles.saidBy}>
            {t('claims.accordingTo', { who: partyWords(claim.saidBy, store) })}
          </em>
        )}{' '}
        <Citations evidence={claim.evidence} />
        {claim.note !== '' && <span className={styles.note}>{claim.note}</span>}
      </div>
      <div className={styles.marks}>
        {mark}
        {claim.credibility !== null && (
          <span title={termWords('credibility', claim.credibility)}>
            <Badge>{t('claims.credibilityMark', { grade: claim.credibility })}</Badge>
          </span>
        )}
        {claim.status !== 'reported' && <ClaimStatusBadge status={claim.status} />}
        <ReleaseBadge mark={claim.release} />
      </div>
      <div className={styles.actions}>
        <LineButton icon={Pencil} label={t('claims.edit', { what: words })} onPress={onEdit} />
        {onRemove !== undefined && (
          <LineButton icon={X} label={t('claims.remove', { what: words })} onPress={onRemove} />
        )}
      </div>
    </div>
  );
}
