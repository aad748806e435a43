import type { ListEdition } from '../../domain/list-edition';
import { t } from '../shared/catalogue';
import { ClaimFields } from '../shared/claims/ClaimFields';
import { partsOf, saidParts, type ClaimParts } from '../shared/claims/claim-parts';
import { Choice } from '../shared/fields/Choice';
import { requiredError, TextField } from '../shared/fields/Field';
import { PersonField } from '../shared/fields/PersonField';
import type { PersonChoice } from '../shared/fields/person-choice';
import { FieldColumns } from '../shared/fields/Rows';
import { MemberDialog } from '../shared/records/MemberDialog';

type Entry = ListEdition['entries'][number];

interface EntryForm extends ClaimParts {
  readonly printed: string;
  readonly person: PersonChoice;
  readonly change: Entry['change'];
  readonly why: string;
}

interface EntryDialogProps {
  readonly edition: ListEdition;
  readonly before: Entry | null;
  readonly onClose: () => void;
}

/** A name of an edition as printed, whom it stands for, and why it came or went. */
export function EntryDialog({ edition, before, onClose }: EntryDialogProps) {
  return (
    <MemberDialog<EntryForm>
      kind="list-edition"
      id={edition.id}
      list="entries"
      before={before}
      title={t(before === null ? 'counts.addName' : 'counts.editName')}
      first={() => ({
        ...partsOf(before),
        printed: before?.printed ?? '',
        person: before?.detainee == null ? { newName: '' } : { detainee: before.detainee },
        change: before?.change ?? 'kept',
        why: before?.why ?? '',
      })}
      said={({ printed, person, change, why, ...parts }) =>
        printed.trim() === ''
          ? null
          : {
              ...saidParts(parts, edition.release),
              ...{ printed: printed.trim(), change, why },
              detainee: 'detainee' in person ? person.detainee : null,
            }
      }
      fields={(form, change, tried) => (
        <>
          <TextField
            label={t('counts.printed')}
            value={form.printed}
            error={requiredError(form.printed, tried)}
            onChange={(printed) => change({ printed })}
            maxLength={300}
            autoFocus
          />
          <PersonField
            label={t('counts.standsFor')}
            value={form.person}
            onChange={(person) => change({ person })}
          />
          <FieldColumns>
            <Choice
              label={t('counts.change')}
              value={form.change}
              options={(['kept', 'added', 'removed'] as const).map((id) => ({
                id,
                words: t(`counts.change.${id}`),
              }))}
              onChange={(next) => change({ change: next })}
            />
            <TextField
              label={t('counts.why')}
              value={form.why}
              onChange={(why) => change({ why })}
              maxLength={500}
            />
          </FieldColumns>
          <ClaimFields value={form} onChange={change} mark={edition.release} />
        </>
      )}
      onClose={onClose}
    />
  );
}
