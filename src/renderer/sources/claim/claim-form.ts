import type { CommandInput } from '../../../casebook/commands/registry';
import { defaultRelease } from '../../../domain/default-release';
import type { MemberId, SourceId } from '../../../domain/ids';
import { scripts, type Name } from '../../../domain/name';
import type { Party } from '../../../domain/party';
import { readDate } from '../../../domain/read-date';
import type { ReleaseMark } from '../../../domain/release';
import type { ClaimStatus, Locator } from '../../../domain/claim';
import { nothingParsed, type ParsedQuote } from './parse-quote';
import { factValueOf, valueKind } from '../../shared/claims/fact-value';
import { isNobody, type PersonChoice } from '../../shared/fields/person-choice';

export type ClaimKind = 'fact' | 'name' | 'custody-event' | 'incident';
export const claimKinds: readonly ClaimKind[] = ['fact', 'name', 'custody-event', 'incident'];

type Script = Name['script'];

/** What a claim is drawn from: a marked passage, or a page or region of the original. */
export type ClaimOrigin = { readonly annotation: MemberId } | { readonly locator: Locator };

/** What the form holds: plain data, kept as a draft. Fields of the other kinds stay as typed. */
export interface ClaimForm {
  readonly subject: PersonChoice;
  readonly kind: ClaimKind;
  /** Term of the fact's field, the custody event or the incident. */
  readonly term: string | null;
  /** The value of a fact in words, a name, or the description of an incident. */
  readonly words: string;
  readonly party: Party | null;
  readonly valueTerm: string | null;
  readonly date: string;
  readonly until: string;
  readonly place: string;
  readonly saidBy: Party | null;
  readonly status: ClaimStatus;
  /** Null until somebody chooses one: then the default of what is claimed. */
  readonly release: ReleaseMark | null;
}

/** A form that begins with the quoted words, and with what could be read in them. */
export function newClaimForm(
  quote: string,
  subject: PersonChoice,
  parsed: ParsedQuote = nothingParsed,
): ClaimForm {
  return {
    subject,
    kind: 'fact',
    term: null,
    words: quote.slice(0, 10_000),
    party: null,
    valueTerm: null,
    date: parsed.date,
    until: parsed.until,
    place: parsed.place,
    saidBy: parsed.speaker === '' ? null : { kind: 'named', name: parsed.speaker },
    status: 'reported',
    release: null,
  };
}

/**
 * The form after a change of what is claimed: where the words were not typed over, they become what
 * the quote holds of the new kind (a date, a number, a place, a name), else the quote again.
 */
export function withKind(
  form: ClaimForm,
  change: Partial<ClaimForm>,
  quote: string,
  parsed: ParsedQuote,
): ClaimForm {
  const next = { ...form, ...change };
  const untouched = isRead(form.words, quote, parsed);
  const words = untouched ? wordsFor(next, parsed) || quote.slice(0, 10_000) : form.words;
  const isParty = next.kind === 'fact' && valueKind(next.term) === 'party';
  const party =
    isParty && next.party === null && parsed.name !== ''
      ? ({ kind: 'named', name: parsed.name } as const)
      : next.party;
  return { ...next, words, party };
}

/** True where the words are the quote or something read in it: nobody typed them. */
function isRead(words: string, quote: string, parsed: ParsedQuote): boolean {
  const { date, until, number, place, name, speaker } = parsed;
  return [quote.slice(0, 10_000), date, until, number, place, name, speaker].includes(words);
}

function wordsFor({ kind, term }: ClaimForm, parsed: ParsedQuote): string {
  if (kind === 'name') return parsed.name;
  if (kind !== 'fact') return '';
  const value = valueKind(term);
  if (value === 'date') return parsed.date;
  if (value === 'number') return parsed.number;
  return term?.includes('place') === true ? parsed.place : '';
}

/** The release mark the claim will have. */
export function releaseOf(form: ClaimForm): ReleaseMark {
  if (form.release !== null) return form.release;
  const term = form.term ?? '';
  if (form.kind === 'fact') return defaultRelease({ kind: 'fact', field: term });
  if (form.kind === 'incident') return defaultRelease({ kind: 'incident', incident: term });
  if (form.kind === 'custody-event') return defaultRelease({ kind: 'custody-event', event: term });
  return defaultRelease({ kind: 'other' });
}

/** Why the form cannot be saved, by field; empty where it can. */
export function claimProblems(form: ClaimForm): readonly ('subject' | 'term' | 'value')[] {
  const problems: ('subject' | 'term' | 'value')[] = [];
  if (isNobody(form.subject)) problems.push('subject');
  if (form.kind !== 'name' && form.term === null) problems.push('term');
  if (form.kind === 'name' && form.words.trim() === '') problems.push('value');
  if (form.kind === 'fact' && factValueOf(form.term, form) === null) problems.push('value');
  return problems;
}

/** The script most letters of a name are in (ISO 15924). */
export function scriptOf(text: string): Script {
  const found = [
    ['Latn', /\p{Script=Latin}/gu],
    ['Cyrl', /\p{Script=Cyrillic}/gu],
    ['Geor', /\p{Script=Georgian}/gu],
    ['Armn', /\p{Script=Armenian}/gu],
    ['Arab', /\p{Script=Arabic}/gu],
  ] as const;
  const counts = found.map(([script, letters]) => ({
    script,
    count: text.match(letters)?.length ?? 0,
  }));
  const most = counts.toSorted((a, b) => b.count - a.count)[0];
  if (most === undefined || most.count === 0) return 'other';
  return scripts.find((one) => one === most.script) ?? 'other';
}

/** What the command takes; null while something is missing. */
export function drawClaimInput(
  form: ClaimForm,
  source: SourceId,
  origin: ClaimOrigin,
): CommandInput<'draw-claim'> | null {
  if (claimProblems(form).length > 0) return null;
  const { subject } = form;
  const claim = claimOf(form);
  if (claim === null) return null;
  return {
    source,
    ...origin,
    subject:
      'newName' in subject
        ? {
            newName: subject.newName.trim(),
            script: scriptOf(subject.newName),
            ...(subject.notSame !== undefined && { notSame: [...subject.notSame] }),
          }
        : subject,
    claim,
    saidBy: form.saidBy,
    status: form.status,
    release: releaseOf(form),
  };
}

function claimOf(form: ClaimForm): CommandInput<'draw-claim'>['claim'] | null {
  const { term, words, place } = form;
  const date = readDate(form.date);
  const until = form.until.trim() === '' ? null : readDate(form.until);
  switch (form.kind) {
    case 'name':
      return { kind: 'name', text: words.trim().slice(0, 300), script: scriptOf(words) };
    case 'fact': {
      const value = factValueOf(form.term, form);
      return term === null || value === null ? null : { kind: 'fact', field: term, value };
    }
    case 'custody-event':
      return term === null
        ? null
        : { kind: 'custody-event', event: term, date, until, place, detail: words };
    case 'incident':
      return term === null
        ? null
        : { kind: 'incident', incident: term, date, place, description: words };
  }
}
