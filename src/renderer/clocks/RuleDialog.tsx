import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { ClockRule } from '../../domain/clock-rule';
import type { Rule } from '../../domain/rule';
import { useDraft } from '../shared/casebook/draft';
import { useRun } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { Button, IconButton } from '../shared/controls/Button';
import { Check } from '../shared/fields/Check';
import { Choice } from '../shared/fields/Choice';
import { DateField } from '../shared/fields/DateField';
import { requiredError, TextField } from '../shared/fields/Field';
import { FieldColumns, FieldRows } from '../shared/fields/Rows';
import { TermField } from '../shared/fields/TermField';
import { Dialog, DialogForm } from '../shared/overlays/Dialog';
import { DaysOffFields } from './DaysOffFields';
import { periodFrom, ruleFields, ruleForm, units, type OpenRow, type RuleForm } from './rule-form';
import styles from './Clocks.module.css';

interface RuleDialogProps {
  /** The rule that is shown; one that ships is saved as the user's own in its place. */
  readonly shipped: ClockRule | null;
  readonly before: Rule | null;
  readonly onClose: () => void;
}

/** A rule of the user's own, or one that ships made their own: switched on, read, corrected. */
export function RuleDialog({ shipped, before, onClose }: RuleDialogProps) {
  const run = useRun();
  const draft = useDraft<RuleForm>(`rule:${shipped?.id ?? 'new'}`, () => ruleForm(shipped));
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const form = draft.value;

  function change(part: Partial<RuleForm>): void {
    draft.set((now) => ({ ...now, ...part }));
  }

  function close(): void {
    draft.drop();
    onClose();
  }

  async function save(): Promise<void> {
    setTried(true);
    const fields = ruleFields(form);
    if (fields === null) return;
    setPending(true);
    const outcome =
      before === null
        ? await run('add-rule', { ...fields, replaces: shipped?.id ?? null })
        : await run('edit-record', { kind: 'rule', id: before.id, fields });
    setPending(false);
    if (outcome.ok) close();
  }

  async function remove(): Promise<void> {
    if (before === null) return;
    const outcome = await run('trash-record', { kind: 'rule', id: before.id });
    if (outcome.ok) close();
  }

  function changeOpen(key: number, part: Partial<OpenRow>): void {
    change({ openFor: form.openFor.map((row) => (row.key === key ? { ...row, ...part } : row)) });
  }

  const title = shipped === null ? 'clocks.add' : before === null ? 'clocks.copy' : 'clocks.change';
  return (
    <Dialog title={t(title)} isOpen onClose={close} size="wide">
      <DialogForm
        onSubmit={() => void save()}
        onCancel={close}
        isPending={pending}
        extra={
          before !== null && (
            <Button look="danger" onPress={() => void remove()}>
              {t('clocks.removeRule')}
            </Button>
          )
        }
      >
        <FieldRows>
          <TextField
            label={t('clocks.name')}
            value={form.title}
            error={requiredError(form.title, tried)}
            onChange={(next) => change({ title: next })}
            maxLength={300}
            autoFocus
          />
          <FieldColumns>
            <TermField
              label={t('clocks.mechanism')}
              vocabulary="mechanisms"
              value={form.mechanism}
              error={tried && form.mechanism === null ? t('shared.required') : null}
              onChange={(mechanism) => change({ mechanism })}
            />
            <TermField
              label={t('clocks.start')}
              vocabulary="stages"
              value={form.start}
              error={tried && form.start === null ? t('shared.required') : null}
              onChange={(start) => change({ start })}
            />
            <TextField
              label={t('clocks.count')}
              value={form.count}
              error={
                (tried || form.count !== '') && periodFrom(form) === null
                  ? t('clocks.countError')
                  : null
              }
              onChange={(count) => change({ count })}
              maxLength={6}
            />
            <Choice
              label={t('clocks.unit')}
              value={form.unit}
              options={units.map((id) => ({ id, words: t(`clocks.unit.${id}`) }))}
              onChange={(unit) => change({ unit })}
            />
          </FieldColumns>
          <Check
            isSelected={form.fromDayAfter}
            onChange={(fromDayAfter) => change({ fromDayAfter })}
          >
            {t('clocks.fromDayAfterField')}
          </Check>
          <Check isSelected={form.rollOver} onChange={(rollOver) => change({ rollOver })}>
            {t('clocks.rollOver')}
          </Check>
          {form.rollOver && <DaysOffFields form={form} onChange={change} />}
          <FieldColumns>
            <DateField
              label={t('clocks.inForceFrom')}
              value={form.inForceFrom}
              onChange={(inForceFrom) => change({ inForceFrom })}
            />
            <DateField
              label={t('clocks.inForceUntil')}
              value={form.inForceUntil}
              onChange={(inForceUntil) => change({ inForceUntil })}
            />
            <TermField
              label={t('clocks.endedBy')}
              vocabulary="stages"
              value={form.endedBy}
              onChange={(endedBy) => change({ endedBy })}
            />
            <TextField
              label={t('clocks.zoneField')}
              value={form.zone}
              hint={t('clocks.zoneHint')}
              onChange={(zone) => change({ zone })}
              maxLength={60}
            />
          </FieldColumns>
          <FieldColumns>
            <TextField
              label={t('clocks.followsField')}
              value={form.follows}
              onChange={(follows) => change({ follows })}
              maxLength={300}
            />
            <TextField
              label={t('clocks.sourceField')}
              value={form.ruleSource}
              onChange={(ruleSource) => change({ ruleSource })}
              maxLength={500}
            />
          </FieldColumns>
          <div className={styles.stack}>
            <span className={styles.legend}>{t('clocks.openFor')}</span>
            {form.openFor.map((row) => (
              <div key={row.key} className={styles.states}>
                <TextField
                  label={t('clocks.openState')}
                  value={row.state}
                  onChange={(state) => changeOpen(row.key, { state })}
                  maxLength={100}
                />
                <DateField
                  label={t('clocks.openFrom')}
                  value={row.from}
                  onChange={(from) => changeOpen(row.key, { from })}
                />
                <DateField
                  label={t('clocks.openUntil')}
                  value={row.until}
                  onChange={(until) => changeOpen(row.key, { until })}
                />
                <TextField
                  label={t('clocks.openSource')}
                  value={row.source}
                  onChange={(source) => changeOpen(row.key, { source })}
                  maxLength={500}
                />
                <IconButton
                  icon={X}
                  label={t('appeals.removeEntry', { what: row.state })}
                  onPress={() =>
                    change({ openFor: form.openFor.filter((one) => one.key !== row.key) })
                  }
                />
              </div>
            ))}
            <Button
              look="quiet"
              icon={Plus}
              onPress={() =>
                change({
                  openFor: [
                    ...form.openFor,
                    {
                      key: 1 + Math.max(0, ...form.openFor.map(({ key }) => key)),
                      state: '',
                      from: '',
                      until: '',
                      source: '',
                    },
                  ],
                })
              }
            >
              {t('clocks.addOpen')}
            </Button>
          </div>
          <Check isSelected={form.read} onChange={(read) => change({ read })}>
            {t('clocks.readField')}
          </Check>
          <Check isSelected={form.on} onChange={(on) => change({ on })}>
            {t('clocks.onField')}
          </Check>
        </FieldRows>
      </DialogForm>
    </Dialog>
  );
}
