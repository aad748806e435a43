import { useState } from 'react';
import type { AppealId, DetaineeId } from '../../domain/ids';
import type { ListEdition } from '../../domain/list-edition';
import { useDraft } from '../shared/casebook/draft';
import { useRun } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { EvidenceField } from '../shared/fields/EvidenceField';
import { PartiesField } from '../shared/fields/PartyField';
import { FieldColumns, FieldRows } from '../shared/fields/Rows';
import { Dialog, DialogForm } from '../shared/overlays/Dialog';
import { FirstFields, FurtherFields } from './AppealHeadFields';
import { AskRows, PeopleRows, SignatoriesRows } from './NewAppealRows';
import {
  appealInput,
  emptyAppeal,
  handOverForm,
  isComplete,
  type NewAppealForm,
} from './new-appeal';

interface NewAppealDialogProps {
  /** The person in view, filled in as the first line. */
  readonly detainee: DetaineeId | undefined;
  /** The list that is handed over with it, its names filled in. */
  readonly edition?: ListEdition | undefined;
  /** Told the appeal that was made, or null where the form was let go. */
  readonly onClose: (made: AppealId | null) => void;
}

/** Records an appeal: a title and a kind are enough, everything else can follow. */
export function NewAppealDialog({ detainee, edition, onClose }: NewAppealDialogProps) {
  const run = useRun();
  const draft = useDraft<NewAppealForm>('appeal:new', () =>
    edition === undefined ? emptyAppeal(detainee) : handOverForm(edition),
  );
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
          <FirstFields form={form} tried={tried} onChange={change} />
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
          <FurtherFields form={form} onChange={change} />
        </FieldRows>
      </DialogForm>
    </Dialog>
  );
}
