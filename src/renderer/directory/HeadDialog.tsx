import type { RecordId } from '../../domain/records';
import { t } from '../shared/catalogue';
import { RecordDialog } from '../shared/records/RecordDialog';
import type { DirectoryKind } from '../shared/routing/routes';
import { fieldsOf, formOf, type DirectoryForm } from './directory-form';
import { HeadFields } from './HeadFields';
import type { DirectoryRecord } from './rows';

interface HeadDialogProps {
  readonly kind: DirectoryKind;
  readonly record: DirectoryRecord | null;
  readonly onClose: () => void;
  readonly onMade?: (id: RecordId) => void;
}

/** Puts a body, an office, a place, a contact or a group on file, or changes its head. */
export function HeadDialog({ kind, record, onClose, onMade }: HeadDialogProps) {
  return (
    <RecordDialog<DirectoryForm>
      kind={kind}
      record={record}
      title={t(record === null ? `directory.add.${kind}` : 'records.edit')}
      first={() => formOf(kind, record)}
      said={(form) => fieldsOf(kind, form, record === null)}
      fields={(form, change, tried) => (
        <HeadFields
          kind={kind}
          isNew={record === null}
          form={form}
          onChange={change}
          tried={tried}
        />
      )}
      onClose={onClose}
      {...(onMade !== undefined && { onMade })}
    />
  );
}
