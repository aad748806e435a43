import type { CalendarDate } from '@internationalized/date';
import { daysBetween } from './compare-dates';
import type { CustodyEvent } from './custody-event';
import { custodyFlags, type CustodyFlag } from './custody-flags';
import {
  compareEvents,
  datedEvent,
  leadsTo,
  timingOf,
  type DatedEvent,
  type ReportedOn,
} from './dated-event';
import type { Detainee } from './detainee';
import { bounds } from './edtf-date';
import type { Incident } from './incident';
import type { EventsElsewhere } from './proceeding-events';
import { termOf } from './vocabulary';

export interface CustodyQuestion {
  /** The day the status is asked for. */
  readonly asOf: CalendarDate;
  /** The present day: what is on file without a date had happened by then. */
  readonly today: CalendarDate;
  /** When a source had first reported a claim; `reportedOnBy` makes one of a casebook. */
  readonly reportedOn: ReportedOn;
  /** Events kept elsewhere than on the person; `eventsElsewhere` finds those of proceedings. */
  readonly elsewhere?: EventsElsewhere;
  /** A status vouched for longer ago than this is stale. */
  readonly staleAfterDays?: number;
}

export interface CustodyStatus {
  /** A term of `custody-statuses`. */
  readonly status: string;
  readonly held: 'yes' | 'no' | 'unknown';
  /** The claim the status rests on; null for "not stated" and for an incident. */
  readonly event: CustodyEvent | null;
  /** The incident a person is at risk by, where no custody event says more. */
  readonly incident: Incident | null;
  /** A later event that vouched for the same status. */
  readonly confirmedBy: CustodyEvent | null;
  /** Whole days since the status was last vouched for; null where no day is known. */
  readonly ageDays: number | null;
  readonly stale: boolean;
  /** What may have changed it already, the dates being inexact; never counted. */
  readonly perhaps: readonly { readonly status: string; readonly event: CustodyEvent }[];
  readonly flags: readonly CustodyFlag[];
}

interface State {
  status: string;
  held: CustodyStatus['held'];
  by: DatedEvent | null;
  confirmedBy: DatedEvent | null;
}

function heldOf(status: string, before: CustodyStatus['held']): CustodyStatus['held'] {
  const held = termOf('custody-statuses', status)?.['held'];
  if (held === 'as-before') return before;
  return held === 'yes' || held === 'no' ? held : 'unknown';
}

function agrees(state: State, confirms: 'held' | 'free'): boolean {
  return state.held === (confirms === 'held' ? 'yes' : 'no');
}

const sentences = new Set([
  'sentenced',
  'sentenced-held',
  'sentenced-in-absentia',
  'suspended-sentence',
]);

/** True for a ruling that takes away the sentence a status rests on. */
function quashes({ event, result }: CustodyEvent, { status }: State): boolean {
  return event === 'appeal-ruling' && result === 'quashed' && sentences.has(status);
}

/** The state after one event, and the flag it raises. */
function step(state: State, each: DatedEvent): { state: State; flag: CustodyFlag | null } {
  if (quashes(each.event, state)) {
    // Without its sentence, somebody is held, or free, by nothing more than is known.
    const status = { yes: 'held', no: 'not-held', unknown: 'not-stated' }[state.held];
    return { state: { ...state, status, by: each, confirmedBy: null }, flag: null };
  }
  const leads = leadsTo(each.event);
  if (leads === null || state.status === 'died') return { state, flag: null };
  const { confirms, takes } = each.kind;
  if (confirms !== null && state.by !== null && agrees(state, confirms)) {
    return { state: { ...state, confirmedBy: each }, flag: null };
  }
  if (confirms === 'held' && (state.status === 'sentenced' || state.status === 'on-trial')) {
    const status = state.status === 'sentenced' ? 'sentenced-held' : state.status;
    return { state: { ...state, status, held: 'yes', confirmedBy: each }, flag: null };
  }
  const again = takes && each.event.event === 'arrest' && state.held === 'yes';
  if (again && state.by !== null) {
    // Two arrests without a release between are most often one, dated twice: say so, keep the state.
    const events = [state.by.event, each.event];
    return { state, flag: { code: 'taken-while-held', events } };
  }
  const held = heldOf(leads, state.held);
  // Held again without anybody having taken them: the release or the confirmation may be wrong.
  const freed = confirms === 'held' && state.held === 'no' && state.by?.kind.frees === true;
  const flag: CustodyFlag | null =
    freed && state.by !== null
      ? { code: 'held-after-release', events: [state.by.event, each.event] }
      : null;
  return { state: { status: leads, held, by: each, confirmedBy: null }, flag };
}

/** An event without a date beside dated ones: it decides only where it was reported after them. */
function stepUndated(state: State, each: DatedEvent): { state: State; flag: CustodyFlag | null } {
  const leads = leadsTo(each.event);
  if (leads === null || state.by === null) return step(state, each);
  if (heldOf(leads, state.held) === state.held || state.status === 'died') {
    return { state, flag: null };
  }
  const flag: CustodyFlag = { code: 'order-unknown', events: [state.by.event, each.event] };
  const last = state.confirmedBy?.latest ?? state.by.latest;
  const later = each.reported !== null && last !== null && each.reported.compare(last) > 0;
  return later ? { state: step(state, each).state, flag } : { state, flag };
}

