import type { Arrest } from '../../domain/custody-event';
import { eventKind } from '../../domain/dated-event';
import type { Incident } from '../../domain/incident';
import { readSentence } from '../../domain/sentence';
import { dateFrom } from '../shared/fields/date-from';

/** What only a custody event holds in the dialog. */
export interface EventForm {
  readonly what: string | null;
  readonly sentence: string;
  readonly servedCounts: boolean;
  readonly arrest: ArrestForm;
}

/** Places in a cell, people held in it, square metres; as typed. */
export interface CellForm {
  readonly places: string;
  readonly held: string;
  readonly area: string;
}

/** What the dialog holds of an arrest; dates and hours as typed. */
export interface ArrestForm {
  readonly force: Arrest['force'];
  readonly warrantShown: Arrest['warrantShown'];
  readonly reasonGiven: string;
  readonly beforeJudge: string;
  readonly firstLawyer: string;
  readonly firstFamilyContact: string;
  readonly seized: string;
  readonly judgeHours: string;
  readonly judgeLaw: string;
}

export const emptyArrest: ArrestForm = {
  force: 'not-stated',
  warrantShown: 'not-stated',
  reasonGiven: '',
  beforeJudge: '',
  firstLawyer: '',
  firstFamilyContact: '',
  seized: '',
  judgeHours: '',
  judgeLaw: '',
};

/** An arrest on file as the dialog holds it. */
export function arrestFormOf(arrest: Arrest | null): ArrestForm {
  if (arrest === null) return emptyArrest;
  const { force, warrantShown, reasonGiven, seized, judgeWithin } = arrest;
  return {
    ...{ force, warrantShown, reasonGiven, seized },
    beforeJudge: arrest.beforeJudge?.written ?? '',
    firstLawyer: arrest.firstLawyer?.written ?? '',
    firstFamilyContact: arrest.firstFamilyContact?.written ?? '',
    judgeHours: judgeWithin === null ? '' : `${judgeWithin.hours}`,
    judgeLaw: judgeWithin?.law ?? '',
  };
}

/** Events that are an arrest, of which the particulars of an arrest are asked. */
export function isArrest(event: string | null): boolean {
  return event !== null && ['arrest', 'rearrest', 'taken', 'police-custody'].includes(event);
}

/** Events that can hold a sentence. */
export function hasSentence(event: string | null): boolean {
  return event === 'verdict' || event === 'appeal-ruling';
}

/** Events whose outcome a term of `custody-results` says. */
export function hasResult(event: string | null): boolean {
  return event !== null && (hasSentence(event) || eventKind(event).frees) && event !== 'death';
}

function hoursOf(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const hours = Number(text);
  return Number.isInteger(hours) && hours >= 1 && hours <= 2400 ? hours : undefined;
}

function arrestOf(form: ArrestForm): Arrest | null {
  if (JSON.stringify(form) === JSON.stringify(emptyArrest)) return null;
  const { force, warrantShown, reasonGiven, seized } = form;
  const hours = hoursOf(form.judgeHours) ?? null;
  return {
    ...{ force, warrantShown, reasonGiven, seized },
    beforeJudge: dateFrom(form.beforeJudge),
    firstLawyer: dateFrom(form.firstLawyer),
    firstFamilyContact: dateFrom(form.firstFamilyContact),
    judgeWithin: hours === null ? null : { hours, law: form.judgeLaw.trim() },
  };
}

/** What only custody events have, and what of it must be mended first. */
export function eventPart(form: EventForm): {
  readonly value: object;
  readonly gaps: readonly ('sentence' | 'hours')[];
} {
  const gaps: ('sentence' | 'hours')[] = [];
  const asked = hasSentence(form.what) && form.sentence.trim() !== '';
  const read = asked ? readSentence(form.sentence) : null;
  if (read?.ok === false) gaps.push('sentence');
  if (isArrest(form.what) && hoursOf(form.arrest.judgeHours) === undefined) gaps.push('hours');
  const sentence = read?.ok === true ? { ...read.value, servedCounts: form.servedCounts } : null;
  return {
    value: { sentence, arrest: isArrest(form.what) ? arrestOf(form.arrest) : null },
    gaps,
  };
}

function figure(text: string, whole: boolean): number | null | undefined {
  if (text.trim() === '') return null;
  const number = Number(text.trim().replace(',', '.'));
  return Number.isFinite(number) && number >= 0 && (!whole || Number.isInteger(number))
    ? number
    : undefined;
}

/** A cell of the form; null where nothing was said, undefined where a figure cannot be. */
export function cellFrom(form: CellForm): Incident['cell'] | undefined {
  const places = figure(form.places, true);
  const held = figure(form.held, true);
  const area = figure(form.area, false);
  if (places === undefined || places === 0 || held === undefined || area === undefined) {
    return undefined;
  }
  return places === null && held === null && area === null ? null : { places, held, area };
}
