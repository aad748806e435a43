import { useState } from 'react';
import type { SourceId } from '../../../domain/ids';
import type { Source } from '../../../domain/source';
import { useCasebook } from '../../shared/casebook/context';
import { useDraft } from '../../shared/casebook/draft';
import { useRun } from '../../shared/casebook/run';
import { t } from '../../shared/catalogue';
import { Button } from '../../shared/controls/Button';
import { TextField } from '../../shared/fields/Field';
import { FieldRows } from '../../shared/fields/Rows';
import { DialogForm } from '../../shared/overlays/Dialog';
import { navigate } from '../../shared/routing/router';
import { fieldsOf, newSourceForm, type SourceForm } from '../source-form';
import { SourceFields } from '../SourceFields';
import { refusalWords } from './refusal-words';
import { textHash } from './text-hash';
import { twinOf } from './twins';

interface Pasted extends SourceForm {
  readonly text: string;
}

/** A text pasted or typed in, with what is known of it. */
export function PasteTab({ onClose }: { onClose: () => void }) {
  const run = useRun();
  const { store } = useCasebook().client;
  const draft = useDraft<Pasted>('source:new', () => ({ ...newSourceForm, text: '' }));
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [twin, setTwin] = useState<Source | null>(null);
  const form = draft.value;

  function set(change: Partial<Pasted>): void {
    setTwin(null);
    setError(null);
    draft.set((now) => ({ ...now, ...change }));
  }

  async function save(keepBoth: boolean): Promise<void> {
    setTried(true);
    if (form.title.trim() === '' || form.text.trim() === '') return;
    setPending(true);
    const [{ readPastedText }, { toSourceBlocks }] = await Promise.all([
      import('../../../import/plain-text'),
      import('../../../import/source-blocks'),
    ]);
    const reading = readPastedText(form.text);
    if (reading.status !== 'text') {
      setPending(false);
      return setError(refusalWords('reason' in reading ? reading.reason.code : 'no-words', ''));
    }
    const { content } = reading;
    const same = twinOf(store.all('source'), textHash(content.text));
    if (same !== undefined && !keepBoth) {
      setPending(false);
      return setTwin(same);
    }
    const fields = fieldsOf(form);
    const done = await run('add-source', {
      ...fields,
      language: fields.language ?? content.language ?? null,
      text: content.text,
      blocks: toSourceBlocks(content.blocks),
      extractor: 'plain-text 1',
    });
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
    <DialogForm
      onSubmit={() => void save(false)}
      onCancel={leave}
      isPending={pending}
      saveWords={t('sources.pasteSave')}
      error={twin === null ? error : t('sources.twin', { title: twin.title })}
      extra={
        twin !== null && (
          <>
            <Button
              onPress={() => {
                leave();
                navigate('sources', { source: twin.id });
              }}
            >
              {t('sources.openTwin')}
            </Button>
            <Button onPress={() => void save(true)}>{t('sources.keepBoth')}</Button>
          </>
        )
      }
    >
      <FieldRows>
        <SourceFields form={form} onChange={set} tried={tried} />
        <TextField
          label={t('sources.form.text')}
          value={form.text}
          onChange={(text) => set({ text })}
          error={tried && form.text.trim() === '' ? t('shared.required') : null}
          rows={10}
          reading
        />
      </FieldRows>
    </DialogForm>
  );
}
