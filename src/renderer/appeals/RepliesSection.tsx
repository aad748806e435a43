import { Lock, Pencil, Trash2 } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { Appeal } from '../../domain/appeal';
import { compareDates } from '../../domain/compare-dates';
import { repliesTooEarly } from '../../domain/open-appeal';
import type { Reply } from '../../domain/reply';
import { showDate } from '../../domain/show-date';
import { useDerived, type Reading } from '../shared/casebook/records';
import { useRun } from '../shared/casebook/run';
import { language, t } from '../shared/catalogue';
import { Badge, ClaimStatusBadge, ReleaseBadge } from '../shared/claims/Badge';
import { Citations } from '../shared/claims/CitationChip';
import { IconButton } from '../shared/controls/Button';
import { termWords } from '../shared/fields/terms';
import { Section } from '../shared/layout/Section';
import { personIn } from '../shared/names/people';
import { partyWords, recordTitle } from '../shared/records/titles';
import { navigate } from '../shared/routing/router';
import { PointsSheet } from './PointsSheet';
import { ReplyDialog } from './ReplyDialog';
import styles from './appeals.module.css';

/** What was said back, by whom and in which role, and how the link to this appeal is known. */
export function RepliesSection({ appeal }: { appeal: Appeal }) {
  const [open, setOpen] = useState<Reply | 'new' | null>(null);
  const derive = useCallback(
    (store: Reading) => ({
      store,
      replies: store
        .all('reply')
        .filter((reply) => reply.links.some((link) => link.appeal === appeal.id))
        .toSorted((a, b) => compareDates(a.date, b.date)),
    }),
    [appeal.id],
  );
  const { store, replies } = useDerived(
    ['reply', 'appeal', 'detainee', 'organisation', 'office', 'contact'],
    derive,
  );
  return (
    <Section
      title={t('appeals.replies')}
      count={replies.length}
      addWords={t('appeals.recordReply')}
      onAdd={() => setOpen('new')}
      emptyWords={t('appeals.noReplies')}
      dialog={
        open !== null && (
          <ReplyDialog
            appeal={appeal}
            before={open === 'new' ? null : open}
            onClose={() => setOpen(null)}
          />
        )
      }
    >
      <ul className={styles.entries}>
        {replies.map((reply) => (
          <ReplyEntry
            key={reply.id}
            appeal={appeal}
            reply={reply}
            store={store}
            onEdit={() => setOpen(reply)}
          />
        ))}
      </ul>
    </Section>
  );
}

interface ReplyEntryProps {
  readonly appeal: Appeal;
  readonly reply: Reply;
  readonly store: Reading;
  readonly onEdit: () => void;
}

function ReplyEntry({ appeal, reply, store, onEdit }: ReplyEntryProps) {
  const run = useRun();
  const from = partyWords(reply.from, store);
  const link = reply.links.find((one) => one.appeal === appeal.id);
  const others = reply.links.filter((one) => one.appeal !== appeal.id);
  const people = (link?.detainees ?? []).map((id) => personIn(store, id));
  return (
    <li className={styles.entry}>
      <div className={styles.entryWords}>
        <Badge tone="accent">{termWords('reply-types', reply.replyType)}</Badge>{' '}
        <span className={styles.strong}>{from}</span>{' '}
        <span className={styles.muted}>
          {t('appeals.inRole', { role: termWords('reply-roles', reply.role).toLocaleLowerCase() })}
          {', '}
          {showDate(reply.date, language())}
        </span>{' '}
        {reply.confidential && (
          <Badge tone="bad" icon={Lock}>
            {t('appeals.confidential')}
          </Badge>
        )}{' '}
        <Citations evidence={reply.evidence} />
        {reply.words !== '' && <span className={styles.words}>“{reply.words}”</span>}
        {link !== undefined && (
          <span className={styles.note}>
            {termWords('link-kinds', link.known)}{' '}
            {link.evidence.length > 0 && <Citations evidence={link.evidence} />}
            {people.length > 0 &&
              ` · ${t('appeals.answersFor', {
                who: people
                  .map((one) => (one === undefined ? t('shared.unnamed') : recordTitle(one)))
                  .join(', '),
              })}`}
          </span>
        )}
        {others.map((one) => (
          <span key={one.id} className={styles.note}>
            {t('appeals.answersToo')}{' '}
            <button
              type="button"
              className={styles.link}
              onClick={() => navigate('appeals', { appeal: one.appeal })}
            >
              {store.get('appeal', one.appeal)?.title ?? t('shared.untitled')}
            </button>{' '}
            ({termWords('link-kinds', one.known).toLocaleLowerCase()})
          </span>
        ))}
        {repliesTooEarly(reply, appeal) && (
          <span className={styles.early}>{t('appeals.earlyReply', { title: appeal.title })}</span>
        )}
        <PointsSheet points={reply.points} />
        {reply.role !== 'addressee' && (
          <span className={styles.note}>{t('appeals.notInRate')}</span>
        )}
      </div>
      <span className={styles.entryMarks}>
        {reply.status !== 'reported' && <ClaimStatusBadge status={reply.status} />}
        <ReleaseBadge mark={reply.release} />
      </span>
      <span className={styles.quietly}>
        <IconButton icon={Pencil} label={t('appeals.editReply', { from })} onPress={onEdit} />
        <IconButton
          icon={Trash2}
          label={t('appeals.trashReply', { from })}
          onPress={() => void run('trash-record', { kind: 'reply', id: reply.id })}
        />
      </span>
    </li>
  );
}