/** The last day on which what a status rests on was vouched for, no later than `asOf`. */
function vouchedFor(state: State, incident: Incident | null, asOf: CalendarDate) {
  const days: (CalendarDate | null)[] = [];
  for (const each of [state.by, state.confirmedBy]) {
    if (each === null) continue;
    const last = each.dated ? (each.latest ?? each.earliest) : each.reported;
    days.push(last, bounds(each.event.lastConfirmed?.edtf ?? null).latest);
  }
  if (incident !== null) {
    const { earliest, latest } = bounds(incident.date.edtf);
    days.push(latest ?? earliest, bounds(incident.lastConfirmed?.edtf ?? null).latest);
  }
  return days
    .filter((day) => day !== null)
    .map((day) => (day.compare(asOf) > 0 ? asOf : day))
    .toSorted((a, b) => b.compare(a))
    .at(0);
}

function startOf(incident: Incident): string {
  return bounds(incident.date.edtf).earliest?.toString() ?? '';
}

/** The latest incident by `asOf` that puts a person at risk; by id where the day is the same. */
function riskBy(detainee: Detainee, asOf: CalendarDate): Incident | null {
  const risky = detainee.incidents.filter(
    (each) =>
      each.status !== 'rejected' &&
      termOf('incidents', each.incident)?.['risk'] === true &&
      startOf(each) <= asOf.toString(),
  );
  const latest = risky.toSorted((a, b) => {
    if (startOf(a) !== startOf(b)) return startOf(a) > startOf(b) ? -1 : 1;
    return a.id < b.id ? -1 : 1;
  });
  return latest[0] ?? null;
}

type Asked = Pick<CustodyQuestion, 'reportedOn' | 'elsewhere'>;

/** The events of a record as they were read last: every part of a page asks for them. */
const lastRead = new WeakMap<Detainee, Asked & { readonly events: readonly DatedEvent[] }>();

/**
 * What is on file of a person's liberty, of the person and of their proceedings, in the order it can
 * have happened; rejected and outdated claims are left out. Read once for as long as neither the
 * record nor what is asked with is replaced.
 */
export function custodyEventsOf(
  detainee: Detainee,
  { reportedOn, elsewhere }: Asked,
): readonly DatedEvent[] {
  const before = lastRead.get(detainee);
  if (before?.reportedOn === reportedOn && before.elsewhere === elsewhere) return before.events;
  const events = [...detainee.custodyEvents, ...(elsewhere?.(detainee) ?? [])]
    .filter((event) => event.status !== 'rejected' && event.status !== 'outdated')
    .map((event) => datedEvent(event, reportedOn))
    .toSorted(compareEvents);
  lastRead.set(detainee, { reportedOn, ...(elsewhere && { elsewhere }), events });
  return events;
}

/**
 * A person's custody at a date, derived from the custody events on file: the last of them that had
 * happened by then decides, and is named as the reason. A future event changes nothing; an event
 * whose dates leave it open is handed back as `perhaps`; rejected and outdated claims do not count;
 * "persecuted" is an incident and no custody; nothing on file is "not stated". The order in which
 * events are kept changes nothing.
 */
export function custodyStatusAt(detainee: Detainee, question: CustodyQuestion): CustodyStatus {
  const { asOf, today } = question;
  const events = custodyEventsOf(detainee, question);
  const timed = events.map((each) => ({ each, timing: timingOf(each, asOf, today) }));
  const happened = timed.filter(({ timing }) => timing === 'happened').map(({ each }) => each);
  const open = timed.filter(({ timing }) => timing === 'perhaps').map(({ each }) => each);

  let state: State = { status: 'not-stated', held: 'unknown', by: null, confirmedBy: null };
  // The events stand in their order already; what is still to come is left out of it.
  const flags = custodyFlags(
    timed.filter(({ timing }) => timing !== 'future').map(({ each }) => each),
  );
  for (const each of happened.filter(({ dated }) => dated)) {
    const next = step(state, each);
    state = next.state;
    if (next.flag !== null) flags.push(next.flag);
  }
  const noneDated = state.by === null;
  for (const each of happened.filter(({ dated }) => !dated)) {
    const next = noneDated ? step(state, each) : stepUndated(state, each);
    state = next.state;
    if (next.flag !== null) flags.push(next.flag);
  }
  const incident = state.by === null ? riskBy(detainee, asOf) : null;
  const vouched = vouchedFor(state, incident, asOf);
  const ageDays = vouched === undefined ? null : daysBetween(vouched, asOf);
  const perhaps = open.flatMap(({ event }) => {
    const status = leadsTo(event);
    return status === null || status === state.status ? [] : [{ status, event }];
  });
  return {
    status: incident === null ? state.status : 'at-risk',
    held: incident === null ? state.held : 'no',
    event: state.by?.event ?? null,
    incident,
    confirmedBy: state.confirmedBy?.event ?? null,
    ageDays,
    stale: ageDays !== null && ageDays > (question.staleAfterDays ?? 180),
    perhaps,
    flags,
  };
}
