import { unzipSync } from 'fflate';
import { readCsv } from '../../src/export/read-csv';
import { inflatedStreams } from '../export-canary/scan';
import { tagsOf } from './tags';

/** Elements that run, fetch, send or lead away, wherever they stand. */
const never = /^(?:script|iframe|object|embed|form|input|base|math|img|a:?hlinkClick)$/i;
/** What a document of ours has to say of itself in its head, and no words of the casebook may add. */
const headOnly = /^(?:meta|link|title|style)$/i;

/**
 * What the markup in the words of a casebook became in a file that left: elements, attributes,
 * targets outside, scripts, formulas, lines of a calendar. Nothing, where all of it stayed text.
 */
export function arisenIn(name: string, bytes: Uint8Array): string[] {
  if (/\.(?:zip|docx|xlsx)$/.test(name)) {
    return Object.entries(unzipSync(bytes)).flatMap(([inner, content]) =>
      arisenIn(inner, content).map((found) => `${name}: ${found}`),
    );
  }
  const found = byEnding(name, bytes);
  return [...new Set(found)].map((each) => `${name}: ${each}`);
}

function byEnding(name: string, bytes: Uint8Array): string[] {
  const text = new TextDecoder().decode(bytes);
  if (/\.(?:xml|rels)$/.test(name)) return inMarkup(text, 'xml');
  if (name.endsWith('.html')) return inMarkup(text, 'html');
  if (name.endsWith('.csv')) return inTable(text);
  if (name.endsWith('.json')) return isJson(text) ? [] : ['no JSON'];
  if (name.endsWith('.ics')) return inCalendar(text);
  if (name.endsWith('.pdf')) return inPdf(Buffer.from(bytes));
  return [];
}

function inMarkup(text: string, kind: 'xml' | 'html'): string[] {
  const { tags, whole } = tagsOf(text, kind);
  const found = whole ? [] : ['elements that do not close'];
  const body = tags.findIndex(({ name }) => name === 'body');
  for (const [at, { name, attributes }] of tags.entries()) {
    if (never.test(name)) found.push(`<${name}>`);
    if (kind === 'html' && at > body && headOnly.test(name)) found.push(`<${name}> in the body`);
    for (const [key, value] of attributes) {
      if (/^on/i.test(key) || key.startsWith('planted')) found.push(`<${name} ${key}>`);
      const leads = /^(?:src|href|action|xlink:href|Target)$/i.test(key);
      if (leads && /^\s*(?:javascript|data|https?:\/\/planted)/i.test(value)) {
        found.push(`<${name} ${key}> leads outside`);
      }
      if (key === 'TargetMode' && value === 'External') found.push('a target outside');
    }
    if (kind === 'xml' && name === 'f') found.push('a formula');
  }
  return found;
}

function inTable(text: string): string[] {
  const formula = /^[\t\r\n ]*[=+\-@\t\r\0＝＋－＠]/;
  const cells = readCsv(text).flat();
  return cells.some((cell) => formula.test(cell) && !/^-?\d+(?:\.\d+)?$/.test(cell))
    ? ['a cell that starts as a formula']
    : [];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // Lines, each a record of its own.
    return text
      .split('\n')
      .filter(Boolean)
      .every((line) => line.startsWith('{') && line.endsWith('}'));
  }
}

/** A calendar's lines: a name, or what goes on from the line before. */
function inCalendar(text: string): string[] {
  const known =
    /^(?:BEGIN|END|VERSION|PRODID|CALSCALE|UID|DTSTAMP|DTSTART|DTEND|SUMMARY|DESCRIPTION|X-WR-CALNAME|TRANSP|CLASS|CATEGORIES|METHOD|STATUS|SEQUENCE)[;:]/;
  const lines = text.split('\r\n').filter((line) => line !== '' && !line.startsWith(' '));
  return lines.filter((line) => !known.test(line)).map((line) => `a line ${line.slice(0, 12)}`);
}

function inPdf(pdf: Buffer): string[] {
  const acts = ['/JavaScript', '/JS', '/Launch', '/URI', '/SubmitForm', '/OpenAction', '/AA'];
  // A name ends where a letter of a name can no longer stand.
  const faces = [pdf, ...inflatedStreams(pdf)].map((face) => face.toString('latin1'));
  return acts.filter((act) => faces.some((face) => new RegExp(`${act}[\\s(<[/]`).test(face)));
}
