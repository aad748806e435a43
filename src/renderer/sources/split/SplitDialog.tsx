import { useState } from 'react';
import type { Source } from '../../../domain/source';
import type { Stretch } from '../../../domain/stretch';
import { useCasebook } from '../../shared/casebook/context';
import { useRun } from '../../shared/casebook/run';
import { t } from '../../shared/catalogue';
import { Check } from '../../shared/fields/Check';
import { requiredError, TextField } from '../../shared/fields/Field';
import { FieldRows } from '../../shared/fields/Rows';
import { TermField } from '../../shared/fields/TermField';
import { Dialog, DialogForm } from '../../shared/overlays/Dialog';
import { textHash } from '../import/text-hash';
import { twinOf } from '../import/twins';
import { titleFor } from './split-form';
import styles from './SplitDialog.module.css';

/** Units of the words that are shown. */
const SHOWN = 600;

interface SplitDialogProps {
  readonly source: Source;
  readonly version: number;
  readonly text: string;
  /** Whole blocks of the text. */
  readonly stretch: Stretch;
  /** Marked passages that lie in it. */
  readonly passages: number;
  readonly onClose: () => void;
}

/** Makes a source of its own of a part of a text: an article, or a teaser beside one. */
export function SplitDialog({ source, version, text, stretch, ...props }: SplitDialogProps) {
  const run = useRun();
  const { store } = useCasebook().client;
  const words = text.slice(stretch.start, stretch.end);
  const [title, setTitle] = useState(() => titleFor(text, stretch));
  const [sourceKind, setKind] = useState<string | null>(source.sourceKind);
  const [furniture, setFurniture] = useState(true);
  const [moving, setMoving] = useState(false);
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string | null>(null);

  async function save(): Promise<void> {
    setTried(true);
    if (title.trim() === '') return;
    if (words.length === text.trim().length) return setError(t('sources.splitWhole'));
    const twin = twinOf(store.all('source'), textHash(words));
    if (twin !== undefined) return setError(t('sources.splitTwin', { title: twin.title }));
    setPending(true);
    const done = await run('split-source', {
      ...{ source: source.id, version, ...stretch, furniture },
      passages: moving && props.passages > 0,
      title: title.trim(),
      ...(sourceKind === null ? {} : { sourceKind }),
    });
    setPending(false);
    if (done.ok) props.onClose();
  }

  return (
    <Dialog title={t('sources.splitTitle')} isOpen onClose={props.onClose}>
      <DialogForm
        onSubmit={() => void save()}
        onCancel={props.onClose}
        isPending={pending}
        error={error}
        saveWords={t('sources.splitSave')}
      >
        <FieldRows>
          <p>{t('sources.splitHint')}</p>
          <blockquote
            className={styles.words}
            lang={source.language ?? undefined}
            dir="auto"
            aria-label={t('sources.splitFrom')}
          >
            {words.slice(0, SHOWN)}
            {words.length > SHOWN && ' …'}
          </blockquote>
          <TextField
            label={t('sources.form.title')}
            value={title}
            onChange={setTitle}
            error={requiredError(title, tried)}
            maxLength={500}
            autoFocus
          />
          <TermField
            label={t('sources.form.kind')}
            vocabulary="source-kinds"
            value={sourceKind}
            onChange={setKind}
          />
          <Check isSelected={furniture} onChange={setFurniture}>
            {t('sources.splitFurniture')}
          </Check>
          {props.passages > 0 && (
            <Check isSelected={moving} onChange={setMoving}>
              {t('sources.splitInside', { count: props.passages })}
            </Check>
          )}
        </FieldRows>
      </DialogForm>
    </Dialog>
  );
}
