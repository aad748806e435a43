import { useState } from 'react';
import type { Appeal } from '../../domain/appeal';
import type { AppealId } from '../../domain/ids';
import type { Party } from '../../domain/party';
import { useCasebook } from '../shared/casebook/context';
import { useDraft } from '../shared/casebook/draft';
import { useRun } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { DateField } from '../shared/fields/DateField';
import { requiredError, TextField } from '../shared/fields/Field';
import { PartyField } from '../shared/fields/PartyField';
import { ReleaseField } from '../shared/fields/ReleaseField';
import { FieldColumns, FieldRows } from '../shared/fields/Rows';
import { TermField } from '../shared/fields/TermField';
import { Dialog, DialogForm } from '../shared/overlays/Dialog';
import { AppealsField } from './AppealsField';
import { statedOr } from './dates';

interface HeadForm {
  readonly title: string;
  readonly kind: string;
  readonly mechanism: string | null;
  readonly date: string;
  readonly reference: string;
  readonly channel: string;
  readonly language: string;
  readonly sponsor: Party | null;
  readonly relays: readonly AppealId[];
  readonly summary: string;
  readonly release: Appeal['release'];
}

/** Changes what stands at the head of an appeal; lists are changed where they stand. */
export function HeadDialog({ appeal, onClose }: { appeal: Appeal; onClose: () => void }) {
  const run = useRun();
  const { store } = useCasebook().client;
  const draft = useDraft<HeadForm>(`appeal:${appeal.id}:head`, () => ({
    title: appeal.title,
    kind: appeal.appealKind,
    mechanism: appeal.mechanism,
    date: appeal.date.written,
    reference: appeal.reference,
    channel: appeal.channel,
    language: appeal.language ?? '',
    sponsor: appeal.sponsor,
    relays: appeal.relays,
    summary: appeal.summary,
    release: appeal.release,
  }));
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const form = draft.value;

  function change(part: Partial<HeadForm>): void {
    draft.set((now) => ({ ...now, ...part }));
  }

  function close(): void {
    draft.drop();
    onClose();
  }

  async function save(): Promise<void> {
    setTried(true);
    if (form.title.trim() === '') return;
    setPending(true);
    const { title, kind, mechanism, date, reference, channel, sponsor, summary, release } = form;
    const outcome = await run('edit-record', {
      kind: 'appeal',
      id: appeal.id,
      fields: {
        title: title.trim(),
        appealKind: kind,
        mechanism,
        date: statedOr(date, appeal.date),
        reference,
        channel,
        language: form.language.trim() === '' ? null : form.language.trim(),
        sponsor,
        relays: form.relays.filter((id) => store.get('appeal', id) !== undefined),
        summary,
        release,
      },
    });
    setPending(false);
    if (outcome.ok) close();
  }

  return (
    <Dialog title={t('appeals.edit')} isOpen onClose={close} size="wide">
      <DialogForm onSubmit={() => void save()} onCancel={close} isPending={pending}>
        <FieldRows>
          <TextField
            label={t('appeals.appealTitle')}
            value={form.title}
            error={requiredError(form.title, tried)}
            onChange={(title) => change({ title })}
            maxLength={300}
            autoFocus
          />
          <FieldColumns>
            <TermField
              label={t('appeals.kind')}
              vocabulary="appeal-kinds"
              value={form.kind}
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
          <FieldColumns>
            <TextField
              label={t('appeals.channel')}
              value={form.channel}
              onChange={(channel) => change({ channel })}
              maxLength={200}
            />
            <TextField
              label={t('appeals.language')}
              value={form.language}
              onChange={(language) => change({ language })}
              maxLength={35}
            />
            <TextField
              label={t('appeals.reference')}
              value={form.reference}
              onChange={(reference) => change({ reference })}
              maxLength={60}
            />
            <ReleaseField value={form.release} onChange={(release) => change({ release })} />
          </FieldColumns>
          <TextField
            label={t('appeals.summary')}
            rows={4}
            value={form.summary}
            onChange={(summary) => change({ summary })}
            maxLength={10_000}
          />
          <FieldColumns>
            <PartyField
              label={t('appeals.sponsor')}
              value={form.sponsor}
              onChange={(sponsor) => change({ sponsor })}
            />
            <AppealsField
              label={t('appeals.relays')}
              value={form.relays}
              without={appeal.id}
              onChange={(relays) => change({ relays })}
            />
          </FieldColumns>
        </FieldRows>
      </DialogForm>
    </Dialog>
  );
}
