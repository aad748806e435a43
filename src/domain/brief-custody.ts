import type { BriefLine } from './brief-document';
import { capital, withDetail, type BriefWriter } from './brief-writer';
import type { CustodyEvent } from './custody-event';
import { custodyStatusAt, type CustodyStatus } from './custody-status';
import { eventKind } from './dated-event';
import { daysHeld } from './days-held';
import type { Detainee } from './detainee';
import { custodyReading } from './proceeding-events';
import { shownName } from './shown-name';

/** What an event is called in a brief: "confirmed as held" would claim more than its source. */
export function eventName(event: string, writer: BriefWriter): string {
  if (event === 'held-confirmed' || event === 'at-liberty-confirmed') {
    return writer.phrases.say(`event.${event}`);
  }
  return writer.phrases.term('custody-events', event);
}

/** What an event was, where and until when, in words. */
export function eventWords(event: CustodyEvent, writer: BriefWriter): string {
  const { phrases } = writer;
  let words = eventName(event.event, writer);
  if (event.result !== null) {
    const result = phrases.term('custody-results', event.result);
    words = phrases.say('event.result', { event: words, result });
  }
  const facility = event.facility && writer.casebook.get('facility', event.facility);
  const place = (facility ? shownName(facility).text : '') || event.place;
  if (place !== '') words = phrases.say('event.place', { event: words, place });
  return event.until === null
    ? words
    : phrases.say('event.until', { event: words, date: writer.date(event.until) });
}

/** One custody event as a line of the timeline. */
export function eventLine(event: CustodyEvent, writer: BriefWriter): BriefLine {
  const values = {
    date: capital(writer.date(event.date), writer.phrases.language),
    event: eventWords(event, writer),
  };
  const words = writer.said('event.line', values, event.saidBy);
  return writer.line({
    key: `event:${event.id}`,
    parts: withDetail(words, event.detail),
    claims: [event],
    withSaidBy: false,
  });
}

/** A person's custody at the brief's date, by the projected records alone. */
export function custodyOf(detainee: Detainee, writer: BriefWriter): CustodyStatus {
  const reading = custodyReading(writer.casebook);
  return custodyStatusAt(detainee, { asOf: writer.asOf, today: writer.today, ...reading });
}

function statusWords(detainee: Detainee, status: CustodyStatus, writer: BriefWriter): string[] {
  const { phrases } = writer;
  const values = { date: writer.asOfWords, name: shownName(detainee).text };
  if (status.incident !== null) return [phrases.say('custody.at-risk', values)];
  if (status.event === null) return [phrases.say('custody.not-stated', values)];
  const words = [
    phrases.say('custody.now', {
      ...values,
      status: phrases.term('custody-statuses', status.status),
    }),
  ];
  const report = {
    event: eventName(status.event.event, writer),
    date: writer.date(status.event.date),
  };
  words.push(writer.said('custody.rests-on', report, status.event.saidBy));
  if (status.confirmedBy !== null) {
    words.push(phrases.say('custody.confirmed', { date: writer.date(status.confirmedBy.date) }));
  }
  if (status.held === 'yes') words.push(phrases.say('custody.no-release'));
  return words;
}

/**
 * Days held in words, or null where no source says when somebody was taken: "confirmed as held" on
 * one day is no count of days, and a brief says nothing that no source says.
 */
function daysWords(detainee: Detainee, writer: BriefWriter): string | null {
  const reading = custodyReading(writer.casebook);
  const held = daysHeld(detainee, { asOf: writer.asOf, today: writer.today, ...reading });
  const { min, max } = held;
  if (min < 1 || !held.periods.every(({ from }) => eventKind(from.event).takes)) return null;
  const values = { min: String(min), max: String(max ?? ''), date: writer.asOf.toString() };
  const key = max === null ? 'least' : max === min ? 'exact' : 'range';
  const words = { ...values, date: writer.asOfWords };
  return writer.phrases.say(`custody.days.${key}`, words);
}

/** The lines on custody: the status with what it rests on, its age, doubts and contradictions. */
export function custodyLines(detainee: Detainee, writer: BriefWriter): BriefLine[] {
  const { phrases } = writer;
  const status = custodyOf(detainee, writer);
  const claims = [status.event, status.incident, status.confirmedBy].filter(
    (each) => each !== null,
  );
  const words = statusWords(detainee, status, writer);
  if (status.stale && status.ageDays !== null) {
    words.push(phrases.say('custody.stale', { days: String(status.ageDays) }));
  }
  const first = writer.line({
    key: `custody:${detainee.id}`,
    parts: words.join(' '),
    claims,
    withSaidBy: false,
  });
  if (status.stale) writer.notice(first, 'stale');
  const lines = [first];
  const days = status.held === 'yes' ? daysWords(detainee, writer) : null;
  if (days !== null) {
    const event = status.event === null ? [] : [status.event];
    lines.push(
      writer.line({ key: `days:${detainee.id}`, parts: days, claims: event, withSaidBy: false }),
    );
  }
  for (const { status: other, event } of status.perhaps) {
    const parts = phrases.say('custody.perhaps', {
      status: phrases.term('custody-statuses', other),
      date: writer.date(event.date),
    });
    lines.push(writer.line({ key: `perhaps:${event.id}`, parts, claims: [event] }));
  }
  const flagged = status.flags.filter((flag) => flag.code !== 'disputed');
  for (const code of new Set(flagged.map((flag) => flag.code))) {
    const events = flagged.filter((flag) => flag.code === code).flatMap((flag) => flag.events);
    const parts = phrases.say(`flag.${code}`);
    const key = `flag:${code}:${detainee.id}`;
    lines.push(writer.line({ key, parts, claims: events, withSaidBy: false }));
  }
  return lines;
}
