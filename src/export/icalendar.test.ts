import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { writeCalendar, type CalendarEvent } from './icalendar';

const stamp = '2025-01-27T10:11:12.345Z';
const day: CalendarEvent = {
  key: 'app_1 mem_2 wgad-regular-reply',
  from: '2024-02-29',
  to: '2024-02-29',
  at: null,
  summary: 'Deadline: Reply of the Government',
  description: '',
};

function read(events: readonly CalendarEvent[]) {
  const calendar = new ICAL.Component(ICAL.parse(writeCalendar(events, stamp)));
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
}

describe('writeCalendar', () => {
  it('is read by another library: whole days end on the day after', () => {
    const [event] = read([day]);
    expect(event?.summary).toBe(day.summary);
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.startDate.toString()).toBe('2024-02-29');
    expect(event?.endDate.toString()).toBe('2024-03-01');
    const [span] = read([{ ...day, from: '2024-12-30', to: '2024-12-31' }]);
    expect(span?.endDate.toString()).toBe('2025-01-01');
  });

  it('gives a moment in UTC', () => {
    const [event] = read([{ ...day, at: '2025-03-11T01:00:00.000Z' }]);
    expect(event?.startDate.toString()).toBe('2025-03-11T01:00:00Z');
  });

  it('keeps every letter, sign and line break, folded at 75 octets', () => {
    const summary = `Rəşad Məmmədli; "a, b" \\ ${'გრძელი სიტყვა '.repeat(12)}`;
    const description = 'one\ntwo\r\nthree';
    const [event] = read([{ ...day, summary, description }]);
    expect(event?.summary).toBe(summary);
    expect(event?.description).toBe('one\ntwo\nthree');
    for (const line of writeCalendar([{ ...day, summary }], stamp).split('\r\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    }
  });

  it('has the same identifier for the same thing, and no id of a record', () => {
    const [one, other] = read([day, { ...day, key: 'app_1 mem_3 wgad-regular-reply' }]);
    expect(one?.uid).not.toBe(other?.uid);
    expect(read([{ ...day, summary: 'moved', from: '2024-03-05', to: '2024-03-05' }])[0]?.uid).toBe(
      one?.uid,
    );
    expect(writeCalendar([day], stamp)).not.toMatch(/app_|mem_/);
  });
});
