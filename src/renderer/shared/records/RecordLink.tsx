import type { AnyRecord } from '../../../domain/records';
import { hasScreen, openRecord } from '../routing/router';
import styles from './RecordLink.module.css';
import { recordTitle } from './titles';

interface RecordLinkProps {
  readonly record: AnyRecord;
}

/** What a record is called; pressing it opens the record, where it has a screen and is not in Trash. */
export function RecordLink({ record }: RecordLinkProps) {
  const title = recordTitle(record);
  if (record.trashed !== null || !hasScreen(record.id)) return <span>{title}</span>;
  return (
    <button type="button" className={styles.link} onClick={() => openRecord(record.id)}>
      {title}
    </button>
  );
}
