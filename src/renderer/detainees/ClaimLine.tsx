import { Pencil, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Claim } from '../../domain/claim';
import { useCasebook } from '../shared/casebook/context';
import { t } from '../shared/catalogue';
import { ClaimStatusBadge, ReleaseBadge } from '../shared/claims/Badge';
import { Citations } from '../shared/claims/CitationChip';
import { IconButton } from '../shared/controls/Button';
import { partyWords } from '../shared/records/titles';
import { cx } from '../shared/class-names';
import styles from './detainees.module.css';

interface ClaimLineProps {
  readonly claim: Claim;
  readonly children: ReactNode;
  /** What the line is, for the names of its buttons. */
  readonly words: string;
  /** Set apart where it is not the claim that is shown first. */
  readonly second?: boolean;
  readonly mark?: ReactNode;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** One claim: what it says, whose word it is, what it rests on, and what may be done with it. */
export function ClaimLine({
  claim,
  children,
  words,
  second = false,
  mark,
  onEdit,
  onRemove,
}: ClaimLineProps) {
  const { store } = useCasebook().client;
  return (
    <div id={`claim-${claim.id}`} className={cx(styles.claim, second && styles.second)}>
      <div className={styles.claimWords}>
        {children}
        {claim.saidBy !== null && (
          <em className={styles.saidBy}>
            {t('detainees.accordingTo', { who: partyWords(claim.saidBy, store) })}
          </em>
        )}{' '}
        <Citations evidence={claim.evidence} />
        {claim.note !== '' && <span className={styles.claimNote}>{claim.note}</span>}
      </div>
      <div className={styles.claimMarks}>
        {mark}
        {claim.status !== 'reported' && <ClaimStatusBadge status={claim.status} />}
        <ReleaseBadge mark={claim.release} />
      </div>
      <div className={styles.claimActions}>
        <IconButton
          icon={Pencil}
          label={t('detainees.editClaim', { what: words })}
          onPress={onEdit}
        />
        <IconButton
          icon={X}
          label={t('detainees.removeClaim', { what: words })}
          onPress={onRemove}
        />
      </div>
    </div>
  );
}
