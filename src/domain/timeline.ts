import type { CalendarDate } from '@internationalized/date';
import type { CasebookReader } from './casebook-reader';
import type { Evidence } from './claim';
import { daysBetween } from './compare-dates';
import { custodyEventsOf } from './custody-status';
import type { Detainee } from './detainee';
import { bounds, edtfDate } from './edtf-date';
import { identitiesOf } from './identities';
import type { AppealId, DetaineeId, MemberId, ProceedingId } from './ids';
import { custodyReading } from './proceeding-events';
import type { WrittenDate } from './written-date';

export const timelineLanes = ['custody', 'proceedings', 'incidents', 'appeals'] as const;

export type TimelineLane = (typeof timelineLanes)[number];

/** What an entry of a timeline is: the words for it are found by vocabulary and term. */
export type TimelineWhat =
  | { readonly kind: 'custody-event'; readonly term: string }
  | { readonly kind: 'incident'; readonly term: string }
  | { readonly kind: 'appeal'; readonly title: string }
  | { readonly kind: 'reply'; readonly term: string };

/** One thing on a timeline, as wide as its date is open: a month-only date spans the month. */
export interface TimelineEntry {
  readonly id: string;
  readonly lane: TimelineLane;
  readonly what: TimelineWhat;
  readonly person: DetaineeId;
  readonly date: WrittenDate;
  /** The first day it can have been; null where the start is open. */
  readonly from: CalendarDate | null;
  /** The last day it can have been; null where the end is open. */
  readonly to: CalendarDate | null;
  /** True where the date is "about" or "probably" so. */
  readonly doubtful: boolean;
  readonly evidence: readonly Evidence[];
  readonly member: MemberId | null;
  readonly proceeding: ProceedingId | null;
  readonly appeal: AppealId | null;
}

type Part = Omit<TimelineEntry, 'from' | 'to' | 'doubtful'>;

function entry(part: Part): TimelineEntry {
  const { earliest, latest } = bounds(part.date.edtf);
  const read = edtfDate(part.date.edtf);
  const ends = read === null ? [] : read.kind === 'point' ? [read] : [read.from, read.to];
  const doubtful = ends.some(
    (end) => typeof end !== 'string' && (end.approximate || end.uncertain),
  );
  return { ...part, from: earliest, to: latest, doubtful };
}

function ofPerson(person: Detainee, casebook: CasebookReader): Part[] {
  const events = custodyEventsOf(person, custodyReading(casebook));
  const about = { person: person.id, appeal: null };
  return [
    ...events.map(({ event }): Part => {
      const { id, date, evidence, proceeding } = event;
      const what = { kind: 'custody-event', term: event.event } as const;
      const lane = proceeding === null ? 'custody' : 'proceedings';
      return { ...about, id, lane, what, date, evidence, member: id, proceeding };
    }),
    ...person.incidents
      .filter(({ status }) => status !== 'rejected')
      .map(({ id, incident, date, evidence }): Part => {
        const what = { kind: 'incident', term: incident } as const;
        return {
          ...{ ...about, id, lane: 'incidents', what, date, evidence },
          ...{ member: id, proceeding: null },
        };
      }),
  ];
}

function appealsFor(people: ReadonlySet<DetaineeId>, casebook: CasebookReader): Part[] {
  const { resolve } = identitiesOf(casebook.all('identity'));
  const named = new Map<AppealId, Set<DetaineeId>>();
  const parts = casebook.all('appeal').flatMap((appeal): Part[] => {
    const lines = new Map(appeal.outcomeLines.map((line) => [resolve(line.detainee), line]));
    const own = [...lines].filter(([person]) => people.has(person));
    named.set(appeal.id, new Set(own.map(([person]) => person)));
    return own.map(([person, line]) => ({
      id: `${appeal.id}:${person}`,
      lane: 'appeals',
      what: { kind: 'appeal', title: appeal.title },
      person,
      date: appeal.date,
      evidence: line.evidence,
      member: line.id,
      proceeding: null,
      appeal: appeal.id,
    }));
  });
  const replies = casebook.all('reply').flatMap((reply): Part[] => {
    if (reply.status === 'rejected') return [];
    return reply.links.flatMap((link) =>
      [...(named.get(link.appeal) ?? [])]
        .filter(
          (person) =>
            link.detainees.length === 0 || link.detainees.some((id) => resolve(id) === person),
        )
        .map((person) => ({
          id: `${reply.id}:${link.id}:${person}`,
          lane: 'appeals' as const,
          what: { kind: 'reply' as const, term: reply.replyType },
          person,
          date: reply.date,
          evidence: reply.evidence,
          member: null,
          proceeding: null,
          appeal: link.appeal,
        })),
    );
  });
  return [...parts, ...replies];
}

/**
 * What happened to some people, in the lanes custody, proceedings, incidents and appeals, in the
 * order of the days; what has no readable date comes last, and is never placed on a day.
 */
export function timelineOf(
  people: readonly Detainee[],
  casebook: CasebookReader,
): readonly TimelineEntry[] {
  const ids = new Set(people.map(({ id }) => id));
  return [...people.flatMap((person) => ofPerson(person, casebook)), ...appealsFor(ids, casebook)]
    .map(entry)
    .toSorted((a, b) => compareSpans(a, b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function compareSpans(a: TimelineEntry, b: TimelineEntry): number {
  const [first, second] = [a.from ?? a.to, b.from ?? b.to];
  if (first === null || second === null) return first === second ? 0 : first === null ? 1 : -1;
  return first.compare(second);
}

/** The first and last day that entries with dates span; null where none has one. */
export function spanOf(
  entries: readonly TimelineEntry[],
): { readonly first: CalendarDate; readonly last: CalendarDate } | null {
  let first: CalendarDate | null = null;
  let last: CalendarDate | null = null;
  for (const { from, to } of entries) {
    for (const day of [from, to]) {
      if (day === null) continue;
      if (first === null || day.compare(first) < 0) first = day;
      if (last === null || day.compare(last) > 0) last = day;
    }
  }
  return first === null || last === null ? null : { first, last };
}

/** How many days an entry covers, both ends counted; null where an end is open. */
export function daysCovered({ from, to }: Pick<TimelineEntry, 'from' | 'to'>): number | null {
  return from === null || to === null ? null : daysBetween(from, to) + 1;
}
