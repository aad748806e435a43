import type { Contact } from '../../domain/contact';
import { defaultRelease } from '../../domain/default-release';
import type { DetaineeId, OrganisationId } from '../../domain/ids';
import type { ReleaseMark } from '../../domain/release';
import { dateFrom } from '../shared/fields/date-from';
import { scriptOf } from '../../domain/name-script';
import { recordTitle } from '../shared/records/titles';
import type { DirectoryKind } from '../shared/routing/routes';
import type { DirectoryRecord } from './rows';

/** What the head of any record of the directory holds; a kind takes what it has. */
export interface DirectoryForm {
  /** A name or a title. */
  readonly title: string;
  /** Other names, a line each. */
  readonly aliases: string;
  readonly what: string | null;
  readonly place: string;
  readonly organisation: OrganisationId | null;
  readonly detainees: readonly DetaineeId[];
  readonly relation: string;
  readonly safeChannel: string;
  readonly safeHours: string;
  readonly neverCall: boolean;
  readonly speaksForFamily: Contact['speaksForFamily'];
  readonly nextContact: string;
  readonly detail: string;
  readonly release: ReleaseMark;
}

const blank: Omit<DirectoryForm, 'release'> = {
  title: '',
  aliases: '',
  what: null,
  place: '',
  organisation: null,
  detainees: [],
  relation: '',
  safeChannel: '',
  safeHours: '',
  neverCall: false,
  speaksForFamily: 'not-stated',
  nextContact: '',
  detail: '',
};

/** The form of a record on file, or an empty one. */
export function formOf(kind: DirectoryKind, record: DirectoryRecord | null): DirectoryForm {
  const subject =
    kind === 'contact' ? ({ kind: 'contact' } as const) : ({ kind: 'other' } as const);
  if (record === null) return { ...blank, release: defaultRelease(subject) };
  const aliases = 'aliases' in record ? record.aliases.join('\n') : '';
  const about = { ...blank, aliases, title: recordTitle(record), release: record.release };
  switch (record.kind) {
    case 'organisation':
      return { ...about, what: record.organisationKind, place: record.country };
    case 'facility':
      return { ...about, what: record.facilityKind, place: record.place };
    case 'office':
      return { ...about, organisation: record.organisation, place: record.country };
    case 'contact': {
      const { name, detainees, relation, safeChannel, safeHours, neverCall } = record;
      return {
        ...about,
        ...{ title: name, detainees, relation, safeChannel, safeHours, neverCall },
        speaksForFamily: record.speaksForFamily,
        nextContact: record.nextContact?.written ?? '',
        detail: record.detail,
      };
    }
    case 'case-group':
      return { ...about, detail: record.description };
  }
}

/** The fields as the schema of the kind has them; a name becomes the first name of a new record. */
export function fieldsOf(
  kind: DirectoryKind,
  form: DirectoryForm,
  isNew: boolean,
): Record<string, unknown> | null {
  const { title, what, place, organisation, detainees, relation, release } = form;
  const words = title.trim();
  if (words === '') return null;
  const aliases = form.aliases.split('\n').map((one) => one.trim());
  const known = { aliases: aliases.filter(Boolean) };
  const names = isNew ? { names: [{ text: words, script: scriptOf(words) }] } : {};
  switch (kind) {
    case 'organisation':
      return { ...names, organisationKind: what ?? 'other', country: place, release };
    case 'facility':
      return { ...names, facilityKind: what ?? 'other', place, release };
    case 'office':
      return { title: words, ...known, organisation, country: place, release };
    case 'contact': {
      const { safeChannel, safeHours, neverCall, speaksForFamily, nextContact, detail } = form;
      return {
        ...{ name: words, ...known, detainees, relation, safeChannel, safeHours, neverCall },
        ...{ speaksForFamily, detail, release },
        nextContact: dateFrom(nextContact),
      };
    }
    case 'case-group':
      return {
        title: words,
        ...known,
        description: form.detail,
        release,
        ...(isNew && { members: detainees.map((detainee) => ({ detainee })) }),
      };
  }
}
