import type { ClaimStatus, Claim } from '../../domain/claim';
import type { CustodyEvent } from '../../domain/custody-event';
import type { Fact } from '../../domain/fact';
import type { Incident } from '../../domain/incident';
import type { Name } from '../../domain/name';
import type { Party } from '../../domain/party';
import type { ReleaseMark } from '../../domain/release';
import { dateFrom } from '../shared/fields/DateField';
import type { Reading } from '../shared/casebook/records';
import { factWords } from './fact-words';
import { scriptOf } from '../../domain/name-script';

export type ClaimList = 'facts' | 'names' | 'custodyEvents' | 'incidents';

/** What the claim dialog holds, whatever the claim: text fields as typed, read when saving. */
export interface ClaimForm {
  /** The fact's field, the event or the incident; the kind of a name. */
  readonly what: string | null;
  readonly text: string;
  readonly date: string;
  readonly until: string;
  readonly place: string;
  readonly notStated: boolean;
  readonly preferred: boolean;
  readonly language: string;
  readonly party: Party | null;
  readonly saidBy: Party | null;
  readonly status: ClaimStatus;
  readonly release: ReleaseMark;
  readonly note: string;
  /** Other spellings of the name that were ticked; each becomes a name of its own. */
  readonly spellings: readonly string[];
}

const empty: ClaimForm = {
  what: null,
  text: '',
  date: '',
  until: '',
  place: '',
  notStated: false,
  preferred: false,
  language: '',
  party: null,
  saidBy: null,
  status: 'reported',
  release: 'internal',
  note: '',
  spellings: [],
};

/** The form of a claim that is on file, or an empty one. */
export function formOf(list: ClaimList, member: Claim | null, store: Reading): ClaimForm {
  if (member === null) return { ...empty, what: list === 'names' ? 'full' : null };
  const about = {
    ...empty,
    saidBy: member.saidBy,
    status: member.status,
    release: member.release,
    note: member.note,
  };
  switch (list) {
    case 'facts': {
      const { field, value } = member as Fact;
      return {
        ...about,
        what: field,
        text: value.kind === 'not-stated' ? '' : factWords(value, store),
        notStated: value.kind === 'not-stated',
      };
    }
    case 'names': {
      const { kind, text, preferred, language } = member as Name;
      return { ...about, what: kind, text, preferred, language: language ?? '' };
    }
    case 'custodyEvents': {
      const { event, date, until, place, detail } = member as CustodyEvent;
      return {
        ...about,
        what: event,
        date: date.written,
        until: until?.written ?? '',
        place,
        text: detail,
      };
    }
    case 'incidents': {
      const { incident, date, place, description, by } = member as Incident;
      return { ...about, what: incident, date: date.written, place, text: description, party: by };
    }
  }
}

/** The fields that must be filled and are not. */
export function missing(list: ClaimList, form: ClaimForm): ReadonlySet<'what' | 'text' | 'date'> {
  const gaps = new Set<'what' | 'text' | 'date'>();
  if (form.what === null) gaps.add('what');
  const wordless = form.text.trim() === '';
  if (list === 'facts' && wordless && !form.notStated) gaps.add('text');
  if (list === 'names' && wordless) gaps.add('text');
  return gaps;
}

/** The member as the command takes it: a claim on file keeps its id, its evidence and its values. */
export function memberOf(list: ClaimList, form: ClaimForm, before: Claim | null): object {
  const about = {
    ...before,
    saidBy: form.saidBy,
    status: form.status,
    release: form.release,
    note: form.note,
  };
  const date = dateFrom(form.date) ?? dateFrom('?') ?? null;
  switch (list) {
    case 'facts':
      return { ...about, field: form.what, value: valueOf(form, before as Fact | null) };
    case 'names':
      return {
        ...about,
        kind: form.what,
        text: form.text.trim(),
        script: scriptOf(form.text),
        preferred: form.preferred,
        language: form.language.trim() === '' ? null : form.language.trim(),
      };
    case 'custodyEvents':
      return {
        ...about,
        event: form.what,
        date,
        until: dateFrom(form.until),
        place: form.place,
        detail: form.text,
      };
    case 'incidents':
      return {
        ...about,
        incident: form.what,
        date,
        place: form.place,
        description: form.text,
        by: form.party,
      };
  }
}

/** A value typed anew is text, unless it was a date before and still is one. */
function valueOf(form: ClaimForm, before: Fact | null): Fact['value'] {
  if (form.notStated) return { kind: 'not-stated' };
  const text = form.text.trim();
  if (before?.value.kind === 'date') {
    const date = dateFrom(text);
    if (date !== null) return { kind: 'date', date };
  }
  if (before?.value.kind === 'number') {
    const number = Number(text.replace(/[^\d.-]/g, ''));
    if (Number.isFinite(number)) return { ...before.value, number };
  }
  return { kind: 'text', text };
}
