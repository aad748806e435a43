import type { AnyRecord, RecordId, RecordOf } from '../../domain/records';
import { isId } from '../../domain/ids';
import { showDate } from '../../domain/show-date';
import { shownName } from '../../domain/shown-name';
import type { Reading } from '../shared/casebook/records';
import { language, t } from '../shared/catalogue';
import { termWords } from '../shared/fields/terms';
import { personWords, recordTitle } from '../shared/records/titles';
import type { DirectoryKind } from '../shared/routing/routes';

export type DirectoryRecord = RecordOf[DirectoryKind];

/** One record of the directory as its table shows it. */
export interface DirectoryRow {
  readonly id: DirectoryRecord['id'];
  readonly record: DirectoryRecord;
  readonly title: string;
  /** Other names, a post's holder, a contact's relation. */
  readonly also: string;
  /** Its kind in words, a body, a channel. */
  readonly what: string;
  readonly where: string;
  /** How many people are tied to it; null where that is not asked. */
  readonly people: number | null;
}

function otherNames(record: RecordOf['organisation'] | RecordOf['facility']): string {
  return [...new Set(shownName(record).others.map(({ text }) => text))].join(', ');
}

/** Who holds an office now, as far as the dates say: the last holder without an end. */
export function holderNow({ holders }: RecordOf['office']): string {
  return (
    holders.findLast(({ validTo, status }) => validTo === null && status !== 'rejected')?.name ?? ''
  );
}

function rowOf(record: DirectoryRecord, store: Reading): DirectoryRow {
  const about = { id: record.id, record, title: recordTitle(record) };
  switch (record.kind) {
    case 'organisation':
      return {
        ...about,
        also: otherNames(record),
        what: termWords('organisation-kinds', record.organisationKind),
        where: record.country,
        people: null,
      };
    case 'facility':
      return {
        ...about,
        also: otherNames(record),
        what: termWords('facility-kinds', record.facilityKind),
        where: record.place,
        people: store
          .all('detainee')
          .filter(({ custodyEvents }) => custodyEvents.some((one) => one.facility === record.id))
          .length,
      };
    case 'office': {
      const body =
        record.organisation === null ? undefined : store.get('organisation', record.organisation);
      return {
        ...about,
        also: holderNow(record),
        what: body === undefined ? '' : recordTitle(body),
        where: record.country,
        people: null,
      };
    }
    case 'contact':
      return {
        ...about,
        also: record.relation,
        what: record.neverCall
          ? t('directory.neverCall')
          : [record.safeChannel, record.safeHours].filter(Boolean).join(', '),
        where: record.nextContact === null ? '' : showDate(record.nextContact, language(), 'short'),
        people: record.detainees.length,
      };
    case 'case-group':
      return {
        ...about,
        also: record.members.map(({ detainee }) => personWords(detainee, store)).join(', '),
        what: '',
        where: '',
        people: record.members.length,
      };
  }
}

/** The rows of one kind of the directory. */
export function directoryRows(store: Reading, kind: DirectoryKind): DirectoryRow[] {
  return (store.all(kind) as readonly DirectoryRecord[]).map((record) => rowOf(record, store));
}

/** A record of the directory by its id, or null where it is none or lies in Trash. */
export function recordIn(store: Reading, id: RecordId | undefined): DirectoryRecord | null {
  if (id === undefined) return null;
  const record: AnyRecord | undefined = isId('organisation', id)
    ? store.get('organisation', id)
    : isId('office', id)
      ? store.get('office', id)
      : isId('facility', id)
        ? store.get('facility', id)
        : isId('contact', id)
          ? store.get('contact', id)
          : isId('case-group', id)
            ? store.get('case-group', id)
            : undefined;
  return record === undefined || record.trashed !== null ? null : (record as DirectoryRecord);
}
