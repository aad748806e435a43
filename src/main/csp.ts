import type { Role } from '../ipc/channels';

/** Which policy an answer of `app://` carries: that of a page, or the one of everything else. */
export type PolicyName = Role | 'part';

/** What no page may do, whichever it is. */
const never = [
  "connect-src 'none'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
];

/**
 * The Content-Security-Policy of each kind of answer. Every answer needs one: a worker obeys the
 * header of its own script and has none where that has none.
 *
 * - `casebook`: the strictest; nothing but our own files, and pictures from bytes the page made.
 * - `reader`: parses strangers' files. Pictures only from bytes it made itself; HTML may become a
 *   document apart (DOMParser) through the policies `vigil` and `dompurify`; no worker.
 * - `printer`: lays the projected brief out; no worker.
 * - `part`: scripts of workers, style sheets, fonts. A worker may load our own scripts and no more.
 */
export const policies: Readonly<Record<PolicyName, string>> = {
  casebook: [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob:",
    "font-src 'self'",
    "worker-src 'self'",
    ...never,
    'trusted-types vigil',
  ].join('; '),
  reader: [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    'img-src blob:',
    "font-src 'self'",
    "worker-src 'none'",
    ...never,
    'trusted-types vigil dompurify',
  ].join('; '),
  printer: [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob:",
    "font-src 'self'",
    "worker-src 'none'",
    ...never,
    'trusted-types vigil',
  ].join('; '),
  part: [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'none'",
    ...never,
    'trusted-types vigil',
  ].join('; '),
};
