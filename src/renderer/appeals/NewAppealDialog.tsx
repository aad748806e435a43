import { useState } from 'react';
import type { AppealId, DetaineeId } from '../../domain/ids';
import { useDraft } from '../shared/casebook/draft';
import { useRun } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { DateField } from '../shared/fields/DateField';
import { EvidenceField } from '../shared/fields/EvidenceField';
import { requiredError, TextField } from '../shared/fields/Field';
import { PartiesField } from '../shared/fields/PartyField';
import { ReleaseField } from '../shared/fields/ReleaseField';
import { FieldColumns, FieldRows } from '../shared/fields/Rows';
import { TermField } from '../shared/fields/TermField';
import { Dialog, DialogForm } from '../shared/overlays/Dialog';
import { AskRows, PeopleRows, SignatoriesRows } from './NewAppealRows';
import { appealInput, emptyAppeal, isComplete, type NewAppealForm } from './new-appeal';

interface NewAppealDialogProps {
  /** The person in view, filled in as the first line. */
  readonly detainee: DetaineeId | undefined;
  /** Told the appeal that was made, or null where the form was let go. */
  readonly onClose: (made: AppealId | null) => void;
}

/** Records an appeal: a title and a kind are enough, everything else can follow. */
export function NewAppealDialog({ detainee, onClose }: NewAppealDialogProps) {
  const run = useRun();
  const draft = useDraft<NewAppealForm>('appeal:new', () => emptyAppeal(detainee));
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const form = draft.value;

  function change(part: Partial<NewAppealForm>): void {
    draft.set((now) => ({ ...now, ...part }));
  }

  function close(made: AppealId | null): void {
    draft.drop();
    onClose(made);
  }

  async function save(): Promise<void> {
    setTried(true);
    if (!isComplete(form)) return;
    setPending(true);
    const outcome = await run('record-appeal', appealInput(form));
    setPending(false);
    if (outcome.ok) close(outcome.value.created as AppealId);
  }

  return (
    <Dialog title={t('appeals.new')} isOpen onClose={() => close(null)} size="wide">
      <DialogForm
        onSubmit={() => void save()}
        onCancel={() => close(null)}
        isPending={pending}
        saveWords={t('appeals.record')}
        error={tried && !isComplete(form) ? t('appeals.incomplete') : null}
      >
        <FieldRows>
          <TextField
            label={t('appeals.appealTitle')}
            value={form.title}
            error={requiredError(form.title, tried)}
            onChange={(title) => change({ title })}
            maxLength={300}
            isRequired
            autoFocus
          />
          <FieldColumns>
            <TermField
              label={t('appeals.kind')}
              vocabulary="appeal-kinds"
              value={form.kind}
              error={tried && form.kind === null ? t('shared.required') : null}
              onChange={(kind) => change({ kind })}
            />
            <TermField
              label={t('appeals.mechanism')}
              vocabulary="mechanisms"
              value={form.mechanism}
              onChange={(mechanism) => change({ mechanism })}
            />
            <DateField
              label={t('appeals.date')}
              value={form.date}
              onChange={(date) => change({ date })}
            />
          </FieldColumns>
          <PartiesField
            label={t('appeals.issuers')}
            value={form.issuers}
            onChange={(issuers) => change({ issuers })}
          />
          <FieldColumns>
            <PartiesField
              label={t('appeals.addressees')}
              value={form.addressees}
              onChange={(addressees) => change({ addressees })}
            />
            <PartiesField
              label={t('appeals.targetField')}
              value={form.targets}
              onChange={(targets) => change({ targets })}
            />
          </FieldColumns>
          <PeopleRows rows={form.people} tried={tried} onChange={(people) => change({ people })} />
          <AskRows rows={form.asks} onChange={(asks) => change({ asks })} />
          <SignatoriesRows
            rows={form.signatories}
            onChange={(signatories) => change({ signatories })}
          />
          <EvidenceField
            label={t('appeals.documents')}
            value={form.documents}
            onChange={(documents) => change({ documents })}
          />
          <TextField
            label={t('appeals.summary')}
            rows={3}
            value={form.summary}
            onChange={(summary) => change({ summary })}
            maxLength={10_000}
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
        </FieldRows>
      </DialogForm>
    </Dialog>
  );
}
