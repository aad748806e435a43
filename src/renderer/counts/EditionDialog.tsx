import type { ListEdition } from '../../domain/list-edition';
import type { Party } from '../../domain/party';
import type { RecordId } from '../../domain/records';
import type { ReleaseMark } from '../../domain/release';
import { t } from '../shared/catalogue';
import { DateField, dateFrom } from '../shared/fields/DateField';
import { requiredError, TextField } from '../shared/fields/Field';
import { PartyField } from '../shared/fields/PartyField';
import { ReleaseField } from '../shared/fields/ReleaseField';
import { FieldColumns } from '../shared/fields/Rows';
import { RecordDialog } from '../shared/records/RecordDialog';

interface EditionForm {
  readonly title: string;
  readonly issuer: Party | null;
  readonly date: string;
  readonly definition: string;
  /** Names as printed, one a line; only of a new edition. */
  readonly names: string;
  readonly release: ReleaseMark;
}

interface EditionDialogProps {
  /** Null for a new one. */
  readonly before: ListEdition | null;
  readonly onClose: () => void;
  readonly onMade?: (id: RecordId) => void;
}

/** The head of a list edition; the names of a new one are taken as they are printed. */
export function EditionDialog({ before, onClose, onMade }: EditionDialogProps) {
  return (
    <RecordDialog<EditionForm>
      kind="list-edition"
      record={before}
      title={t(before === null ? 'counts.addEdition' : 'counts.editEdition')}
      first={() => ({
        title: before?.title ?? '',
        issuer: before?.issuer ?? null,
        date: before?.date.written ?? '',
        definition: before?.definition ?? '',
        names: '',
        release: before?.release ?? 'internal',
      })}
      said={({ title, issuer, date, definition, names, release }) => {
        const on = dateFrom(date);
        if (title.trim() === '' || on === null) return null;
        const printed = names
          .split('\n')
          .map((name) => name.trim().slice(0, 300))
          .filter((name) => name !== '');
        return {
          ...{ title: title.trim(), issuer, date: on, definition, release },
          ...(before === null && { entries: printed.map((name) => ({ printed: name })) }),
        };
      }}
      fields={(form, change, tried) => (
        <>
          <FieldColumns>
            <TextField
              label={t('counts.list')}
              value={form.title}
              error={requiredError(form.title, tried)}
              onChange={(title) => change({ title })}
              maxLength={300}
              autoFocus
            />
            <DateField
              label={t('counts.at')}
              value={form.date}
              error={requiredError(form.date, tried)}
              onChange={(date) => change({ date })}
            />
          </FieldColumns>
          <PartyField
            label={t('counts.issuer')}
            value={form.issuer}
            onChange={(issuer) => change({ issuer })}
          />
          <TextField
            label={t('counts.definition')}
            value={form.definition}
            onChange={(definition) => change({ definition })}
            rows={2}
            maxLength={10_000}
          />
          {before === null && (
            <TextField
              label={t('counts.printedNames')}
              hint={t('counts.printedHint')}
              value={form.names}
              onChange={(names) => change({ names })}
              rows={8}
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
