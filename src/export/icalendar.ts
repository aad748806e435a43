/** One day, or one moment, of a calendar that leaves. */
export interface CalendarEvent {
  /** What the identifier is made of; it never stands in the file itself. */
  readonly key: string;
  /** The first and the last day, ISO 8601. */
  readonly from: string;
  readonly to: string;
  /** The moment (RFC 3339) in place of the days. */
  readonly at: string | null;
  readonly summary: string;
  readonly description: string;
}

/** Octets of a line before it is folded (RFC 5545, 3.1). */
const FOLD = 75;
const encoder = new TextEncoder();

function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');
}

/** A line in pieces of at most 75 octets, never cut within a letter; each ends with CRLF. */
function folded(line: string): string {
  let out = '';
  let size = 0;
  for (const letter of line) {
    const octets = encoder.encode(letter).length;
    if (size + octets > FOLD) {
      out += '\r\n ';
      size = 1;
    }
    out += letter;
    size += octets;
  }
  return `${out}\r\n`;
}

/** A number of 64 bits in hexadecimal that is always the same for a key (FNV-1a). */
function fingerprint(key: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of encoder.encode(key)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

function dayAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + 1)).toISOString().slice(0, 10);
}

function moment(at: string): string {
  return `${at.slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function eventLines(event: CalendarEvent, stamp: string): string[] {
  const when =
    event.at === null
      ? [
          `DTSTART;VALUE=DATE:${compact(event.from)}`,
          // The end of whole days is the day after the last one (RFC 5545, 3.6.1).
          `DTEND;VALUE=DATE:${compact(dayAfter(event.to))}`,
        ]
      : [`DTSTART:${moment(event.at)}`];
  return [
    'BEGIN:VEVENT',
    `UID:${fingerprint(event.key)}@vigil.invalid`,
    `DTSTAMP:${moment(stamp)}`,
    ...when,
    `SUMMARY:${escaped(event.summary)}`,
    ...(event.description === '' ? [] : [`DESCRIPTION:${escaped(event.description)}`]),
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/**
 * A calendar file by RFC 5545: whole days without a time zone, moments in UTC, lines folded at 75
 * octets. An identifier is made of a record's random id and leads back to none; it stays the same,
 * so that a calendar program changes a day it has instead of adding it twice. `stamp` is RFC 3339.
 */
export function writeCalendar(events: readonly CalendarEvent[], stamp: string): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Vigil//Calendar 1//EN',
    'CALSCALE:GREGORIAN',
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ]
    .map(folded)
    .join('');
}
