import { useState } from 'react';
import type { Brief } from '../../domain/brief';
import { wordsOfLine, type BriefLine } from '../../domain/brief-document';
import { newId } from '../../domain/ids';
import { problemWords } from '../shared/casebook/problem';
import { useDraft } from '../shared/casebook/draft';
import { useRun } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { Button } from '../shared/controls/Button';
import { Choice } from '../shared/fields/Choice';
import { TextField } from '../shared/fields/Field';
import { FieldRows } from '../shared/fields/Rows';
import { Dialog, DialogForm } from '../shared/overlays/Dialog';
import { levelOptions } from './choices';

interface EditLineDialogProps {
  readonly brief: Brief;
  readonly line: BriefLine;
  readonly onClose: () => void;
}

/** Other words for one line. Its claims and notes stay; the words carry the level they are given. */
export function EditLineDialog({ brief, line, onClose }: EditLineDialogProps) {
  const run = useRun();
  const known = brief.editedLines.find((each) => each.lineKey === line.key);
  const draft = useDraft<{ words: string; release: Brief['level'] }>(
    `brief:${brief.id}:line:${line.key}`.slice(0, 200),
    () => ({
      words: known?.words ?? wordsOfLine(line),
      release: known?.release ?? brief.level,
    }),
  );
  const [error, setError] = useState<string | null>(null);
  const [pending, setPending] = useState(false);

  function close(): void {
    draft.drop();
    onClose();
  }

  async function save(): Promise<void> {
    const words = draft.value.words.trim();
    if (words === '') return;
    setPending(true);
    const member = {
      id: known?.id ?? newId('member'),
      lineKey: line.key,
      words,
      release: draft.value.release,
    };
    const outcome = await run(known === undefined ? 'add-member' : 'edit-member', {
      kind: 'brief',
      id: brief.id,
      list: 'editedLines',
      member,
    });
    setPending(false);
    if (outcome.ok) close();
    else setError(problemWords(outcome.error));
  }

  async function restore(): Promise<void> {
    if (known === undefined) return;
    const outcome = await run('remove-member', {
      kind: 'brief',
      id: brief.id,
      list: 'editedLines',
      member: known.id,
    });
    if (outcome.ok) close();
    else setError(problemWords(outcome.error));
  }

  return (
    <Dialog title={t('briefs.editTitle')} isOpen onClose={close}>
      <DialogForm
        onSubmit={() => void save()}
        onCancel={close}
        isPending={pending}
        isDisabled={draft.value.words.trim() === ''}
        error={error}
        extra={
          known !== undefined && (
            <Button look="quiet" onPress={() => void restore()}>
              {t('briefs.editRestore')}
            </Button>
          )
        }
      >
        <FieldRows>
          <TextField
            label={t('briefs.editWords')}
            hint={t('briefs.editHint')}
            value={draft.value.words}
            onChange={(words) => draft.set((now) => ({ ...now, words }))}
            rows={5}
            maxLength={10_000}
            autoFocus
          />
          <Choice
            label={t('briefs.editLevel')}
            value={draft.value.release}
            options={levelOptions()}
            onChange={(release) => draft.set((now) => ({ ...now, release }))}
          />
        </FieldRows>
      </DialogForm>
    </Dialog>
  );
}
