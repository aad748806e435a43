import { useState } from 'react';
import { useCasebook } from '../../shared/casebook/context';
import { t } from '../../shared/catalogue';
import { Choice } from '../../shared/fields/Choice';
import { FieldColumns, FieldRows } from '../../shared/fields/Rows';
import { Dialog, DialogForm } from '../../shared/overlays/Dialog';
import { showToast } from '../../shared/overlays/toasts';
import {
  leavingRows,
  passageFile,
  saveText,
  type PassageFormat,
  type PassageLevel,
} from './passage-file';
import type { PassageRow } from './passage-rows';

interface ExportPassagesDialogProps {
  readonly rows: readonly PassageRow[];
  readonly onClose: () => void;
}

const levels: readonly PassageLevel[] = ['internal', 'confidential'];
const formats: readonly PassageFormat[] = ['json', 'csv'];

/** Writes the listed passages to a file; says how many leave and how many stay. */
export function ExportPassagesDialog({ rows, onClose }: ExportPassagesDialogProps) {
  const { main } = useCasebook();
  const [level, setLevel] = useState<PassageLevel>('internal');
  const [format, setFormat] = useState<PassageFormat>('json');
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const leaving = leavingRows(rows, level);

  async function save(): Promise<void> {
    setPending(true);
    const text = passageFile(leaving, format, t('reading.passagesTitle'));
    const day = new Date().toISOString().slice(0, 10);
    const name = `${t('reading.passagesTitle')} ${day}.${format}`;
    const done = await saveText(main, text, format, name);
    setPending(false);
    if (!done.ok) return setError(t('reading.exportFailed'));
    if (done.value === null) return;
    const { name: written } = done.value;
    showToast({
      tone: 'good',
      words: t('reading.exported', { count: leaving.length, name: written }),
    });
    onClose();
  }

  return (
    <Dialog title={t('reading.exportTitle')} isOpen onClose={onClose}>
      <DialogForm
        onSubmit={() => void save()}
        onCancel={onClose}
        isPending={pending}
        isDisabled={leaving.length === 0}
        error={error}
        saveWords={t('reading.exportSave')}
      >
        <FieldRows>
          <FieldColumns>
            <Choice
              label={t('reading.exportLevel')}
              value={level}
              options={levels.map((id) => ({ id, words: t(`fields.release.${id}`) }))}
              onChange={setLevel}
              autoFocus
            />
            <Choice
              label={t('reading.exportFormat')}
              value={format}
              options={formats.map((id) => ({ id, words: t(`reading.format.${id}`) }))}
              onChange={setFormat}
            />
          </FieldColumns>
          <p role="status">
            {t('reading.exportLeaves', { count: leaving.length })}{' '}
            {rows.length > leaving.length &&
              t('reading.exportStays', { count: rows.length - leaving.length })}
          </p>
          <p>{t('reading.exportHint')}</p>
        </FieldRows>
      </DialogForm>
    </Dialog>
  );
}
