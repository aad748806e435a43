import { useState } from 'react';
import type { OrganisationId } from '../../domain/ids';
import { useRecord } from '../shared/casebook/records';
import { t } from '../shared/catalogue';
import { Check } from '../shared/fields/Check';
import { Choice } from '../shared/fields/Choice';
import { DateField } from '../shared/fields/DateField';
import { requiredError, TextField } from '../shared/fields/Field';
import { PeopleField } from '../shared/fields/PeopleField';
import { RecordCombo } from '../shared/fields/RecordCombo';
import { ReleaseField } from '../shared/fields/ReleaseField';
import { FieldColumns } from '../shared/fields/Rows';
import { TermField } from '../shared/fields/TermField';
import { recordTitle } from '../shared/records/titles';
import type { DirectoryKind } from '../shared/routing/routes';
import type { DirectoryForm } from './directory-form';

interface HeadFieldsProps {
  readonly kind: DirectoryKind;
  readonly isNew: boolean;
  readonly form: DirectoryForm;
  readonly onChange: (part: Partial<DirectoryForm>) => void;
  readonly tried: boolean;
}

/** The fields of the head of one kind. Names of a record on file are changed in its list of names. */
export function HeadFields({ kind, isNew, form, onChange, tried }: HeadFieldsProps) {
  const named = kind === 'organisation' || kind === 'facility';
  return (
    <>
      {(isNew || !named) && (
        <TextField
          label={t(`directory.column.title.${kind}`)}
          value={form.title}
          error={requiredError(form.title, tried)}
          onChange={(title) => onChange({ title })}
          maxLength={300}
          autoFocus
        />
      )}
      {named && (
        <FieldColumns>
          <TermField
            label={t('directory.what')}
            vocabulary={kind === 'organisation' ? 'organisation-kinds' : 'facility-kinds'}
            value={form.what}
            onChange={(what) => onChange({ what })}
          />
          <Place kind={kind} form={form} onChange={onChange} />
        </FieldColumns>
      )}
      {kind === 'office' && (
        <FieldColumns>
          <BodyField
            value={form.organisation}
            onChange={(organisation) => onChange({ organisation })}
          />
          <Place kind={kind} form={form} onChange={onChange} />
        </FieldColumns>
      )}
      {!named && (
        <TextField
          label={t('directory.aliases')}
          hint={t('directory.aliasesHint')}
          value={form.aliases}
          onChange={(aliases) => onChange({ aliases })}
          rows={2}
          maxLength={5000}
        />
      )}
      {kind === 'contact' && <ContactFields form={form} onChange={onChange} />}
      {kind === 'case-group' && isNew && (
        <PeopleField
          label={t('directory.people')}
          value={form.detainees}
          onChange={(detainees) => onChange({ detainees })}
        />
      )}
      {(kind === 'contact' || kind === 'case-group') && (
        <TextField
          label={t('directory.detail')}
          value={form.detail}
          onChange={(detail) => onChange({ detail })}
          rows={3}
          maxLength={10_000}
        />
      )}
      <ReleaseField value={form.release} onChange={(release) => onChange({ release })} />
    </>
  );
}

type Part = Pick<HeadFieldsProps, 'form' | 'onChange'>;

function Place({ kind, form, onChange }: Part & { kind: 'organisation' | 'facility' | 'office' }) {
  return (
    <TextField
      label={t(`directory.column.where.${kind}`)}
      value={form.place}
      onChange={(place) => onChange({ place })}
      maxLength={100}
    />
  );
}

function ContactFields({ form, onChange }: Part) {
  return (
    <>
      <PeopleField
        label={t('directory.about')}
        value={form.detainees}
        onChange={(detainees) => onChange({ detainees })}
      />
      <FieldColumns>
        <TextField
          label={t('directory.relation')}
          value={form.relation}
          onChange={(relation) => onChange({ relation })}
          maxLength={200}
        />
        <Choice
          label={t('directory.speaks')}
          value={form.speaksForFamily}
          options={(['yes', 'no', 'disputed', 'not-stated'] as const).map((id) => ({
            id,
            words: t(`directory.speaks.${id}`),
          }))}
          onChange={(speaksForFamily) => onChange({ speaksForFamily })}
        />
      </FieldColumns>
      <FieldColumns>
        <TextField
          label={t('directory.safeChannel')}
          value={form.safeChannel}
          onChange={(safeChannel) => onChange({ safeChannel })}
          maxLength={300}
        />
        <TextField
          label={t('directory.safeHours')}
          value={form.safeHours}
          onChange={(safeHours) => onChange({ safeHours })}
          maxLength={200}
        />
      </FieldColumns>
      <FieldColumns>
        <Check isSelected={form.neverCall} onChange={(neverCall) => onChange({ neverCall })}>
          {t('directory.neverCall')}
        </Check>
        <DateField
          label={t('directory.nextContact')}
          value={form.nextContact}
          onChange={(nextContact) => onChange({ nextContact })}
        />
      </FieldColumns>
    </>
  );
}

interface BodyFieldProps {
  readonly value: OrganisationId | null;
  readonly onChange: (value: OrganisationId | null) => void;
}

function BodyField({ value, onChange }: BodyFieldProps) {
  const body = useRecord('organisation', value);
  const [typed, setTyped] = useState('');
  return (
    <RecordCombo
      label={t('directory.body')}
      kinds={['organisation']}
      text={body === undefined ? typed : recordTitle(body)}
      onText={(text) => {
        setTyped(text);
        onChange(null);
      }}
      onRecord={(found) => onChange(found.id as OrganisationId)}
    />
  );
}
