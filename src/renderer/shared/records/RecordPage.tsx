import { Pencil, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { DetaineeId } from '../../../domain/ids';
import type { AnyRecord } from '../../../domain/records';
import { useRun } from '../casebook/run';
import { t } from '../catalogue';
import { ReleaseBadge } from '../claims/Badge';
import { IconButton } from '../controls/Button';
import { PaneBody, PaneHead } from '../layout/Panes';
import { NotesSection } from './NotesSection';
import { personShown } from '../names/person-in-view';
import { recordTitle } from './titles';
import styles from './RecordPage.module.css';

interface RecordPageProps {
  readonly record: AnyRecord;
  readonly title?: string;
  /** Whom the record is about: a new appeal begins with them where it is one person. */
  readonly people?: readonly DetaineeId[];
  readonly onEdit: () => void;
  readonly onTrashed: () => void;
  readonly actions?: ReactNode;
  /** What stands at the head: pairs of a word and a value; a pair without a value is left out. */
  readonly marks: readonly (readonly [string, ReactNode])[];
  readonly children: ReactNode;
}

/** A record whole: its head, its parts, its notes. */
export function RecordPage(props: RecordPageProps) {
  const { record, onEdit, onTrashed, marks, children } = props;
  const run = useRun();
  const { kind, id } = record;
  return (
    <>
      <PaneHead
        title={props.title ?? recordTitle(record)}
        actions={
          <>
            {props.actions}
            <IconButton icon={Pencil} label={t('records.edit')} onPress={onEdit} />
            <IconButton
              icon={Trash2}
              label={t('records.trash')}
              onPress={() => {
                void run('trash-record', { kind, id }).then((done) => done.ok && onTrashed());
              }}
            />
          </>
        }
      />
      <PaneBody>
        <div className={styles.page} {...personShown(props.people ?? [])}>
          <dl className={styles.marks}>
            {marks
              .filter(([, value]) => value !== '' && value !== null && value !== undefined)
              .map(([words, value]) => (
                <div key={words}>
                  <dt>{words}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            <div>
              <dt>{t('fields.release')}</dt>
              <dd>
                <ReleaseBadge mark={record.release} always />
              </dd>
            </div>
          </dl>
          {children}
          <NotesSection record={record} />
        </div>
      </PaneBody>
    </>
  );
}
