import { language } from './catalogue';

/** A moment (RFC 3339) in the reader's own time zone and language; the words given where it is none. */
export function momentWords(moment: string, style: 'full' | 'time' = 'full'): string {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return moment;
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const day = { year: 'numeric', month: 'short', day: 'numeric' } as const;
  return formatter(style, style === 'time' ? time : { ...day, ...time }).format(at);
}

/** A calendar day of the reader's time zone in words: the heading of a day's changes. */
export function dayWords(moment: string): string {
  const at = new Date(moment);
  const day = { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' } as const;
  return Number.isNaN(at.getTime()) ? moment : formatter('day', day).format(at);
}

/** A number of bytes in words: `3.4 MB`. */
export function sizeWords(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(3, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return sizeFormatter(units[step] ?? 'byte').format(bytes / 1000 ** step);
}

const sizeFormatters = new Map<string, Intl.NumberFormat>();

function sizeFormatter(unit: string): Intl.NumberFormat {
  const key = `${locale()} ${unit}`;
  const made =
    sizeFormatters.get(key) ??
    new Intl.NumberFormat(locale(), {
      style: 'unit',
      unit,
      // The short form of some bytes has no plural in English.
      unitDisplay: unit === 'byte' ? 'long' : 'short',
      maximumFractionDigits: 1,
    });
  sizeFormatters.set(key, made);
  return made;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs milliseconds, which a list of moments would pay for each row. */
function formatter(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale()} ${name}`;
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(locale(), options);
  formatters.set(key, made);
  return made;
}

/** English dates are written day first, as the documents and the other languages write them. */
function locale(): string {
  return language() === 'en' ? 'en-GB' : language();
}
