import { useState } from 'react';
import type { Appeal } from '../../../domain/appeal';
import type { AppealId, MemberId } from '../../../domain/ids';
import { termsOf } from '../../../domain/vocabulary';
import { useCasebook } from '../../shared/casebook/context';
import { useDraft } from '../../shared/casebook/draft';
import { useRun } from '../../shared/casebook/run';
import { t } from '../../shared/catalogue';
import { Choice } from '../../shared/fields/Choice';
import { DateField } from '../../shared/fields/DateField';
import { requiredError, TextField } from '../../shared/fields/Field';
import { PartyField } from '../../shared/fields/PartyField';
import { RecordCombo } from '../../shared/fields/RecordCombo';
import { ReleaseField } from '../../shared/fields/ReleaseField';
import { FieldColumns, FieldRows } from '../../shared/fields/Rows';
import { termWords } from '../../shared/fields/terms';
import { Dialog, DialogForm } from '../../shared/overlays/Dialog';
import { useNow } from '../../shared/today';
import { DebriefNames } from './DebriefNames';
import { debriefInput, emptyDebrief, ways, type Answer, type DebriefForm } from './debrief-form';

/** The sheet after a meeting, call or visit: one contact note, and for each name whether it was raised. */
export function DebriefDialog({ appeal, onClose }: { appeal: Appeal; onClose: () => void }) {
  const run = useRun();
  const { store } = useCasebook().client;
  const { today } = useNow();
  const draft = useDraft<DebriefForm>(`appeal:${appeal.id}:debrief`, () =>
    emptyDebrief(appeal.id, t('appeals.debriefTitle', { title: appeal.title }), today.toString()),
  );
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const [text, setText] = useState('');
  const form = draft.value;
  const input = debriefInput(form, (id) => store.get('appeal', id)?.outcomeLines ?? []);

  function change(part: Partial<DebriefForm>): void {
    draft.set((now) => ({ ...now, ...part }));
  }

  function answer(lines: readonly MemberId[], said: Answer): void {
    const given = Object.fromEntries(lines.map((id) => [id, said]));
    change({ answers: { ...form.answers, ...given } });
  }

  function close(): void {
    draft.drop();
    onClose();
  }

  async function save(): Promise<void> {
    setTried(true);
    if (input === null) return;
    setPending(true);
    const outcome = await run('debrief-contact', input);
    setPending(false);
    if (outcome.ok) close();
  }

  return (
    <Dialog title={t('appeals.debrief')} isOpen onClose={close} size="wide">
      <DialogForm onSubmit={() => void save()} onCancel={close} isPending={pending}>
        <FieldRows>
          <FieldColumns>
            <TextField
              label={t('appeals.debriefNote')}
              value={form.title}
              error={requiredError(form.title, tried)}
              onChange={(title) => change({ title })}
              maxLength={500}
            />
            <DateField
              label={t('appeals.date')}
              value={form.date}
              error={requiredError(form.date, tried)}
              onChange={(date) => change({ date })}
            />
          </FieldColumns>
          <FieldColumns>
            <Choice
              label={t('appeals.channel')}
              value={form.channel}
              options={termsOf('channels').map(({ id }) => ({
                id,
                words: termWords('channels', id),
              }))}
              onChange={(channel) => change({ channel })}
            />
            <PartyField
              label={t('appeals.debriefWho')}
              value={form.who}
              onChange={(who) => change({ who })}
            />
            <Choice
              label={t('appeals.debriefWay')}
              value={form.way}
              options={ways.map((id) => ({ id, words: termWords('raised-how', id) }))}
              onChange={(way) => change({ way })}
            />
          </FieldColumns>
          {form.appeals.map((id) => (
            <DebriefNames key={id} appeal={id} form={form} onAnswer={answer} />
          ))}
          <RecordCombo
            label={t('appeals.debriefMore')}
            kinds={['appeal']}
            text={text}
            onText={setText}
            onRecord={(found) => {
              setText('');
              const id = found.id as AppealId;
              if (!form.appeals.includes(id)) change({ appeals: [...form.appeals, id] });
            }}
          />
          <TextField
            label={t('appeals.replyWords')}
            rows={4}
            value={form.said}
            onChange={(said) => change({ said })}
            maxLength={100_000}
          />
          <ReleaseField value={form.release} onChange={(release) => change({ release })} />
        </FieldRows>
      </DialogForm>
    </Dialog>
  );
}
