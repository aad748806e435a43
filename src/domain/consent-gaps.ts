import type { CalendarDate } from '@internationalized/date';
import { compareDates } from './compare-dates';
import type { Consent } from './consent';
import { allowsAudience, deniesAudience } from './consent-audience';
import { eventKind } from './dated-event';
import type { Detainee } from './detainee';
import { bounds } from './edtf-date';
import type { Audience } from './release-gate';
import type { WrittenDate } from './written-date';

export type ConsentScope = Consent['scope'][number];

/** Why something about a person may not simply leave. */
export interface ConsentGap {
  readonly detainee: Detainee['id'];
  readonly scope: ConsentScope;
  readonly why: 'missing' | 'expired' | 'withdrawn' | 'refused' | 'review-due' | 'superseded';
  /** True where somebody said no: only taking it out helps, and no decision of ours. */
  readonly final: boolean;
}

export interface ConsentQuestion {
  /** What of the person would leave. */
  readonly scopes: readonly ConsentScope[];
  readonly audience: Audience;
  readonly today: CalendarDate;
}

function passed(date: WrittenDate | null, today: CalendarDate): boolean {
  const last = bounds(date?.edtf ?? null).latest;
  return last !== null && last.compare(today) < 0;
}

function begun(date: WrittenDate | null, today: CalendarDate): boolean {
  const first = bounds(date?.edtf ?? null).earliest;
  return first !== null && first.compare(today) <= 0;
}

type Fault = Exclude<ConsentGap['why'], 'missing' | 'superseded'>;

/** True where a fault is somebody's no, which no decision of ours stands in for. */
export function isNo(why: string): boolean {
  return why === 'refused' || why === 'withdrawn';
}

/** The consent that counts for an audience: the newest that is for it, or undefined. */
export function newestFor(
  consents: readonly Consent[],
  { audience, today }: Omit<ConsentQuestion, 'scopes'>,
): Consent | undefined {
  return consents
    .filter((each) => {
      const no = isNo(each.state) || begun(each.withdrawn, today);
      return (no ? deniesAudience : allowsAudience)(each.audience, audience);
    })
    .toSorted((a, b) => compareDates(a.date, b.date))
    .at(-1);
}

/** The last day that one of some events can have been, or null for none. */
function lastDay(person: Detainee, wanted: (event: string) => boolean): CalendarDate | null {
  let last: CalendarDate | null = null;
  for (const { event, date, status } of person.custodyEvents) {
    if (status === 'rejected' || !wanted(event)) continue;
    const day = bounds(date.edtf).latest;
    if (day !== null && (last === null || day.compare(last) > 0)) last = day;
  }
  return last;
}

const ownWord = /^(?:|self|own|oneself|the person|detainee)$/i;

/**
 * On release a person's own consent takes the place of the family's; on death it passes to the next
 * of kin, and what the person had allowed no longer stands.
 */
function isSuperseded(person: Detainee, consent: Consent): boolean {
  const given = bounds(consent.date.edtf).latest;
  if (given === null) return false;
  const own = ownWord.test(consent.relation.trim());
  const died = lastDay(person, (event) => event === 'death');
  if (died !== null) return own || given.compare(died) < 0;
  const freed = lastDay(person, (event) => eventKind(event).frees);
  return !own && freed !== null && given.compare(freed) < 0;
}

/** Why a consent does not stand on a day, whoever it is about, or null where it does. */
export function faultOf(consent: Consent, today: CalendarDate): Fault | null {
  switch (consent.state) {
    case 'refused':
      return 'refused';
    case 'withdrawn':
      return 'withdrawn';
    case 'not-obtainable':
      return consent.decidedBy.trim() === '' || passed(consent.reviewOn, today)
        ? 'review-due'
        : null;
    case 'given':
      if (begun(consent.withdrawn, today)) return 'withdrawn';
      return passed(consent.expires, today) ? 'expired' : null;
  }
}

function faultFor(
  person: Detainee,
  consent: Consent,
  today: CalendarDate,
): ConsentGap['why'] | null {
  const fault = faultOf(consent, today);
  if (fault !== null || consent.state !== 'given') return fault;
  return isSuperseded(person, consent) ? 'superseded' : null;
}

/**
 * What may not leave without a decision: for each scope the newest consent for the audience counts.
 * A campaign that the person or the family chose, and that still runs, allows the name where no
 * consent says otherwise.
 */
export function consentGaps(person: Detainee, question: ConsentQuestion): ConsentGap[] {
  const { today } = question;
  const campaign = person.publicity.choice === 'campaign' && !passed(person.publicity.until, today);
  return question.scopes.flatMap((scope) => {
    const newest = newestFor(
      person.consents.filter((each) => each.scope.includes(scope)),
      question,
    );
    if (newest === undefined && campaign && scope === 'name') return [];
    const why = newest === undefined ? 'missing' : faultFor(person, newest, today);
    if (why === null) return [];
    return [{ detainee: person.id, scope, why, final: isNo(why) }];
  });
}
