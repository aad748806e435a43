import { useState } from 'react';
import { writeCalendar } from '../../export/icalendar';
import { useCasebook } from '../shared/casebook/context';
import { problemWords } from '../shared/casebook/problem';
import { t } from '../shared/catalogue';
import { Check } from '../shared/fields/Check';
import { FieldRows } from '../shared/fields/Rows';
import { Dialog, DialogForm } from '../shared/overlays/Dialog';
import { showToast } from '../shared/overlays/toasts';
import { useNow } from '../shared/today';
import { calendarEvents } from './calendar-events';

/** Saves the deadlines and hearings to come as a calendar file; it names nobody unless told to. */
export function CalendarDialog({ onClose }: { onClose: () => void }) {
  const { client, main } = useCasebook();
  const { today, moment } = useNow();
  const [withNames, setWithNames] = useState(false);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const events = calendarEvents(client.store, today, withNames);

  async function write(): Promise<string | null> {
    const chosen = await main.call('files.saveAs', {
      purpose: 'calendar',
      suggestedName: `${t('docket.calendarFile')} ${today.toString()}.ics`,
    });
    if (!chosen.ok) return problemWords(chosen.error);
    if (chosen.value === null) return '';
    const writer = await main.openWriter('files.write', { token: chosen.value.token });
    if (!writer.ok) return problemWords(writer.error);
    const taken = await writer.value.write(new TextEncoder().encode(writeCalendar(events, moment)));
    if (!taken.ok) {
      await writer.value.abort();
      return problemWords(taken.error);
    }
    const kept = await writer.value.commit();
    return kept.ok ? null : problemWords(kept.error);
  }

  async function save(): Promise<void> {
    setPending(true);
    const problem = await write();
    setPending(false);
    setError(problem === '' ? null : problem);
    if (problem !== null) return;
    showToast({ tone: 'good', words: t('docket.calendarDone', { count: events.length }) });
    onClose();
  }

  return (
    <Dialog title={t('docket.calendar')} isOpen onClose={onClose}>
      <DialogForm
        onSubmit={() => void save()}
        onCancel={onClose}
        isPending={pending}
        isDisabled={events.length === 0}
        saveWords={t('docket.calendarSave')}
        error={error}
      >
        <FieldRows>
          <p>{t('docket.calendarHint')}</p>
          <Check isSelected={withNames} onChange={setWithNames}>
            {t('docket.calendarNames')}
          </Check>
          <p>
            {events.length === 0
              ? t('docket.calendarNone')
              : t('docket.calendarCount', { count: events.length })}
          </p>
        </FieldRows>
      </DialogForm>
    </Dialog>
  );
}
