import type { Appeal } from '../../domain/appeal';
import { consentStates } from '../../domain/consent';
import type { Party } from '../../domain/party';
import type { AppealId } from '../../domain/ids';
import type { ReleaseMark } from '../../domain/release';
import { t } from '../shared/catalogue';
import { Choice } from '../shared/fields/Choice';
import { DateField } from '../shared/fields/DateField';
import { requiredError, TextField } from '../shared/fields/Field';
import { PartyField } from '../shared/fields/PartyField';
import { ReleaseField } from '../shared/fields/ReleaseField';
import { FieldColumns } from '../shared/fields/Rows';
import { TermField } from '../shared/fields/TermField';
import { termWords } from '../shared/fields/terms';
import { AppealsField } from './AppealsField';

/** What stands at the head of an appeal, as a form holds it: plain data, as typed. */
export interface AppealHead {
  readonly title: string;
  readonly kind: string | null;
  readonly mechanism: string | null;
  readonly date: string;
  readonly reference: string;
  readonly channel: string;
  readonly language: string;
  readonly sponsor: Party | null;
  readonly relays: readonly AppealId[];
  readonly consent: Appeal['consent'];
  readonly consentBy: string;
  readonly risk: string;
  readonly summary: string;
  readonly release: ReleaseMark;
}

const notAsked = 'not-asked';

export const noHead: AppealHead = {
  title: '',
  kind: null,
  mechanism: null,
  date: '',
  reference: '',
  channel: '',
  language: '',
  sponsor: null,
  relays: [],
  consent: null,
  consentBy: '',
  risk: '',
  summary: '',
  release: 'internal',
};

interface HeadFieldsProps {
  readonly form: AppealHead;
  readonly tried: boolean;
  readonly onChange: (part: Partial<AppealHead>) => void;
}

/** What an appeal is: the two things it needs and the day it was made. */
export function FirstFields({ form, tried, onChange }: HeadFieldsProps) {
  return (
    <>
      <TextField
        label={t('appeals.appealTitle')}
        value={form.title}
        error={requiredError(form.title, tried)}
        onChange={(title) => onChange({ title })}
        maxLength={300}
        isRequired
        autoFocus
      />
      <FieldColumns>
        <TermField
          label={t('appeals.kind')}
          vocabulary="appeal-kinds"
          value={form.kind}
          error={tried && form.kind === null ? t('shared.required') : null}
          onChange={(kind) => onChange({ kind })}
        />
        <TermField
          label={t('appeals.mechanism')}
          vocabulary="mechanisms"
          value={form.mechanism}
          onChange={(mechanism) => onChange({ mechanism })}
        />
        <DateField
          label={t('appeals.date')}
          value={form.date}
          onChange={(date) => onChange({ date })}
        />
      </FieldColumns>
    </>
  );
}

/** How it went, who looks after it, what it passes on, and how far it may go. */
export function FurtherFields({
  form,
  onChange,
  without,
}: Omit<HeadFieldsProps, 'tried'> & { readonly without?: AppealId }) {
  return (
    <>
      <TextField
        label={t('appeals.summary')}
        rows={3}
        value={form.summary}
        onChange={(summary) => onChange({ summary })}
        maxLength={10_000}
      />
      <FieldColumns>
        <TextField
          label={t('appeals.channel')}
          value={form.channel}
          onChange={(channel) => onChange({ channel })}
          maxLength={200}
        />
        <TextField
          label={t('appeals.language')}
          value={form.language}
          onChange={(language) => onChange({ language })}
          maxLength={35}
        />
        <TextField
          label={t('appeals.reference')}
          value={form.reference}
          onChange={(reference) => onChange({ reference })}
          maxLength={60}
        />
        <ReleaseField value={form.release} onChange={(release) => onChange({ release })} />
      </FieldColumns>
      <FieldColumns>
        <PartyField
          label={t('appeals.sponsor')}
          value={form.sponsor}
          onChange={(sponsor) => onChange({ sponsor })}
        />
        <AppealsField
          label={t('appeals.relays')}
          value={form.relays}
          {...(without !== undefined && { without })}
          onChange={(relays) => onChange({ relays })}
        />
      </FieldColumns>
      <FieldColumns>
        <Choice
          label={t('appeals.consent')}
          hint={t('appeals.consentHint')}
          value={form.consent ?? notAsked}
          options={[
            { id: notAsked, words: t('appeals.consentNotSaid') },
            { id: 'needed', words: t('appeals.consentNeeded') },
            ...consentStates.map((id) => ({ id, words: termWords('consent-states', id) })),
          ]}
          onChange={(id) => onChange({ consent: id === notAsked ? null : id })}
        />
        <TextField
          label={t('appeals.consentBy')}
          value={form.consentBy}
          onChange={(consentBy) => onChange({ consentBy })}
          maxLength={300}
        />
        <TextField
          label={t('appeals.risk')}
          value={form.risk}
          onChange={(risk) => onChange({ risk })}
          maxLength={1000}
        />
      </FieldColumns>
    </>
  );
}
