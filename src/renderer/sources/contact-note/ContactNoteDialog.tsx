import { useState } from 'react';
import type { SourceId } from '../../../domain/ids';
import { useCasebook } from '../../shared/casebook/context';
import { useDraft } from '../../shared/casebook/draft';
import { useRun } from '../../shared/casebook/run';
import { language, t } from '../../shared/catalogue';
import { DateField } from '../../shared/fields/DateField';
import { requiredError, TextField } from '../../shared/fields/Field';
import { PartyField } from '../../shared/fields/PartyField';
import { ReleaseField } from '../../shared/fields/ReleaseField';
import { FieldColumns, FieldRows } from '../../shared/fields/Rows';
import { TermField } from '../../shared/fields/TermField';
import { termWords } from '../../shared/fields/terms';
import { Dialog, DialogForm } from '../../shared/overlays/Dialog';
import { partyWords } from '../../shared/records/titles';
import { navigate } from '../../shared/routing/router';
import { contactNoteInput, newContactNote, type ContactNoteForm } from './contact-note-form';

/** A conversation written down: when, by what channel, with whom, and what was said. */
export function ContactNoteDialog({ onClose }: { onClose: () => void }) {
  const run = useRun();
  const { store } = useCasebook().client;
  const draft = useDraft<ContactNoteForm>('contact-note:new', () => newContactNote(new Date()));
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const form = draft.value;

  function set(change: Partial<ContactNoteForm>): void {
    draft.set((now) => ({ ...now, ...change }));
  }

  async function save(): Promise<void> {
    setTried(true);
    if (form.words.trim() === '') return;
    setPending(true);
    const [{ readPastedText }, { toSourceBlocks }] = await Promise.all([
      import('../../../import/plain-text'),
      import('../../../import/source-blocks'),
    ]);
    const reading = readPastedText(form.words);
    const content = reading.status === 'text' ? reading.content : null;
    const frozen = {
      text: content?.text ?? form.words,
      blocks: content === null ? [] : toSourceBlocks(content.blocks),
      language: content?.language ?? null,
    };
    const words = {
      channel: termWords('channels', form.channel),
      who: form.who === null ? null : partyWords(form.who, store),
    };
    const done = await run('add-source', contactNoteInput(form, frozen, words, language()));
    setPending(false);
    if (!done.ok) return;
    leave();
    navigate('sources', { source: done.value.created as SourceId });
  }

  function leave(): void {
    draft.drop();
    onClose();
  }

  return (
    <Dialog title={t('reading.contactTitle')} isOpen onClose={leave}>
      <DialogForm onSubmit={() => void save()} onCancel={leave} isPending={pending}>
        <FieldRows>
          <TextField
            label={t('reading.contactWords')}
            value={form.words}
            onChange={(words) => set({ words })}
            error={requiredError(form.words, tried)}
            rows={8}
            reading
            autoFocus
          />
          <FieldColumns>
            <DateField
              label={t('reading.contactAt')}
              value={form.at}
              onChange={(at) => set({ at })}
            />
            <TermField
              label={t('reading.contactChannel')}
              vocabulary="channels"
              value={form.channel}
              onChange={(channel) => set({ channel })}
            />
          </FieldColumns>
          <PartyField
            label={t('reading.contactWho')}
            value={form.who}
            onChange={(who) => set({ who })}
          />
          <FieldColumns>
            <TextField
              label={t('reading.contactName')}
              value={form.title}
              onChange={(title) => set({ title })}
              maxLength={500}
            />
            <ReleaseField value={form.release} onChange={(release) => set({ release })} />
          </FieldColumns>
          <p>{t('reading.contactHint')}</p>
        </FieldRows>
      </DialogForm>
    </Dialog>
  );
}
