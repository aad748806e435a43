import { useState } from 'react';
import type { Appeal } from '../../domain/appeal';
import { repliesTooEarly } from '../../domain/open-appeal';
import { replyTypes, type Reply } from '../../domain/reply';
import { useCasebook } from '../shared/casebook/context';
import { useDraft } from '../shared/casebook/draft';
import { useRun } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { Check } from '../shared/fields/Check';
import { Choice } from '../shared/fields/Choice';
import { DateField } from '../shared/fields/DateField';
import { EvidenceField } from '../shared/fields/EvidenceField';
import { TextField } from '../shared/fields/Field';
import { PartyField } from '../shared/fields/PartyField';
import { ReleaseField } from '../shared/fields/ReleaseField';
import { FieldColumns, FieldRows } from '../shared/fields/Rows';
import { termWords } from '../shared/fields/terms';
import { Dialog, DialogForm } from '../shared/overlays/Dialog';
import { statedOr } from './dates';
import { LinksField } from './LinksField';
import { PointsField } from './PointsField';
import {
  linksOf,
  pointsOf,
  replyForm,
  replyHead,
  replyInput,
  roles,
  type ReplyForm,
} from './reply-form';
import styles from './appeals.module.css';

interface ReplyDialogProps {
  /** The appeal in view, which a new reply answers to begin with. */
  readonly appeal: Appeal;
  readonly before: Reply | null;
  readonly onClose: () => void;
}

/** Records what somebody said back, to one or several appeals. */
export function ReplyDialog({ appeal, before, onClose }: ReplyDialogProps) {
  const run = useRun();
  const { store } = useCasebook().client;
  const draft = useDraft<ReplyForm>(`reply:${before?.id ?? `new:${appeal.id}`}`, () =>
    replyForm(appeal, before),
  );
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const form = draft.value;

  const written = { date: statedOr(form.date, before?.date ?? null) };
  const early = form.links.flatMap((link) => {
    const one = store.get('appeal', link.appeal);
    return one !== undefined && repliesTooEarly(written, one) ? [one] : [];
  });

  function change(part: Partial<ReplyForm>): void {
    draft.set((now) => ({ ...now, ...part }));
  }

  function close(): void {
    draft.drop();
    onClose();
  }

  async function save(): Promise<void> {
    setTried(true);
    const { from } = form;
    if (from === null) return;
    setPending(true);
    const outcome =
      before === null
        ? await run('record-reply', replyInput({ ...form, from }))
        : await run('change-reply', {
            reply: before.id,
            fields: replyHead({ ...form, from }, before),
            links: linksOf(form),
            points: pointsOf(form),
          });
    setPending(false);
    if (outcome.ok) close();
  }

  return (
    <Dialog
      title={t(before === null ? 'appeals.recordReply' : 'appeals.changeReply')}
      isOpen
      onClose={close}
      size="wide"
    >
      <DialogForm onSubmit={() => void save()} onCancel={close} isPending={pending}>
        <FieldRows>
          <FieldColumns>
            <PartyField
              label={t('appeals.from')}
              value={form.from}
              error={tried && form.from === null ? t('shared.required') : null}
              onChange={(from) => change({ from })}
              autoFocus
            />
            <Choice
              label={t('appeals.role')}
              value={form.role}
              options={roles.map((id) => ({ id, words: termWords('reply-roles', id) }))}
              onChange={(role) => change({ role })}
              hint={t('appeals.roleHint')}
            />
          </FieldColumns>
          <FieldColumns>
            <Choice
              label={t('appeals.replyType')}
              value={form.replyType}
              options={replyTypes.map((id) => ({ id, words: termWords('reply-types', id) }))}
              onChange={(replyType) => change({ replyType })}
            />
            <DateField
              label={t('appeals.date')}
              value={form.date}
              onChange={(date) => change({ date })}
            />
          </FieldColumns>
          <TextField
            label={t('appeals.replyWords')}
            hint={t('appeals.replyHint')}
            rows={3}
            value={form.words}
            onChange={(words) => change({ words })}
            maxLength={10_000}
          />
          <LinksField links={form.links} onChange={(links) => change({ links })} />
          {early.map((one) => (
            <p key={one.id} className={styles.early} role="status">
              {t('appeals.earlyReply', { title: one.title })}
            </p>
          ))}
          <PointsField points={form.points} onChange={(points) => change({ points })} />
          <EvidenceField
            label={t('appeals.citations')}
            value={form.evidence}
            onChange={(evidence) => change({ evidence })}
          />
          <FieldColumns>
            <TextField
              label={t('appeals.channel')}
              value={form.channel}
              onChange={(channel) => change({ channel })}
              maxLength={200}
            />
            <ReleaseField value={form.release} onChange={(release) => change({ release })} />
          </FieldColumns>
          <Check
            isSelected={form.confidential}
            onChange={(confidential) => change({ confidential })}
          >
            {t('appeals.confidentialReply')}
          </Check>
        </FieldRows>
      </DialogForm>
    </Dialog>
  );
}
