import { useCallback } from 'react';
import { custodyStatusAt } from '../../domain/custody-status';
import { daysHeld } from '../../domain/days-held';
import type { Detainee } from '../../domain/detainee';
import { checklistFor, openItems } from '../../domain/leaving-checklist';
import { useDerived, type Reading } from '../shared/casebook/records';
import { t } from '../shared/catalogue';
import { DialogBody, Dialog } from '../shared/overlays/Dialog';
import { Section } from '../shared/layout/Section';
import { ChecklistRows } from './ChecklistRows';
import { custodyQuestion } from '../shared/records/custody-question';
import styles from './checklist.module.css';

function useChecklist(detainee: Detainee) {
  const derive = useCallback(
    (store: Reading) => {
      const question = custodyQuestion(store);
      const custody = custodyStatusAt(detainee, question);
      const wasHeld = daysHeld(detainee, question).periods.length > 0;
      const found = checklistFor(detainee, custody, wasHeld);
      return found === null || custody.event === null ? null : { ...found, event: custody.event };
    },
    [detainee],
  );
  return useDerived(['source', 'proceeding'], derive);
}

/** The checklist of a release or a death, for as long as it is not gone through. */
export function ChecklistSection({ detainee }: { detainee: Detainee }) {
  const found = useChecklist(detainee);
  if (found === null) return null;
  const open = openItems(found.kind, found.onFile).length;
  if (open === 0) return null;
  return (
    <div className={styles.box}>
      <Section
        title={t(`detainees.checklist.title.${found.kind}`)}
        count={open}
        emptyWords={t('detainees.checklist.done')}
      >
        <ChecklistRows detainee={detainee} {...found} />
      </Section>
    </div>
  );
}

interface ChecklistDialogProps {
  readonly detainee: Detainee;
  readonly onClose: () => void;
}

/** The checklist as it opens once a release or a death was entered; nothing where none is due. */
export function ChecklistDialog({ detainee, onClose }: ChecklistDialogProps) {
  const found = useChecklist(detainee);
  if (found === null) return null;
  return (
    <Dialog
      title={t(`detainees.checklist.title.${found.kind}`)}
      isOpen
      onClose={onClose}
      isDismissable
    >
      <DialogBody>
        <p>{t(`detainees.checklist.why.${found.kind}`)}</p>
        <ChecklistRows detainee={detainee} {...found} />
      </DialogBody>
    </Dialog>
  );
}
