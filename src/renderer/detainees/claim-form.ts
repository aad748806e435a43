import type { Claim } from '../../domain/claim';
import { defaultRelease } from '../../domain/default-release';
import type { Fact } from '../../domain/fact';
import type { Incident } from '../../domain/incident';
import type { FacilityId } from '../../domain/ids';
import type { Name } from '../../domain/name';
import type { CustodyEvent } from '../../domain/custody-event';
import type { Party } from '../../domain/party';
import type { ReleaseMark } from '../../domain/release';
import type { Reading } from '../shared/casebook/records';
import { partsOf, saidParts, type ClaimParts } from '../shared/claims/claim-parts';
import { factValueOf } from '../shared/claims/fact-value';
import { dateFrom } from '../shared/fields/DateField';
import { scriptOf } from '../../domain/name-script';
import { factWords } from '../shared/claims/fact-words';
import {
  arrestFormOf,
  cellFrom,
  emptyArrest,
  eventPart,
  type CellForm,
  type EventForm,
} from './event-form';
import { sentenceText } from '../shared/records/sentence-words';

export type ClaimList = 'facts' | 'names' | 'custodyEvents' | 'incidents';

/** What the claim dialog holds, whatever the claim: text fields as typed, read when saving. */
export interface ClaimForm extends ClaimParts, EventForm {
  /** The fact's field, the event or the incident; the kind of a name. */
  readonly what: string | null;
  /** A fact's value in words, a name, details. */
  readonly words: string;
  readonly valueTerm: string | null;
  readonly party: Party | null;
  readonly notStated: boolean;
  readonly date: string;
  readonly until: string;
  readonly place: string;
  readonly facility: FacilityId | null;
  readonly result: string | null;
  readonly cell: CellForm;
  readonly preferred: boolean;
  readonly language: string;
  /** Other spellings of the name that were ticked; each becomes a name of its own. */
  readonly spellings: readonly string[];
}

const empty: Omit<ClaimForm, keyof ClaimParts> = {
  what: null,
  words: '',
  valueTerm: null,
  party: null,
  notStated: false,
  date: '',
  until: '',
  place: '',
  facility: null,
  result: null,
  sentence: '',
  servedCounts: true,
  arrest: emptyArrest,
  cell: { places: '', held: '', area: '' },
  preferred: false,
  language: '',
  spellings: [],
};

/** The form of a claim that is on file, or an empty one. */
export function formOf(list: ClaimList, member: Claim | null, store: Reading): ClaimForm {
  const about = { ...empty, ...partsOf(member) };
  if (member === null) return { ...about, what: list === 'names' ? 'full' : null };
  switch (list) {
    case 'facts': {
      const { field, value } = member as Fact;
      return {
        ...about,
        what: field,
        // A date stays as it was written, a party and a term are chosen again from their lists.
        words:
          value.kind === 'date'
            ? value.date.written
            : value.kind === 'number'
              ? `${value.number}`
              : value.kind === 'not-stated'
                ? ''
                : factWords(value, store),
        party: value.kind === 'party' ? value.party : null,
        valueTerm: value.kind === 'term' ? value.term : null,
        notStated: value.kind === 'not-stated',
      };
    }
    case 'names': {
      const { kind, text, preferred, language } = member as Name;
      return { ...about, what: kind, words: text, preferred, language: language ?? '' };
    }
    case 'custodyEvents': {
      const one = member as CustodyEvent;
      const { event, date, until, place, detail, facility, result, sentence, arrest } = one;
      return {
        ...about,
        ...{ what: event, place, facility, result, words: detail },
        date: date.written,
        until: until?.written ?? '',
        sentence: sentence === null ? '' : sentenceText(sentence),
        servedCounts: sentence?.servedCounts ?? true,
        arrest: arrestFormOf(arrest),
      };
    }
    case 'incidents': {
      const { incident, date, until, place, facility, description, by, cell } = member as Incident;
      return {
        ...about,
        ...{ what: incident, place, facility, words: description, party: by },
        date: date.written,
        until: until?.written ?? '',
        cell: {
          places: `${cell?.places ?? ''}`,
          held: `${cell?.held ?? ''}`,
          area: `${cell?.area ?? ''}`,
        },
      };
    }
  }
}

/** The release mark a claim has while nobody chose one. */
export function markOf(list: ClaimList, what: string | null): ReleaseMark {
  const term = what ?? '';
  switch (list) {
    case 'facts':
      return defaultRelease({ kind: 'fact', field: term });
    case 'custodyEvents':
      return defaultRelease({ kind: 'custody-event', event: term });
    case 'incidents':
      return defaultRelease({ kind: 'incident', incident: term });
    case 'names':
      return defaultRelease({ kind: 'other' });
  }
}

export type ClaimGap = 'what' | 'words' | 'sentence' | 'cell' | 'hours';

/** The fields that must be filled or mended before the claim can be saved. */
export function missing(list: ClaimList, form: ClaimForm): ReadonlySet<ClaimGap> {
  const gaps = new Set<ClaimGap>();
  if (form.what === null) gaps.add('what');
  if (list === 'facts' && !form.notStated && factValueOf(form.what, form) === null) {
    gaps.add('words');
  }
  if (list === 'names' && form.words.trim() === '') gaps.add('words');
  if (list === 'custodyEvents') for (const gap of eventPart(form).gaps) gaps.add(gap);
  if (list === 'incidents' && cellFrom(form.cell) === undefined) gaps.add('cell');
  return gaps;
}

/** The member as the command takes it: a claim on file keeps its id and what no field shows. */
export function memberOf(list: ClaimList, form: ClaimForm, before: Claim | null): object {
  const about = { ...before, ...saidParts(form, markOf(list, form.what)) };
  const date = dateFrom(form.date) ?? dateFrom('?');
  const until = dateFrom(form.until);
  const { place, facility } = form;
  switch (list) {
    case 'facts': {
      const said = factValueOf(form.what, form);
      const unit = (before as Fact | null)?.value;
      const value =
        said?.kind === 'number' && unit?.kind === 'number' ? { ...said, unit: unit.unit } : said;
      return { ...about, field: form.what, value: form.notStated ? { kind: 'not-stated' } : value };
    }
    case 'names':
      return {
        ...about,
        kind: form.what,
        text: form.words.trim(),
        script: scriptOf(form.words),
        preferred: form.preferred,
        language: form.language.trim() === '' ? null : form.language.trim(),
      };
    case 'custodyEvents':
      return {
        ...about,
        ...{ event: form.what, date, until, place, facility, result: form.result },
        ...eventPart(form).value,
        detail: form.words,
      };
    case 'incidents':
      return {
        ...about,
        ...{ incident: form.what, date, until, place, facility, by: form.party },
        cell: cellFrom(form.cell) ?? null,
        description: form.words,
      };
  }
}
