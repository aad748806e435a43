import { useState } from 'react';
import type { Appeal } from '../../domain/appeal';
import type { Evidence } from '../../domain/claim';
import type { DetaineeId, MemberId } from '../../domain/ids';
import { namedHow, outcomeStatuses, raisedHow, type OutcomeLine } from '../../domain/outcome-line';
import type { Party } from '../../domain/party';
import type { ReleaseMark } from '../../domain/release';
import { useDraft } from '../shared/casebook/draft';
import { useRun } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { Check } from '../shared/fields/Check';
import { Choice } from '../shared/fields/Choice';
import { DateField } from '../shared/fields/DateField';
import { EvidenceField } from '../shared/fields/EvidenceField';
import { TextField } from '../shared/fields/Field';
import { PartyField } from '../shared/fields/PartyField';
import { isNobody, PersonField, type PersonChoice } from '../shared/fields/PersonField';
import { ReleaseField } from '../shared/fields/ReleaseField';
import { FieldColumns, FieldRows } from '../shared/fields/Rows';
import { termWords } from '../shared/fields/terms';
import { usePerson } from '../shared/names/use-person';
import { Dialog, DialogForm } from '../shared/overlays/Dialog';
import { recordTitle } from '../shared/records/titles';
import { dateOr } from './dates';
import { EffectFields, effectFrom, noEffect, type EffectForm } from './EffectFields';
import { RowsField } from './RowsField';
import styles from './appeals.module.css';

interface LineForm {
  readonly person: PersonChoice;
  readonly named: OutcomeLine['named'];
  readonly raised: OutcomeLine['raised'];
  readonly status: OutcomeLine['status'];
  readonly date: string;
  readonly asks: readonly MemberId[];
  readonly effects: readonly (EffectForm & { readonly key: number })[];
  readonly nextStep: string;
  readonly nextDate: string;
  readonly saidBy: Party | null;
  readonly evidence: readonly Evidence[];
  readonly release: ReleaseMark;
  readonly note: string;
}

function formOf(appeal: Appeal, before: OutcomeLine | null): LineForm {
  return {
    person: before === null ? { newName: '' } : { detainee: before.detainee },
    named: before?.named ?? 'in-text',
    raised: before?.raised ?? 'unknown',
    status: before?.status ?? 'sent',
    date: before?.date?.written ?? '',
    asks: before?.asks ?? [],
    effects: (before?.effects ?? []).map((effect, key) => ({ ...effect, key })),
    nextStep: before?.nextStep ?? '',
    nextDate: before?.nextDate?.written ?? '',
    saidBy: before?.saidBy ?? null,
    evidence: before?.evidence ?? [],
    release: before?.release ?? appeal.release,
    note: before?.note ?? '',
  };
}

interface LineDialogProps {
  readonly appeal: Appeal;
  readonly before: OutcomeLine | null;
  readonly onClose: () => void;
}

