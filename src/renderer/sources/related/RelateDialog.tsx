import { useState } from 'react';
import type { SourceId } from '../../../domain/ids';
import type { Source } from '../../../domain/source';
import { useRun } from '../../shared/casebook/run';
import { t } from '../../shared/catalogue';
import { Choice } from '../../shared/fields/Choice';
import { RecordCombo } from '../../shared/fields/RecordCombo';
import { FieldRows } from '../../shared/fields/Rows';
import { Dialog, DialogForm } from '../../shared/overlays/Dialog';

type Kind = Source['relations'][number]['kind'];

const kinds: readonly Kind[] = ['reprint-of', 'translation-of', 'excerpt-of', 'reports-on'];

interface RelateDialogProps {
  readonly source: Source;
  readonly onClose: () => void;
}

/** Links a source to the one it was taken from. */
export function RelateDialog({ source, onClose }: RelateDialogProps) {
  const run = useRun();
  const [kind, setKind] = useState<Kind>('reprint-of');
  const [text, setText] = useState('');
  const [to, setTo] = useState<{ readonly id: SourceId; readonly title: string } | null>(null);
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);

  async function save(): Promise<void> {
    setTried(true);
    if (to === null) return;
    setPending(true);
    const done = await run('relate-source', { source: source.id, kind, to: to.id });
    setPending(false);
    if (done.ok) onClose();
  }

  return (
    <Dialog title={t('sources.relateTitle')} isOpen onClose={onClose}>
      <DialogForm
        onSubmit={() => void save()}
        onCancel={onClose}
        isPending={pending}
        saveWords={t('sources.relateSave')}
      >
        <FieldRows>
          <p>{t('sources.relateHint')}</p>
          <Choice
            label={t('sources.relateKind')}
            value={kind}
            options={kinds.map((id) => ({ id, words: t(`sources.relateKind.${id}`) }))}
            onChange={setKind}
          />
          <RecordCombo
            label={t('sources.relateTo')}
            kinds={['source']}
            text={text}
            onText={(next) => {
              setText(next);
              setTo((now) => (now?.title === next ? now : null));
            }}
            onRecord={(found) => {
              setText(found.title);
              setTo({ id: found.id as SourceId, title: found.title });
            }}
            error={tried && to === null ? t('sources.relatedNone') : null}
            autoFocus
          />
        </FieldRows>
      </DialogForm>
    </Dialog>
  );
}
