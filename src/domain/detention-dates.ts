import type { CalendarDate } from '@internationalized/date';
import type { CasebookReader } from './casebook-reader';
import type { CustodyEvent } from './custody-event';
import { custodyEventsOf, custodyStatusAt, type CustodyQuestion } from './custody-status';
import type { Detainee } from './detainee';
import type { DatedEvent } from './dated-event';
import { bounds } from './edtf-date';
import { identitiesOf, mergedDetainee } from './identities';
import type { DetaineeId, MemberId, ProceedingId } from './ids';
import { inOneTurn, type InTurns } from './in-turns';
import { instantOf } from './instant';
import { eventsElsewhere } from './proceeding-events';
import { readDate } from './read-date';
import { sentenceLeft } from './sentence-left';
import type { WrittenDate } from './written-date';

/** What a date of detention is; a key of the catalogue. */
export type DetentionDateKind =
  | 'remand-ends'
  | 'house-arrest-ends'
  | 'administrative-detention-ends'
  | 'police-custody-ends'
  | 'travel-ban-ends'
  | 'hearing'
  | 'appeal-day'
  | 'judge-hours'
  | 'sentence-ends';

/** One date that the law of detention sets, for one proceeding or one event of a person. */
export interface DetentionDate {
  /** Stays the same while what it comes from does. */
  readonly key: string;
  readonly kind: DetentionDateKind;
  readonly date: WrittenDate;
  /** The day to act on: the earliest the date can mean, since a late reminder is none. */
  readonly day: CalendarDate;
  /** For an hour clock whose start has an hour and a zone: the moment it runs out, ms since 1970. */
  readonly at: number | null;
  readonly detainees: readonly DetaineeId[];
  readonly proceeding: ProceedingId | null;
  /** The hearing, decision or custody event it comes from. */
  readonly member: MemberId;
  /** What a hearing is about, the article a clock rests on; empty where nothing was said. */
  readonly words: string;
}

const ends: Readonly<Record<string, DetentionDateKind>> = {
  remand: 'remand-ends',
  'remand-extended': 'remand-ends',
  'house-arrest': 'house-arrest-ends',
  'administrative-detention': 'administrative-detention-ends',
  'police-custody': 'police-custody-ends',
  'travel-ban': 'travel-ban-ends',
  verdict: 'sentence-ends',
};

/** Clocks of one family: the later order takes the place of the earlier. */
function familyOf(kind: DetentionDateKind): string {
  return kind === 'travel-ban-ends' ? kind : 'custody';
}

interface Found extends Omit<DetentionDate, 'detainees' | 'day'> {
  readonly detainee: DetaineeId;
}

function dayOf(date: WrittenDate): CalendarDate | null {
  const { earliest, latest } = bounds(date.edtf);
  return earliest ?? latest;
}

/** Hours counted from an arrest: to the minute where hour and zone are known, else by the day. */
function judgeClock(event: CustodyEvent, detainee: DetaineeId): Found[] {
  const clock = event.arrest?.judgeWithin ?? null;
  const start = bounds(event.date.edtf).earliest;
  if (clock === null || start === null || event.arrest?.beforeJudge) return [];
  const from = instantOf(event.date);
  const at = from === null ? null : from + clock.hours * 3_600_000;
  const day = start.add({ days: Math.floor(clock.hours / 24) });
  const date = { ...readDate(day.toString()), zone: event.date.zone };
  const key = `judge-hours:${event.id}`;
  const { law: words } = clock;
  return [
    { key, kind: 'judge-hours', date, at, detainee, proceeding: null, member: event.id, words },
  ];
}

/** Whether anything on file of an event can set a day to act on. */
function setsDay({ event }: DatedEvent): boolean {
  const isHearing = event.event === 'hearing' || event.event === 'trial';
  return event.until !== null || isHearing || needsHeld(event);
}

/** Whether what an event sets counts only while the person is held. */
function needsHeld({ arrest, sentence }: CustodyEvent): boolean {
  return sentence !== null || arrest?.judgeWithin != null;
}

const unasked = { status: 'not-asked', held: 'unknown' } as const;

