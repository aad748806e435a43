import type { CalendarDate } from '@internationalized/date';
import type { CasebookReader } from './casebook-reader';
import type { Claim } from './claim';
import type { CustodyEvent } from './custody-event';
import { bounds, edtfDate } from './edtf-date';
import { instantOf } from './instant';
import { termsOf } from './vocabulary';

/** The Julian day of 1 January 1970. */
const JULIAN_1970 = 2_440_588;

/** What the vocabulary says of a kind of event; see `custody-events`. */
export interface EventKind {
  readonly order: number;
  readonly leads: string | null;
  readonly takes: boolean;
  readonly frees: boolean;
  readonly confirms: 'held' | 'free' | null;
  readonly plannable: boolean;
}

const eventKinds = new Map<string, EventKind>(
  termsOf('custody-events').map((term, order) => [
    term.id,
    {
      order,
      leads: typeof term['leads'] === 'string' ? term['leads'] : null,
      takes: term['takes'] === true,
      frees: term['frees'] === true,
      confirms:
        term['confirms'] === 'held' || term['confirms'] === 'free' ? term['confirms'] : null,
      plannable: term['plannable'] === true,
    },
  ]),
);

const unknownKind: EventKind = {
  order: 1000,
  leads: null,
  takes: false,
  frees: false,
  confirms: null,
  plannable: true,
};

/** What an event of this term does to somebody's liberty; a user's own term does nothing. */
export function eventKind(term: string): EventKind {
  return eventKinds.get(term) ?? unknownKind;
}

const resultLeads = new Map(
  termsOf('custody-results').map((term) => [
    term.id,
    typeof term['leads'] === 'string' ? term['leads'] : null,
  ]),
);

/**
 * The status an event leads to, its result considered, or null where it changes none. A ruling on
 * appeal leads nowhere by itself: what it came to may (an acquittal, a sentence suspended).
 */
export function leadsTo(event: CustodyEvent): string | null {
  const { leads, takes } = eventKind(event.event);
  if (event.event === 'appeal-ruling') return resultLeads.get(event.result ?? '') ?? null;
  if (leads === null) return null;
  if (takes && leads === 'reported-arrested') {
    return event.status === 'corroborated' || event.status === 'accepted' ? 'arrested' : leads;
  }
  const byResult = event.result === null ? null : (resultLeads.get(event.result) ?? null);
  return byResult ?? leads;
}

/** The earliest day on which a source had reported a claim, or null where none is dated. */
export type ReportedOn = (claim: Pick<Claim, 'evidence'>) => CalendarDate | null;

/** Reads the day a claim was first reported from the dates of the sources it rests on. */
export function reportedOnBy(casebook: Pick<CasebookReader, 'get'>): ReportedOn {
  return (claim) => {
    let first: CalendarDate | null = null;
    for (const { source } of claim.evidence) {
      const published = casebook.get('source', source)?.published ?? null;
      // The last day it can have been published: earlier it may not have been said yet.
      const day = bounds(published?.edtf ?? null).latest;
      if (day !== null && (first === null || day.compare(first) < 0)) first = day;
    }
    return first;
  };
}

/** An event with the days it can have happened on, and the day a source had reported it. */
export interface DatedEvent {
  readonly event: CustodyEvent;
  readonly kind: EventKind;
  readonly dated: boolean;
  readonly earliest: CalendarDate | null;
  readonly latest: CalendarDate | null;
  readonly reported: CalendarDate | null;
}

/** An event made ready for the derivations. */
export function datedEvent(event: CustodyEvent, reportedOn: ReportedOn): DatedEvent {
  const { earliest, latest } = bounds(event.date.edtf);
  return {
    event,
    kind: eventKind(event.event),
    dated: edtfDate(event.date.edtf) !== null,
    earliest,
    latest,
    reported: reportedOn(event),
  };
}

function compareDay(a: CalendarDate | null, b: CalendarDate | null, nullIs: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? nullIs : -nullIs;
  return a.compare(b);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * When on its day an event happened: the moment by its hour and zone, an hour without a zone as if in
 * UTC; one without an hour takes somebody early and frees them late in the day. One number for each
 * event, so that the order stays an order where some have a zone and some have none.
 */
function hourOf({ event: { date }, kind, earliest }: DatedEvent): number {
  if (date.hour === null) return kind.frees ? Infinity : -Infinity;
  const [hour = 0, minute = 0] = date.hour.split(':').map(Number);
  const day = earliest === null ? 0 : earliest.calendar.toJulianDay(earliest) - JULIAN_1970;
  return instantOf(date) ?? ((day * 24 + hour) * 60 + minute) * 60_000;
}

function compareNumber(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Orders events as they can have happened: undated ones first, then by earliest and latest day,
 * the hour (by its zone, where zones differ), the natural sequence of the vocabulary (an arrest before a release of the same day),
 * and the id, so that the order of entry changes nothing.
 */
export function compareEvents(a: DatedEvent, b: DatedEvent): number {
  if (a.dated !== b.dated) return a.dated ? 1 : -1;
  return (
    compareDay(a.earliest, b.earliest, -1) ||
    compareDay(a.latest, b.latest, 1) ||
    compareNumber(hourOf(a), hourOf(b)) ||
    a.kind.order - b.kind.order ||
    compareText(a.event.id, b.event.id)
  );
}

/** `happened` by a day for certain, `perhaps` where its dates leave it open, `future` or never. */
export type Timing = 'happened' | 'perhaps' | 'future';

/**
 * Whether an event had happened by `asOf`. Certain: its last possible day has passed; or a source
 * dated by then had reported it; or `asOf` is today or later, and it is of a kind that nobody
 * enters ahead. A hearing or a release that is only announced stays `perhaps`.
 */
export function timingOf(each: DatedEvent, asOf: CalendarDate, today: CalendarDate): Timing {
  if (each.earliest !== null && each.earliest.compare(asOf) > 0) return 'future';
  if (each.latest !== null && each.latest.compare(asOf) <= 0) return 'happened';
  if (each.dated && each.latest === null) return 'happened';
  if (each.kind.plannable) return 'perhaps';
  if (each.reported !== null && each.reported.compare(asOf) <= 0) return 'happened';
  return asOf.compare(today) >= 0 ? 'happened' : 'perhaps';
}
