import { useState } from 'react';
import { useRun } from '../../shared/casebook/run';
import { t } from '../../shared/catalogue';
import { FieldRows } from '../../shared/fields/Rows';
import { Dialog, DialogForm } from '../../shared/overlays/Dialog';
import type { PassagePlan } from './passage-file';

interface TakeInDialogProps {
  readonly plan: PassagePlan;
  readonly onClose: () => void;
}

/** Refusals shown by number; the rest are counted. */
const SHOWN = 20;

/** What a file of passages would change, before it does. */
export function TakeInDialog({ plan, onClose }: TakeInDialogProps) {
  const run = useRun();
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const items = [...plan.added, ...plan.changed];

  async function save(): Promise<void> {
    setPending(true);
    const tags = new Map(items.flatMap((item) => item.tags.map((tag) => [tag.id, tag])));
    const done = await run('take-in-annotations', {
      items: items.map(({ source, annotation }) => ({ source, annotation })),
      tags: [...tags.values()],
    });
    setPending(false);
    if (done.ok) onClose();
    else setError(t('reading.takeInFailed'));
  }

  return (
    <Dialog title={t('reading.takeInTitle')} isOpen onClose={onClose}>
      <DialogForm
        onSubmit={() => void save()}
        onCancel={onClose}
        isPending={pending}
        isDisabled={items.length === 0}
        error={error}
        saveWords={t('reading.takeInSave')}
      >
        <FieldRows>
          <ul role="status">
            <li>{t('reading.takeInAdded', { count: plan.added.length })}</li>
            <li>{t('reading.takeInChanged', { count: plan.changed.length })}</li>
            <li>{t('reading.takeInSame', { count: plan.same })}</li>
            {plan.strange > 0 && <li>{t('reading.takeInStrange', { count: plan.strange })}</li>}
          </ul>
          {plan.refused.length > 0 && (
            <section aria-label={t('reading.takeInRefused', { count: plan.refused.length })}>
              <h3>{t('reading.takeInRefused', { count: plan.refused.length })}</h3>
              <ol>
                {plan.refused.slice(0, SHOWN).map(({ code, at, where }) => (
                  <li key={`${at} ${where}`}>{t(`reading.refused.${code}`, { at, where })}</li>
                ))}
              </ol>
            </section>
          )}
        </FieldRows>
      </DialogForm>
    </Dialog>
  );
}