function ofPerson(person: Detainee, question: CustodyQuestion): Found[] {
  const events = custodyEventsOf(person, question);
  if (!events.some(setsDay)) return [];
  // The status is worked out only where it can matter: this is asked of everybody on file.
  const matters = events.some(({ event }) => event.event === 'death' || needsHeld(event));
  const { status, held } = matters ? custodyStatusAt(person, question) : unasked;
  if (status === 'died') return [];
  const found: Found[] = [];
  const orders = new Map<string, Found | null>();
  for (const { event, kind } of events) {
    const about = { at: null, detainee: person.id, proceeding: event.proceeding, member: event.id };
    const end = ends[event.event];
    if (end !== undefined && event.until !== null) {
      const order = {
        ...about,
        key: `${end}:${event.id}`,
        kind: end,
        date: event.until,
        words: '',
      };
      orders.set(familyOf(end), order);
    } else if (kind.frees || end !== undefined) {
      // A release, or a verdict or newer order without an end: the earlier end counts no more.
      orders.set('custody', null);
    }
    if (event.event === 'hearing' || event.event === 'trial') {
      const words = event.detail.split('\n')[0] ?? '';
      found.push({
        ...about,
        key: `hearing:${event.id}`,
        kind: 'hearing',
        date: event.date,
        words,
      });
    }
    if (held === 'yes') found.push(...judgeClock(event, person.id));
  }
  const sentenced = held === 'yes' && events.some(({ event }) => event.sentence !== null);
  const left = sentenced ? sentenceLeft(person, question) : null;
  // An end that was worked out from a length beats one that a verdict was written with.
  if (left !== null && orders.get('custody')?.kind === 'sentence-ends') orders.delete('custody');
  found.push(...[...orders.values()].filter((order) => order !== null));
  if (left?.latest) {
    const day = left.earliest ?? left.latest;
    const written = day.compare(left.latest) === 0 ? `${day}` : `${day}/${left.latest}`;
    const about = { at: null, detainee: person.id, proceeding: left.event.proceeding };
    const key = `sentence-ends:${left.event.id}`;
    const rest = { member: left.event.id, words: '' };
    found.push({ ...about, ...rest, key, kind: 'sentence-ends', date: readDate(written) });
  }
  return found;
}

function appealDays(casebook: CasebookReader): Found[] {
  return casebook.all('proceeding').flatMap((proceeding) =>
    proceeding.decisions.flatMap((decision): Found[] => {
      const { appealUntil, against, status } = decision;
      if (appealUntil === null || status === 'rejected') return [];
      const people =
        against.length > 0 ? against : proceeding.defendants.map((each) => each.detainee);
      return people.map((detainee) => ({
        key: `appeal-day:${decision.id}`,
        kind: 'appeal-day',
        date: appealUntil,
        at: null,
        detainee,
        proceeding: proceeding.id,
        member: decision.id,
        words: decision.appealLaw,
      }));
    }),
  );
}

/**
 * Every date that detention itself sets, from custody events and proceedings: the end of remand,
 * house arrest, administrative detention, police custody and travel bans, hearings, the last days for
 * an appeal, hours to a judge, the end of a sentence. One entry for what several people share; the
 * latest order alone counts; none for who has died or, for ends of custody, was released since. Dates
 * that cannot be read are left out. `only` asks for one person, by the id after merges. In the order of the days, then by key.
 */
export function detentionDates(
  casebook: CasebookReader,
  question: Pick<CustodyQuestion, 'asOf' | 'today' | 'reportedOn'>,
  only: DetaineeId | null = null,
): DetentionDate[] {
  return inOneTurn(detentionDatesInTurns(casebook, question, only));
}

/** As `detentionDates`, a person at a turn. */
export function* detentionDatesInTurns(
  casebook: CasebookReader,
  question: Pick<CustodyQuestion, 'asOf' | 'today' | 'reportedOn'>,
  only: DetaineeId | null = null,
): InTurns<DetentionDate[]> {
  const identities = identitiesOf(casebook.all('identity'));
  const whole = { ...question, elsewhere: eventsElsewhere(casebook) };
  const found: Found[] = [];
  for (const { id } of casebook.all('detainee')) {
    if (identities.resolve(id) !== (only ?? id) || identities.resolve(id) !== id) continue;
    yield;
    const person = mergedDetainee(id, identities, (each) => casebook.get('detainee', each));
    if (person !== undefined) found.push(...ofPerson(person, whole));
  }
  found.push(...appealDays(casebook));
  // What is built here is built of thousands: each entry is made once, when its people are known.
  const byKey = new Map<string, Shared>();
  for (const one of found) {
    const day = dayOf(one.date);
    if (day === null) continue;
    const person = identities.resolve(one.detainee);
    if (only !== null && person !== only) continue;
    const people = byKey.get(one.key)?.people ?? [];
    if (!people.includes(person)) people.push(person);
    // A day as a number: comparing calendar dates works it out at every step.
    byKey.set(one.key, { one, day, number: day.calendar.toJulianDay(day), people });
  }
  return [...byKey.values()]
    .sort((a, b) => a.number - b.number || (a.one.key < b.one.key ? -1 : 1))
    .map(dateOf);
}

/** A date while the people it concerns are put together. */
interface Shared {
  readonly one: Found;
  readonly day: CalendarDate;
  readonly number: number;
  readonly people: DetaineeId[];
}

function dateOf({ one, day, people }: Shared): DetentionDate {
  const { key, kind, date, at, proceeding, member, words } = one;
  const detainees = people.length > 1 ? people.toSorted() : people;
  return { key, kind, date, day, at, detainees, proceeding, member, words };
}
