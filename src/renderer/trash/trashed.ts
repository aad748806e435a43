import { isInTrash, type Annotation } from '../../domain/annotation';
import { recordKinds, type AnyRecord, type RecordKind } from '../../domain/records';
import type { Source } from '../../domain/source';
import type { Reading } from '../shared/casebook/records';

/** Kinds that are put into Trash from a screen; all of them, so that nothing is out of sight. */
export const trashKinds: readonly RecordKind[] = recordKinds;

/** Something in Trash: a record, or a passage of a source that is not in Trash itself. */
export type Trashed =
  | {
      readonly what: 'record';
      readonly id: string;
      readonly at: string;
      readonly record: AnyRecord;
    }
  | {
      readonly what: 'passage';
      readonly id: string;
      readonly at: string;
      readonly source: Source;
      readonly annotation: Annotation;
    };

/** What lies in Trash, the latest first. */
export function trashedThings(store: Reading): readonly Trashed[] {
  const records = trashKinds
    .flatMap((kind): readonly AnyRecord[] => store.allWithTrashed(kind))
    .flatMap((record): readonly Trashed[] =>
      record.trashed === null
        ? []
        : [{ what: 'record', id: record.id, at: record.trashed, record }],
    );
  const passages = store.all('source').flatMap((source) =>
    source.annotations.filter(isInTrash).map((annotation): Trashed => {
      const { id, trashed } = annotation;
      return { what: 'passage', id, at: trashed ?? '', source, annotation };
    }),
  );
  return [...records, ...passages].toSorted((a, b) => b.at.localeCompare(a.at));
}
