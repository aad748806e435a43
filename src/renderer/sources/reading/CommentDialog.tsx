import { useState } from 'react';
import type { Annotation } from '../../../domain/annotation';
import type { Source } from '../../../domain/source';
import { useDraft } from '../../shared/casebook/draft';
import { useRun } from '../../shared/casebook/run';
import { t } from '../../shared/catalogue';
import { FieldRows } from '../../shared/fields/Rows';
import { ReleaseField } from '../../shared/fields/ReleaseField';
import { TextField } from '../../shared/fields/Field';
import { Dialog, DialogForm } from '../../shared/overlays/Dialog';
import { QuoteBlock } from './QuoteBlock';

interface PassageDialogProps {
  readonly source: Source;
  readonly annotation: Annotation;
  readonly onClose: () => void;
}

/** The researcher's own words on a passage, and the mark that says how far they may go. */
export function CommentDialog({ source, annotation, onClose }: PassageDialogProps) {
  const run = useRun();
  const draft = useDraft(`comment:${annotation.id}`, () => ({
    comment: annotation.comment,
    release: annotation.release,
  }));
  const [pending, setPending] = useState(false);

  async function save(): Promise<void> {
    setPending(true);
    const done = await run('edit-member', {
      kind: 'source',
      id: source.id,
      list: 'annotations',
      member: { ...annotation, ...draft.value },
    });
    setPending(false);
    if (done.ok) leave();
  }

  function leave(): void {
    draft.drop();
    onClose();
  }

  return (
    <Dialog title={t('sources.commentTitle')} isOpen onClose={leave}>
      <DialogForm onSubmit={() => void save()} onCancel={leave} isPending={pending}>
        <FieldRows>
          <QuoteBlock annotation={annotation} language={source.language} />
          <TextField
            label={t('sources.commentWords')}
            value={draft.value.comment}
            onChange={(comment) => draft.set((now) => ({ ...now, comment }))}
            rows={6}
            maxLength={10_000}
            autoFocus
          />
          <ReleaseField
            value={draft.value.release}
            onChange={(release) => draft.set((now) => ({ ...now, release }))}
          />
        </FieldRows>
      </DialogForm>
    </Dialog>
  );
}
