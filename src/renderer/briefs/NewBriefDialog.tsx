import { getLocalTimeZone, today } from '@internationalized/date';
import { useState } from 'react';
import type { Brief } from '../../domain/brief';
import type { LabelLanguage } from '../../domain/brief-phrases';
import type { BriefId, DetaineeId } from '../../domain/ids';
import { readDate } from '../../domain/read-date';
import { useDraft } from '../shared/casebook/draft';
import { useRun } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { Check } from '../shared/fields/Check';
import { Choice } from '../shared/fields/Choice';
import { DateField, dateFrom } from '../shared/fields/DateField';
import { requiredError, TextField } from '../shared/fields/Field';
import { FieldColumns, FieldRows } from '../shared/fields/Rows';
import { Dialog, DialogForm } from '../shared/overlays/Dialog';
import { audienceOptions, languageOptions, levelOptions, templateOptions } from './choices';
import { PeopleField } from './PeopleField';

interface NewBriefForm {
  readonly title: string;
  readonly template: Brief['template'];
  readonly detainees: readonly DetaineeId[];
  readonly audience: Brief['audience'];
  readonly level: Brief['level'];
  readonly language: LabelLanguage;
  readonly asOf: string;
  readonly withQuotes: boolean;
}

interface NewBriefDialogProps {
  readonly detainees: readonly DetaineeId[];
  /** Told the brief that was made, or null where the form was let go. */
  readonly onClose: (made: BriefId | null) => void;
}

/** Begins a brief: how it is composed. All of it can be changed beside the preview. */
export function NewBriefDialog({ detainees, onClose }: NewBriefDialogProps) {
  const run = useRun();
  const draft = useDraft<NewBriefForm>('brief:new', () => ({
    title: '',
    template: detainees.length > 1 ? 'campaign-list' : 'person',
    detainees,
    audience: 'internal',
    level: 'internal',
    language: 'en',
    asOf: today(getLocalTimeZone()).toString(),
    withQuotes: true,
  }));
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const form = draft.value;

  function change(part: Partial<NewBriefForm>): void {
    draft.set((now) => ({ ...now, ...part }));
  }

  function close(made: BriefId | null): void {
    draft.drop();
    onClose(made);
  }

  async function save(): Promise<void> {
    setTried(true);
    if (form.title.trim() === '') return;
    setPending(true);
    const outcome = await run('compose-brief', {
      ...form,
      title: form.title.trim(),
      detainees: [...form.detainees],
      asOf: dateFrom(form.asOf) ?? readDate(today(getLocalTimeZone()).toString()),
    });
    setPending(false);
    if (outcome.ok) close(outcome.value.created as BriefId);
  }

  return (
    <Dialog title={t('briefs.new')} isOpen onClose={() => close(null)}>
      <DialogForm
        onSubmit={() => void save()}
        onCancel={() => close(null)}
        isPending={pending}
        saveWords={t('briefs.compose')}
      >
        <FieldRows>
          <TextField
            label={t('briefs.briefTitle')}
            value={form.title}
            error={requiredError(form.title, tried)}
            onChange={(title) => change({ title })}
            maxLength={300}
            isRequired
            autoFocus
          />
          <FieldColumns>
            <Choice
              label={t('briefs.template')}
              value={form.template}
              options={templateOptions()}
              onChange={(template) => change({ template })}
            />
            <DateField
              label={t('briefs.asOf')}
              value={form.asOf}
              onChange={(asOf) => change({ asOf })}
            />
          </FieldColumns>
          <PeopleField
            value={form.detainees}
            onChange={(next) => change({ detainees: next })}
            {...(form.template === 'appeal-tracker' && { hint: t('briefs.trackerHint') })}
          />
          <FieldColumns>
            <Choice
              label={t('briefs.audience')}
              value={form.audience}
              options={audienceOptions()}
              onChange={(audience) => change({ audience })}
            />
            <Choice
              label={t('briefs.level')}
              value={form.level}
              options={levelOptions()}
              onChange={(level) => change({ level })}
              hint={t('briefs.levelHint')}
            />
          </FieldColumns>
          <Choice
            label={t('briefs.language')}
            value={form.language}
            options={languageOptions()}
            onChange={(language) => change({ language })}
            hint={t('briefs.languageHint')}
          />
          <Check isSelected={form.withQuotes} onChange={(withQuotes) => change({ withQuotes })}>
            {t('briefs.withQuotes')}
          </Check>
        </FieldRows>
      </DialogForm>
    </Dialog>
  );
}
