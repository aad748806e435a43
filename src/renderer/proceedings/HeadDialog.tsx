import { useState } from 'react';
import type { DetaineeId, OrganisationId } from '../../domain/ids';
import type { Party } from '../../domain/party';
import type { Proceeding } from '../../domain/proceeding';
import type { RecordId } from '../../domain/records';
import type { ReleaseMark } from '../../domain/release';
import { useRecord } from '../shared/casebook/records';
import { t } from '../shared/catalogue';
import { requiredError, TextField } from '../shared/fields/Field';
import { PartyField } from '../shared/fields/PartyField';
import { PeopleField } from '../shared/fields/PeopleField';
import { RecordCombo } from '../shared/fields/RecordCombo';
import { ReleaseField } from '../shared/fields/ReleaseField';
import { FieldColumns } from '../shared/fields/Rows';
import { RecordDialog } from '../shared/records/RecordDialog';
import { recordTitle } from '../shared/records/titles';

interface HeadForm {
  readonly title: string;
  readonly court: string;
  readonly courtOrganisation: OrganisationId | null;
  readonly judge: Party | null;
  readonly number: string;
  readonly defendants: readonly DetaineeId[];
  readonly release: ReleaseMark;
}

interface HeadDialogProps {
  /** Null for a new one. */
  readonly proceeding: Proceeding | null;
  /** The people a new one begins with. */
  readonly defendants?: readonly DetaineeId[];
  readonly onClose: () => void;
  readonly onMade?: (id: RecordId) => void;
}

/** What stands at the head of a proceeding; a new one takes its defendants at once. */
export function HeadDialog({ proceeding, defendants = [], onClose, onMade }: HeadDialogProps) {
  return (
    <RecordDialog<HeadForm>
      kind="proceeding"
      record={proceeding}
      title={t(proceeding === null ? 'proceedings.add' : 'proceedings.edit')}
      first={() => ({
        title: proceeding?.title ?? '',
        court: proceeding?.court ?? '',
        courtOrganisation: proceeding?.courtOrganisation ?? null,
        judge: proceeding?.judge ?? null,
        number: proceeding?.number ?? '',
        defendants,
        release: proceeding?.release ?? 'internal',
      })}
      said={({ title, defendants: people, ...rest }) =>
        title.trim() === ''
          ? null
          : {
              ...rest,
              title: title.trim(),
              ...(proceeding === null && {
                defendants: people.map((detainee) => ({ detainee })),
              }),
            }
      }
      fields={(form, change, tried) => (
        <>
          <TextField
            label={t('proceedings.titleField')}
            hint={t('proceedings.titleHint')}
            value={form.title}
            error={requiredError(form.title, tried)}
            onChange={(title) => change({ title })}
            maxLength={300}
            autoFocus
          />
          <FieldColumns>
            <CourtField
              text={form.court}
              value={form.courtOrganisation}
              onChange={(court, courtOrganisation) => change({ court, courtOrganisation })}
            />
            <TextField
              label={t('proceedings.number')}
              value={form.number}
              onChange={(number) => change({ number })}
              maxLength={100}
            />
          </FieldColumns>
          <PartyField
            label={t('proceedings.judge')}
            value={form.judge}
            onChange={(judge) => change({ judge })}
          />
          {proceeding === null && (
            <PeopleField
              label={t('proceedings.defendants')}
              value={form.defendants}
              onChange={(people) => change({ defendants: people })}
            />
          )}
          <ReleaseField value={form.release} onChange={(release) => change({ release })} />
        </>
      )}
      onClose={onClose}
      {...(onMade !== undefined && { onMade })}
    />
  );
}

interface CourtFieldProps {
  readonly text: string;
  readonly value: OrganisationId | null;
  readonly onChange: (text: string, value: OrganisationId | null) => void;
}

/** The court: a body on file, or only its name. */
function CourtField({ text, value, onChange }: CourtFieldProps) {
  const body = useRecord('organisation', value);
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (body === undefined ? text : recordTitle(body));
  return (
    <RecordCombo
      label={t('proceedings.court')}
      kinds={['organisation']}
      text={shown}
      onText={(next) => {
        setTyped(next);
        onChange(next.slice(0, 300), null);
      }}
      onRecord={(found) => {
        setTyped(null);
        onChange('', found.id as OrganisationId);
      }}
    />
  );
}
