import { useState } from 'react';
import { withFurniture } from '../../../domain/furniture';
import type { Source } from '../../../domain/source';
import { useCasebook } from '../../shared/casebook/context';
import { useDraft } from '../../shared/casebook/draft';
import { useRun } from '../../shared/casebook/run';
import { t } from '../../shared/catalogue';
import { TextField } from '../../shared/fields/Field';
import { FieldRows } from '../../shared/fields/Rows';
import { Dialog, DialogForm } from '../../shared/overlays/Dialog';
import { carryBlocks } from './carry-blocks';

interface CorrectTextDialogProps {
  readonly source: Source;
  readonly version: number;
  /** The text of that version. */
  readonly text: string;
  readonly onClose: () => void;
}

/** What made a text that somebody typed over. */
const BY_HAND = 'corrected by hand 1';

/**
 * Corrects the text of a source: the old one stays as it is, the new one is another version. Version 0
 * is none: what is typed is the first.
 */
export function CorrectTextDialog({ source, version, text, onClose }: CorrectTextDialogProps) {
  const run = useRun();
  const { client } = useCasebook();
  const draft = useDraft(`text:${source.id}:${version}`, () => ({ text }));
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string | null>(null);

  async function save(): Promise<void> {
    if (draft.value.text === text) return setError(t('reading.correctSame'));
    setPending(true);
    const [{ readPastedText }, { toSourceBlocks }, before] = await Promise.all([
      import('../../../import/plain-text'),
      import('../../../import/source-blocks'),
      client.text(source.id, version),
    ]);
    const reading = readPastedText(draft.value.text);
    if (reading.status !== 'text') {
      setPending(false);
      return setError(t('sources.refused.no-words'));
    }
    const marks = source.textVersions.find((one) => one.version === version)?.furniture;
    const after = { text: reading.content.text, blocks: toSourceBlocks(reading.content.blocks) };
    const done = await run('add-text-version', {
      source: source.id,
      text: after.text,
      blocks: before.ok
        ? carryBlocks({ text, blocks: withFurniture(before.value.blocks, marks) }, after)
        : after.blocks,
      extractor: BY_HAND,
    });
    setPending(false);
    if (done.ok) leave();
  }

  function leave(): void {
    draft.drop();
    onClose();
  }

  return (
    <Dialog
      title={t(version === 0 ? 'sources.typeText' : 'reading.correctTitle')}
      isOpen
      onClose={leave}
      size="wide"
    >
      <DialogForm
        onSubmit={() => void save()}
        onCancel={leave}
        isPending={pending}
        error={error}
        saveWords={t('reading.correctSave')}
      >
        <FieldRows>
          {version > 0 && <p>{t('reading.correctHint')}</p>}
          <TextField
            label={t('sources.form.text')}
            value={draft.value.text}
            onChange={(next) => {
              setError(null);
              draft.set(() => ({ text: next }));
            }}
            rows={18}
            reading
            autoFocus
          />
        </FieldRows>
      </DialogForm>
    </Dialog>
  );
}
