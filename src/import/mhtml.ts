import { type HtmlOptions, readHtml } from './html';
import { decodeWords, type MimePart, parameterOf, readMime } from './mime';
import type { DroppedPart, ReadOutcome } from './frozen-text';
import { readPlainText } from './plain-text';

/** Largest web archive read, in bytes; its pictures are kept only in the sealed original. */
export const MAX_MHTML_BYTES = 128 * 1024 * 1024;

/**
 * Reads a saved web archive (RFC 2557): the page it was saved for, by the `start` parameter or else
 * its first HTML part. Its other parts (pictures, styles, frames) are counted as left out.
 */
export function readMhtml(
  bytes: Uint8Array,
  options: Pick<HtmlOptions, 'encoding'> = {},
  readPage: typeof readHtml = readHtml,
): ReadOutcome {
  if (bytes.length > MAX_MHTML_BYTES) {
    const detail = `${MAX_MHTML_BYTES / 1024 / 1024} MB of web archive`;
    return { status: 'unsupported', reason: { code: 'too-large', detail } };
  }
  const { headers, parts } = readMime(bytes);
  const page = mainPart(parts, parameterOf(headers.get('content-type'), 'start'));
  if (page === null) return { status: 'no-text', reason: { code: 'no-html-part', detail: '' } };
  const subject = headers.get('subject');
  const title = subject === undefined ? '' : decodeWords(subject);
  const outcome =
    page.type === 'text/plain'
      ? readPlainText(page.bytes, chosen(options, page))
      : readPage(page.bytes, {
          ...options,
          declared: page.charset,
          ...(title === '' ? {} : { title }),
        });
  if (outcome.status !== 'text') return outcome;
  const dropped = [...outcome.content.dropped, ...otherParts(parts, page)];
  return { status: 'text', content: { ...outcome.content, dropped } };
}

function chosen(options: Pick<HtmlOptions, 'encoding'>, page: MimePart): { encoding?: string } {
  const encoding = options.encoding ?? page.charset;
  return encoding === null ? {} : { encoding };
}

function mainPart(parts: readonly MimePart[], start: string | null): MimePart | null {
  const named = parts.find((part) => start !== null && part.headers.get('content-id') === start);
  if (named !== undefined && isPage(named)) return named;
  return parts.find(isPage) ?? parts.find((part) => part.type === 'text/plain') ?? null;
}

function otherParts(parts: readonly MimePart[], page: MimePart): DroppedPart[] {
  const others = parts.filter((part) => part !== page);
  const images = others.filter((part) => part.type.startsWith('image/')).length;
  const pages = others.filter((part) => part.type === 'text/html').length;
  const rest = others.length - images - pages;
  const counted: DroppedPart[] = [
    { what: 'attachments', count: images },
    { what: 'embedded-pages', count: pages },
    { what: 'other-parts', count: rest },
  ];
  return counted.filter(({ count }) => count > 0);
}

function isPage(part: MimePart): boolean {
  return part.type === 'text/html' || part.type === 'application/xhtml+xml';
}