/** What an appeal came to for one person; a new line can put the person on file. */
export function LineDialog({ appeal, before, onClose }: LineDialogProps) {
  const run = useRun();
  const draft = useDraft<LineForm>(`appeal:${appeal.id}:line:${before?.id ?? 'new'}`, () =>
    formOf(appeal, before),
  );
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const person = usePerson(before?.detainee);
  const form = draft.value;

  function change(part: Partial<LineForm>): void {
    draft.set((now) => ({ ...now, ...part }));
  }

  function close(): void {
    draft.drop();
    onClose();
  }

  async function personOf(choice: PersonChoice): Promise<DetaineeId | null> {
    if ('detainee' in choice) return choice.detainee;
    const added = await run('add-detainee', { name: choice.newName.trim() }, { quiet: true });
    return added.ok ? (added.value.created as DetaineeId) : null;
  }

  async function save(): Promise<void> {
    setTried(true);
    const effects = form.effects.map(effectFrom).filter((effect) => effect !== null);
    if (isNobody(form.person) || effects.length < form.effects.length) return;
    setPending(true);
    const detainee = await personOf(form.person);
    if (detainee !== null) {
      // The person is on file now: a second try must not put them there again.
      change({ person: { detainee } });
      const { named, raised, status, nextStep, saidBy, release, note } = form;
      const outcome = await run('set-outcome-line', {
        appeal: appeal.id,
        line: {
          detainee,
          named,
          raised,
          status,
          asks: [...form.asks],
          date: dateOr(form.date, before?.date ?? null),
          effects,
          nextStep,
          nextDate: dateOr(form.nextDate, before?.nextDate ?? null),
          saidBy,
          evidence: [...form.evidence],
          release,
          note,
        } as never,
      });
      if (outcome.ok) close();
    }
    setPending(false);
  }

  return (
    <Dialog
      title={
        before === null
          ? t('appeals.add.lines')
          : t('appeals.edit.lines', {
              who: person === undefined ? t('shared.unnamed') : recordTitle(person),
            })
      }
      isOpen
      onClose={close}
      size="wide"
    >
      <DialogForm onSubmit={() => void save()} onCancel={close} isPending={pending}>
        <FieldRows>
          <FieldColumns>
            {before === null && (
              <PersonField
                label={t('appeals.person')}
                value={form.person}
                error={tried && isNobody(form.person) ? t('shared.required') : null}
                onChange={(person) => change({ person })}
                autoFocus
              />
            )}
            <Choice
              label={t('appeals.status')}
              value={form.status}
              options={outcomeStatuses.map((id) => ({
                id,
                words: termWords('outcome-statuses', id),
              }))}
              onChange={(status) => change({ status })}
              autoFocus={before !== null}
            />
            <DateField
              label={t('appeals.statusDate')}
              value={form.date}
              onChange={(date) => change({ date })}
            />
          </FieldColumns>
          <FieldColumns>
            <Choice
              label={t('appeals.named')}
              value={form.named}
              options={namedHow.map((id) => ({ id, words: termWords('named-how', id) }))}
              onChange={(named) => change({ named })}
            />
            <Choice
              label={t('appeals.raised')}
              value={form.raised}
              options={raisedHow.map((id) => ({ id, words: termWords('raised-how', id) }))}
              onChange={(raised) => change({ raised })}
            />
          </FieldColumns>
          {appeal.asks.length > 0 && (
            <fieldset className={styles.checks}>
              <legend>{t('appeals.lineAsks')}</legend>
              {appeal.asks.map((ask) => (
                <Check
                  key={ask.id}
                  isSelected={form.asks.includes(ask.id)}
                  onChange={(on) =>
                    change({
                      asks: on ? [...form.asks, ask.id] : form.asks.filter((one) => one !== ask.id),
                    })
                  }
                >
                  {termWords('asks', ask.ask)}
                </Check>
              ))}
            </fieldset>
          )}
          <RowsField
            label={t('appeals.effects')}
            rows={form.effects}
            onChange={(effects) => change({ effects })}
            make={(key) => ({ ...noEffect, key })}
            addWords={t('appeals.addEffect')}
          >
            {(row, changeRow, isNew) => (
              <EffectFields value={row} onChange={changeRow} tried={tried} autoFocus={isNew} />
            )}
          </RowsField>
          <FieldColumns>
            <TextField
              label={t('appeals.nextStep')}
              value={form.nextStep}
              onChange={(nextStep) => change({ nextStep })}
              maxLength={10_000}
            />
            <DateField
              label={t('appeals.nextDate')}
              value={form.nextDate}
              onChange={(nextDate) => change({ nextDate })}
            />
          </FieldColumns>
          <EvidenceField
            label={t('appeals.citations')}
            value={form.evidence}
            onChange={(evidence) => change({ evidence })}
          />
          <FieldColumns>
            <PartyField
              label={t('appeals.saidBy')}
              value={form.saidBy}
              onChange={(saidBy) => change({ saidBy })}
            />
            <ReleaseField value={form.release} onChange={(release) => change({ release })} />
            <TextField
              label={t('appeals.note')}
              value={form.note}
              onChange={(note) => change({ note })}
              maxLength={10_000}
            />
          </FieldColumns>
        </FieldRows>
      </DialogForm>
    </Dialog>
  );
}
