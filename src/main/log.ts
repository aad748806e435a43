import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the log says happened; a closed list, so that no sentence can grow in it. */
export type LogEvent =
  | 'started'
  | 'start-failed'
  | 'quit'
  | 'opened'
  | 'open-failed'
  | 'closed'
  | 'unlocked'
  | 'locked'
  | 'lock-late'
  | 'refused'
  | 'page-crashed'
  | 'page-fault'
  | 'request-cancelled'
  | 'permission-denied'
  | 'navigation-denied'
  | 'journal-failed'
  | 'write-failed'
  | 'rebuild'
  | 'restored-copy'
  | 'reading'
  | 'printing'
  | 'settings-failed'
  | 'fault';

/** Details of an event: code words, numbers, ids. Anything else is written as `[redacted]`. */
export type LogDetails = Readonly<Record<string, unknown>>;

export interface Log {
  note(event: LogEvent, details?: LogDetails): void;
}

/** The log's file is put aside once it is this long; one older file is kept. */
const LONGEST_LOG = 1024 * 1024;

const redacted = '[redacted]';

const harmless = [
  /** Our own code words and channel names: lower case, in parts joined by `-`, `.` or `/`. */
  /^[a-z][a-zA-Z]{0,24}(?:[-./][a-zA-Z]{1,24}){1,6}$/,
  /^(?:none|locked|open|casebook|reader|printer|io|exists|busy|write|read|ordinary|practice|sample)$/,
  /^(?:asked|idle|suspend|quit|killed|crashed|oom|hung|refused|cancelled|true|false)$/,
  /** The classes of the language's own errors. */
  /^(?:Error|[A-Z][a-zA-Z]{2,20}(?:Error|Exception))$/,
  /** Error numbers of the system, by name. */
  /^E[A-Z0-9]{2,20}$/,
  /** Ids, with or without their prefix. */
  /^(?:[a-z]{3}_)?[0-9a-f]{32}$/,
  /** Version numbers. */
  /^\d{1,4}(?:\.\d{1,5}){1,3}$/,
];

/**
 * A detail as it may be written. Only numbers, truth values and words that match a pattern of our
 * own codes stay; names, paths, addresses and sentences never do. An error gives its name, its
 * errno and where in the program it arose, never its message, which may quote content.
 */
export function redact(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) {
    return String(value);
  }
  if (typeof value === 'string') {
    return harmless.some((pattern) => pattern.test(value)) ? value : redacted;
  }
  return value instanceof Error ? redactError(value) : redacted;
}

function redactError(error: Error): string {
  const name = /^[A-Z][A-Za-z]{0,40}$/.test(error.name) ? error.name : 'Error';
  const errno =
    'code' in error && typeof error.code === 'string' && /^E[A-Z0-9_]{2,40}$/.test(error.code)
      ? ` ${error.code}`
      : '';
  // Only frames of our own bundles: file, line and column, without the folders before them.
  const places = [
    ...(error.stack ?? '').matchAll(/[\\/(]([\w.-]{1,60}\.(?:js|ts|mjs)):(\d+):(\d+)/g),
  ]
    .slice(0, 4)
    .map(([, file, line, column]) => `${file}:${line}:${column}`);
  return `${name}${errno}${places.length > 0 ? ` at ${places.join(' < ')}` : ''}`;
}

/** One line of the log; empty details are left out. */
export function logLine(at: Date, event: LogEvent, details: LogDetails = {}): string {
  const told = Object.entries(details)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => ` ${keyOf(key)}=${redact(value)}`);
  return `${at.toISOString()} ${event}${told.join('')}\n`;
}

function keyOf(key: string): string {
  return /^[a-zA-Z]{1,30}$/.test(key) ? key : redacted;
}

/**
 * A log in `folder`, which may be lost but never fails its caller; with `aloud`, also on the error
 * output, for a start from a terminal.
 */
export function fileLog(folder: string, { aloud = false } = {}): Log {
  const path = join(folder, 'vigil.log');
  return {
    note(event, details) {
      const line = logLine(new Date(), event, details);
      if (aloud) process.stderr.write(line);
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LONGEST_LOG) {
          renameSync(path, join(folder, 'vigil.old.log'));
        }
        appendFileSync(path, line, { mode: 0o600 });
      } catch {
        // A full disk must not stop the work over a line of the log.
      }
    },
  };
}
