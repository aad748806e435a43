import { countCharacter, decodeText, isKnownEncoding, withPlainNewlines } from './decode-text';
import { detectEncoding } from './detect-encoding';
import type { FrozenText, ReadOutcome, ReadWarning } from './frozen-text';
import { detectLanguage } from './language';
import { countPages, splitIntoBlocks } from './text-blocks';

/**
 * Largest plain text read, in bytes. 32 MiB is some 16,000 pages: a log or a dump, not a document
 * one annotates. More than that would hold the reader and the store's memory for no one's use.
 */
export const MAX_PLAIN_TEXT_BYTES = 32 * 1024 * 1024;

/** Above this share of characters that mean nothing, a reading in a chosen encoding is refused. */
const MAX_REPLACED_SHARE = 0.02;

export interface PlainTextOptions {
  /** An encoding the user chose, by its WHATWG label; without it the bytes decide. */
  readonly encoding?: string;
}

/**
 * Reads a plain text file. Empty and binary files and those above MAX_PLAIN_TEXT_BYTES are refused;
 * an encoding that cannot be told for certain is asked for with readings to choose from. Newlines
 * become `\n`, a byte order mark and the Ctrl-Z that ends DOS texts go; all else stays as it is.
 */
export function readPlainText(bytes: Uint8Array, options: PlainTextOptions = {}): ReadOutcome {
  if (bytes.length === 0) return { status: 'no-text', reason: { code: 'empty', detail: '' } };
  if (bytes.length > MAX_PLAIN_TEXT_BYTES) {
    const limit = `${MAX_PLAIN_TEXT_BYTES / 1024 / 1024} MB of text`;
    return { status: 'unsupported', reason: { code: 'too-large', detail: limit } };
  }
  const warnings: ReadWarning[] = [];
  let encoding = options.encoding;
  if (encoding === undefined) {
    const finding = detectEncoding(bytes);
    if (finding.kind === 'binary') {
      return { status: 'unsupported', reason: { code: 'binary', detail: '' } };
    }
    if (finding.kind === 'unsure') return { status: 'needs-encoding', guesses: finding.guesses };
    encoding = finding.encoding;
  } else {
    if (!isKnownEncoding(encoding)) {
      return { status: 'unreadable', reason: { code: 'wrong-encoding', detail: encoding } };
    }
    warnings.push({ code: 'encoding-chosen-by-user', detail: encoding });
  }
  const { text, replaced } = decodeText(bytes, encoding);
  if (text.includes('\0')) return { status: 'unsupported', reason: { code: 'binary', detail: '' } };
  if (replaced > text.length * MAX_REPLACED_SHARE) {
    return { status: 'unreadable', reason: { code: 'wrong-encoding', detail: encoding } };
  }
  if (replaced > 0) warnings.push(replacementWarning(encoding, text, replaced));
  return freezePlainText(text, { encoding, warnings });
}

/** Freezes pasted or typed text: newlines to `\n`, halves of broken surrogate pairs to U+FFFD. */
export function readPastedText(text: string): ReadOutcome {
  const whole = text.replace(/\p{Surrogate}/gu, '\ufffd');
  const replaced = countCharacter(whole, '\ufffd');
  return freezePlainText(whole, {
    warnings: replaced > 0 ? [{ code: 'replaced-characters', detail: String(replaced) }] : [],
  });
}

function freezePlainText(
  decoded: string,
  known: { encoding?: string; warnings: ReadWarning[] },
): ReadOutcome {
  const text = withPlainNewlines(withoutDosEnd(decoded));
  if (!/[\p{L}\p{N}]/u.test(text)) {
    return {
      status: 'no-text',
      reason: { code: text.trim() === '' ? 'empty' : 'no-words', detail: '' },
    };
  }
  const controls = text.match(/[\u0001-\u0008\u000b\u000e-\u001f]/g)?.length ?? 0;
  if (controls > 0) known.warnings.push({ code: 'control-characters', detail: String(controls) });
  const language = detectLanguage(text);
  const pages = countPages(text);
  const content: FrozenText = {
    text,
    blocks: splitIntoBlocks(text),
    warnings: known.warnings,
    dropped: [],
    ...(pages === undefined ? {} : { pages }),
    ...(language === null ? {} : { language }),
    ...(known.encoding === undefined ? {} : { encoding: known.encoding }),
  };
  return { status: 'text', content };
}

/** Without the Ctrl-Z characters that end a DOS text. */
function withoutDosEnd(text: string): string {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 0x1a) end -= 1;
  return text.slice(0, end);
}

function replacementWarning(encoding: string, text: string, replaced: number): ReadWarning {
  const cut = replaced === 1 && text.endsWith('\ufffd') && encoding.startsWith('utf');
  return cut
    ? { code: 'cut-off-file', detail: '' }
    : { code: 'replaced-characters', detail: String(replaced) };
}
