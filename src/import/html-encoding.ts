import { decodeText, isKnownEncoding } from './decode-text';
import { byteOrderMark, detectEncoding, utf8Shape } from './detect-encoding';
import type { EncodingGuess, ReadWarning } from './frozen-text';
import { scoreSingleByteEncodings } from './single-byte-score';

export type HtmlEncoding =
  | { readonly kind: 'known'; readonly encoding: string; readonly warnings: readonly ReadWarning[] }
  | { readonly kind: 'unsure'; readonly guesses: readonly EncodingGuess[] };

/** Bytes searched for a declaration; the standard says 1024, pages in the wild put it later. */
const PRESCAN_BYTES = 4096;
const SAMPLE_BYTES = 1 << 16;
/** Mean log-likelihood a byte by which another alphabet must explain the page better. */
const CLEARLY_WORSE = 1;

/**
 * The encoding of a web page: byte order mark, then what was declared (transport header first, then
 * `<meta>` or the XML declaration, as the HTML standard orders them), then detection. Unlike a
 * browser it does not believe a declaration that the bytes refute: pages saved by one program and
 * declared by another are common, and a wrong reading would be frozen for ever.
 */
export function findHtmlEncoding(bytes: Uint8Array, header: string | null): HtmlEncoding {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return known(marked);
  const declared = declaredEncoding(bytes, header);
  const finding = detectEncoding(bytes);
  if (declared === null) {
    if (finding.kind === 'found') return known(finding.encoding);
    if (finding.kind === 'unsure') return { kind: 'unsure', guesses: finding.guesses };
    // Stray zero bytes: a browser drops them and reads the rest.
    return known(utf8Shape(bytes) === 'other' ? 'windows-1252' : 'utf-8');
  }
  if (finding.kind !== 'found' || finding.how === 'ascii') {
    return refutesUtf8(bytes, declared) && finding.kind === 'unsure'
      ? { kind: 'unsure', guesses: finding.guesses }
      : known(declared);
  }
  if (readsAlike(bytes, declared, finding.encoding)) return known(declared);
  const refuted =
    finding.how !== 'letters' ||
    refutesUtf8(bytes, declared) ||
    readsWorse(bytes, declared, finding.encoding);
  if (!refuted) return known(declared);
  return known(finding.encoding, [{ code: 'declared-encoding-wrong', detail: declared }]);
}

/** The encoding a page names for itself, by the header's charset or its own declaration, or null. */
export function declaredEncoding(bytes: Uint8Array, header: string | null): string | null {
  if (header !== null && isKnownEncoding(header)) return normalised(header);
  const head = decodeText(bytes.subarray(0, PRESCAN_BYTES), 'windows-1252').text.replace(
    /<!--[^]*?-->/g,
    '',
  );
  const meta = /<meta\s[^>]*charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
  const xml = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1];
  const label = [meta, xml].find((one) => one !== undefined && isKnownEncoding(one));
  if (label === undefined) return null;
  // A declaration readable as ASCII cannot stand in UTF-16; the standard reads it as UTF-8.
  return /^utf-16/i.test(label) ? 'utf-8' : normalised(label);
}

function known(encoding: string, warnings: readonly ReadWarning[] = []): HtmlEncoding {
  return { kind: 'known', encoding, warnings };
}

function normalised(label: string): string {
  return /^utf-32/i.test(label) ? label.toLowerCase() : new TextDecoder(label).encoding;
}

function refutesUtf8(bytes: Uint8Array, declared: string): boolean {
  return declared === 'utf-8' && utf8Shape(bytes) === 'other';
}

function readsAlike(bytes: Uint8Array, one: string, other: string): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  return one === other || decodeText(sample, one).text === decodeText(sample, other).text;
}

/**
 * True when letter statistics speak clearly against the declared alphabet. One that is not among
 * those weighed is believed as long as it reads the bytes at all.
 */
function readsWorse(bytes: Uint8Array, declared: string, found: string): boolean {
  const scores = scoreSingleByteEncodings(bytes);
  const own = scores.find((score) => score.encoding === declared);
  const other = scores.find((score) => score.encoding === found);
  if (own === undefined || other === undefined) {
    const { text, replaced } = decodeText(bytes.subarray(0, SAMPLE_BYTES), declared);
    return replaced > text.length / 50;
  }
  return other.perByte - own.perByte >= CLEARLY_WORSE;
}
