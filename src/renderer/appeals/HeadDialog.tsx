import { useState } from 'react';
import type { Appeal } from '../../domain/appeal';
import { relaysItself } from '../../domain/hand-over';
import { useCasebook } from '../shared/casebook/context';
import { useDraft } from '../shared/casebook/draft';
import { problemWords } from '../shared/casebook/problem';
import { useRun } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { FieldRows } from '../shared/fields/Rows';
import { Dialog, DialogForm } from '../shared/overlays/Dialog';
import { FirstFields, FurtherFields, type AppealHead } from './AppealHeadFields';
import { statedOr } from './dates';

/** Changes what stands at the head of an appeal; lists are changed where they stand. */
export function HeadDialog({ appeal, onClose }: { appeal: Appeal; onClose: () => void }) {
  const run = useRun();
  const { store } = useCasebook().client;
  const draft = useDraft<AppealHead>(`appeal:${appeal.id}:head`, () => ({
    ...appeal,
    kind: appeal.appealKind,
    date: appeal.date.written,
    language: appeal.language ?? '',
  }));
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const form = draft.value;
  const circle = relaysItself(appeal.id, form.relays, (id) => store.get('appeal', id));

  function close(): void {
    draft.drop();
    onClose();
  }

  async function save(): Promise<void> {
    setTried(true);
    if (form.title.trim() === '' || form.kind === null || circle) return;
    setPending(true);
    const { mechanism, date, reference, channel, sponsor, consent, summary, release } = form;
    const outcome = await run('edit-record', {
      kind: 'appeal',
      id: appeal.id,
      fields: {
        title: form.title.trim(),
        appealKind: form.kind,
        mechanism,
        date: statedOr(date, appeal.date),
        reference,
        channel,
        language: form.language.trim() === '' ? null : form.language.trim(),
        sponsor,
        relays: form.relays.filter((id) => store.get('appeal', id) !== undefined),
        consent,
        consentBy: form.consentBy.trim(),
        risk: form.risk.trim(),
        summary,
        release,
      },
    });
    setPending(false);
    if (outcome.ok) close();
  }

  function change(part: Partial<AppealHead>): void {
    draft.set((now) => ({ ...now, ...part }));
  }

  return (
    <Dialog title={t('appeals.edit')} isOpen onClose={close} size="wide">
      <DialogForm
        onSubmit={() => void save()}
        onCancel={close}
        isPending={pending}
        error={
          circle ? problemWords({ code: 'invalid', field: [], reason: 'circular-relay' }) : null
        }
      >
        <FieldRows>
          <FirstFields form={form} tried={tried} onChange={change} />
          <FurtherFields form={form} onChange={change} without={appeal.id} />
        </FieldRows>
      </DialogForm>
    </Dialog>
  );
}
