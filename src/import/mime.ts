import { decodeText, isKnownEncoding } from './decode-text';

/** One part of a MIME message: headers by lower-case name, and the body decoded to bytes. */
export interface MimePart {
  readonly headers: ReadonlyMap<string, string>;
  /** Media type in lower case, `text/plain` when none is named (RFC 2045, 5.2). */
  readonly type: string;
  readonly charset: string | null;
  readonly bytes: Uint8Array;
}

/** Nesting and number of parts beyond which a message is an attack. */
const MAX_DEPTH = 8;
const MAX_PARTS = 5000;

/**
 * The leaf parts of a MIME message (RFC 2045, 2046) such as a saved web archive, in order, with the
 * message's own headers. A missing last boundary ends the last part at the end of the file. Bodies
 * are decoded from base64 and quoted-printable; bad sequences are taken as they stand.
 */
export function readMime(bytes: Uint8Array): {
  headers: ReadonlyMap<string, string>;
  parts: MimePart[];
} {
  // One unit for each byte, so that bodies come back as the bytes they were.
  const message = toByteString(bytes);
  const parts: MimePart[] = [];
  const { headers, body } = splitHead(message);
  collect(headers, body, parts, 0);
  return { headers, parts };
}

/** A header parameter such as `boundary` or `charset`, unquoted, or null. */
export function parameterOf(header: string | undefined, name: string): string | null {
  if (header === undefined) return null;
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(header);
  return match?.[1] ?? match?.[2] ?? null;
}

/** Encoded words of a header (RFC 2047) as text. */
export function decodeWords(header: string): string {
  return header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(
      /=\?([\w.-]+)\?([bq])\?([^?]*)\?=/gi,
      (whole, label: string, kind: string, body: string) => {
        if (!isKnownEncoding(label)) return whole;
        const bytes =
          kind.toLowerCase() === 'b'
            ? fromBase64(body)
            : fromQuotedPrintable(body.replaceAll('_', ' '));
        return decodeText(bytes, label).text;
      },
    )
    .trim();
}

function collect(
  headers: ReadonlyMap<string, string>,
  body: string,
  parts: MimePart[],
  depth: number,
): void {
  const type = headers.get('content-type');
  const media = (type ?? 'text/plain').split(';')[0]?.trim().toLowerCase() ?? 'text/plain';
  const boundary = parameterOf(type, 'boundary');
  if (media.startsWith('multipart/') && boundary !== null && depth < MAX_DEPTH) {
    for (const piece of splitAt(body, boundary)) {
      if (parts.length >= MAX_PARTS) return;
      const part = splitHead(piece);
      collect(part.headers, part.body, parts, depth + 1);
    }
    return;
  }
  const bytes = decodeBody(body, headers.get('content-transfer-encoding') ?? '');
  parts.push({ headers, type: media, charset: parameterOf(type, 'charset'), bytes });
}

function splitHead(message: string): { headers: Map<string, string>; body: string } {
  const headers = new Map<string, string>();
  const start = /^(\r?\n)*/.exec(message)?.[0].length ?? 0;
  const end = /\r?\n[ \t]*\r?\n/.exec(message.slice(start));
  const head = end === null ? message : message.slice(start, start + end.index);
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) {
      const name = line.slice(0, colon).trim().toLowerCase();
      if (!headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
    }
  }
  const body = end === null ? '' : message.slice(start + end.index + end[0].length);
  return { headers, body };
}

/** What stands between boundary lines; preamble and epilogue are left out. */
function splitAt(body: string, boundary: string): string[] {
  const marks = [...body.matchAll(new RegExp(`^--${escaped(boundary)}(--)?[ \\t]*\\r?$`, 'gm'))];
  return marks.flatMap((mark, index) => {
    if (mark[1] !== undefined) return [];
    const start = mark.index + mark[0].length + 1;
    const end = marks[index + 1]?.index ?? body.length;
    return end > start ? [body.slice(start, end)] : [];
  });
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

function decodeBody(body: string, encoding: string): Uint8Array {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return fromBase64(body);
    case 'quoted-printable':
      return fromQuotedPrintable(body);
    default:
      return fromByteString(body);
  }
}

function fromQuotedPrintable(body: string): Uint8Array {
  const joined = body.replace(/=[ \t]*\r?\n/g, '');
  return fromByteString(
    joined.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
  );
}

function fromBase64(body: string): Uint8Array {
  const digits = body.replace(/[^A-Za-z0-9+/]/g, '');
  return fromByteString(atob(digits.slice(0, digits.length - (digits.length % 4 === 1 ? 1 : 0))));
}

function toByteString(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return text;
}

function fromByteString(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}
