import { Pencil, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Appeal } from '../../domain/appeal';
import type { Claim } from '../../domain/claim';
import { useCasebook } from '../shared/casebook/context';
import { useRun } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { ClaimStatusBadge, ReleaseBadge } from '../shared/claims/Badge';
import { Citations } from '../shared/claims/CitationChip';
import { IconButton } from '../shared/controls/Button';
import { partyWords } from '../shared/records/titles';
import styles from './appeals.module.css';

interface EntryProps {
  readonly appeal: Appeal;
  readonly list: 'asks' | 'signatories' | 'groupCoverages' | 'generalEffects' | 'stages';
  readonly claim: Claim;
  /** What the entry is, for the names of its buttons. */
  readonly words: string;
  readonly onEdit: () => void;
  readonly children: ReactNode;
  /** What stands under the line: its own words, a sum. */
  readonly below?: ReactNode;
}

/** One claim of an appeal: what it says, whose word it is, what it rests on, what can be done. */
export function Entry({ appeal, list, claim, words, onEdit, children, below }: EntryProps) {
  const { store } = useCasebook().client;
  const run = useRun();
  return (
    <li className={styles.entry} id={`member-${claim.id}`}>
      <div className={styles.entryWords}>
        {children}
        {claim.saidBy !== null && (
          <em className={styles.saidBy}>
            {t('claims.saidBy', { who: partyWords(claim.saidBy, store) })}
          </em>
        )}{' '}
        <Citations evidence={claim.evidence} />
        {below}
        {claim.note !== '' && <span className={styles.note}>{claim.note}</span>}
      </div>
      <span className={styles.entryMarks}>
        {claim.status !== 'reported' && <ClaimStatusBadge status={claim.status} />}
        <ReleaseBadge mark={claim.release} />
      </span>
      <span className={styles.quietly}>
        <IconButton
          icon={Pencil}
          label={t('appeals.editEntry', { what: words })}
          onPress={onEdit}
        />
        <IconButton
          icon={X}
          label={t('appeals.removeEntry', { what: words })}
          onPress={() =>
            void run('remove-member', { kind: 'appeal', id: appeal.id, list, member: claim.id })
          }
        />
      </span>
    </li>
  );
}
