import type { Annotation } from '../../../domain/annotation';
import { kindOfId, type DetaineeId } from '../../../domain/ids';
import { isRecordKind, type RecordId } from '../../../domain/records';
import type { Reading } from '../../shared/casebook/records';
import { t } from '../../shared/catalogue';
import { personIn } from '../../shared/names/people';
import { recordTitle } from '../../shared/records/titles';

/** What the record at the other end of a link is called. */
export function linkTitle(store: Reading, link: Annotation['links'][number] | RecordId): string {
  const kind = kindOfId(link);
  if (!isRecordKind(kind)) return t('shared.unnamed');
  const record =
    kind === 'detainee' ? personIn(store, link as DetaineeId) : store.get(kind, link as never);
  return record === undefined ? t('shared.unnamed') : recordTitle(record);
}
