import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api';
import { holdsBytes } from '../holds-bytes';
import { detectLanguage } from '../language';
import { looksGarbled } from '../garbled-text';
import type {
  DroppedPart,
  FrozenText,
  ReadOutcome,
  ReadWarning,
  RefusalCode,
} from '../frozen-text';
import type { Reader } from '../read-file';
import { freezePages } from './pdf-text';
import type { PdfEngine } from './pdf-engine';
import { readPdfPage, type PdfPage } from './pdf-page';

/** More pages than any report has; a file that claims more is an attack or a mistake. */
export const MOST_PDF_PAGES = 10_000;
/** A page of which more than this share of the letters is unknown cannot be called read. */
const MOST_LOST = 0.1;

/** Marks of files that are a sealed document inside a page saying so (PDF 2.0, 7.6.7; Microsoft's). */
const SEALED_INSIDE = ['/EncryptedPayload', '/MicrosoftIRMServices'] as const;

/**
 * A reader of PDFs on `engine`. Text is taken page by page in reading order, with form feeds between
 * pages; scripts, links and attachments are neither run nor followed. A password is asked for by
 * answering `needs-password`; pages of pictures alone are `no-text`; damage that leaves no page is
 * `unreadable`.
 */
export function pdfReader(engine: PdfEngine): Reader {
  return async (bytes, { password }) => {
    if (SEALED_INSIDE.some((mark) => holdsBytes(bytes, mark))) return refused('encrypted');
    let document: PDFDocumentProxy;
    try {
      document = await engine.open(bytes, password);
    } catch (error) {
      if (nameOf(error) === 'PasswordException') {
        return { status: 'needs-password', wrongPassword: password !== undefined };
      }
      return refused('broken', nameOf(error) === 'InvalidPDFException' ? '' : nameOf(error));
    }
    if (document.numPages > MOST_PDF_PAGES) {
      const reason = { code: 'too-large', detail: `${MOST_PDF_PAGES} pages` } as const;
      return { status: 'unsupported', reason };
    }
    const outcome = await readDocument(document, engine);
    const [missing] = engine.missing;
    return missing === undefined ? outcome : refused('missing-asset', missing);
  };
}

async function readDocument(document: PDFDocumentProxy, engine: PdfEngine): Promise<ReadOutcome> {
  const pages: (PdfPage | null)[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    pages.push(await readPage(document, number));
  }
  const read = pages.filter((page) => page !== null);
  if (read.length === 0) return refused('broken');
  const { text, blocks } = freezePages(pages.map((page) => page?.lines ?? []));
  if (!/[\p{L}\p{N}]/u.test(text)) {
    const reason = { code: whyWithoutText(read), detail: '' };
    if (reason.code === 'no-words' && engine.damaged()) return refused('broken');
    return { status: 'no-text', reason, pages: document.numPages };
  }
  const language = detectLanguage(text);
  const content: FrozenText = {
    text,
    blocks,
    pages: document.numPages,
    warnings: [
      ...(engine.damaged() ? [{ code: 'damaged-file', detail: '' } as const] : []),
      ...warningsOf(pages, text),
    ],
    dropped: await droppedFrom(document, read),
    ...(await statedBy(document)),
    ...(language === null ? {} : { language }),
  };
  return { status: 'text', content };
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<PdfPage | null> {
  try {
    const page = await document.getPage(number);
    const read = await readPdfPage(page);
    page.cleanup();
    return read;
  } catch {
    return null;
  }
}

function whyWithoutText(pages: readonly PdfPage[]): RefusalCode {
  if (pages.some((page) => page.lost > 0)) return 'letters-unknown';
  return pages.some((page) => page.pictures) ? 'looks-scanned' : 'no-words';
}

function warningsOf(pages: readonly (PdfPage | null)[], text: string): ReadWarning[] {
  const warnings: ReadWarning[] = [];
  const damaged = numbersOf(pages, (page) => page === null);
  if (damaged !== '') warnings.push({ code: 'damaged-pages', detail: damaged });
  const empty = numbersOf(pages, (page) => page?.lines.length === 0 && page.pictures);
  if (empty !== '') warnings.push({ code: 'pages-without-text', detail: empty });
  const letters = text.replace(/\s/gu, '').length;
  const lost = pages.reduce((sum, page) => sum + (page?.lost ?? 0), 0);
  if (lost > (letters + lost) * MOST_LOST || looksGarbled(text)) {
    warnings.push({ code: 'garbled-text', detail: lost > 0 ? String(lost) : '' });
  }
  return warnings;
}

/** The numbers of the pages that are so, as `1, 4, 7`; of a long list its beginning. */
function numbersOf(
  pages: readonly (PdfPage | null)[],
  is: (page: PdfPage | null) => boolean,
): string {
  const numbers = pages.flatMap((page, index) => (is(page) ? [index + 1] : []));
  const shown = numbers.slice(0, 30).join(', ');
  return numbers.length > 30 ? `${shown} …` : shown;
}

async function droppedFrom(
  document: PDFDocumentProxy,
  pages: readonly PdfPage[],
): Promise<DroppedPart[]> {
  const scripts = await document.getJSActions().catch(() => null);
  const attachments = (await document.getAttachments().catch(() => null)) as object | null;
  const counts = [
    ['scripts', scripts === null ? 0 : Object.values(scripts).flat().length || 1],
    ['attachments', attachments === null ? 0 : countOf(attachments)],
    ['annotations', pages.reduce((sum, page) => sum + page.notes, 0)],
    ['images', pages.filter((page) => page.pictures).length],
  ] as const;
  return counts.filter(([, count]) => count > 0).map(([what, count]) => ({ what, count }));
}

function countOf(attachments: object): number {
  return attachments instanceof Map ? attachments.size : Object.keys(attachments).length;
}

/** Titles that programs put there by themselves. */
const NO_TITLE =
  /^(untitled|microsoft (office )?(word|excel|powerpoint)\b.*|(document|presentation|binder|book|slide|layout)\s?\d*|subject:?|producer:.*|.*\.(docx?|pdf|indd|qxd|rtf|odt|tmp|xlsx?|html?))$/i;

/** Title and author as the file states them, where they are words and not a program's own. */
async function statedBy(document: PDFDocumentProxy): Promise<{ title?: string; author?: string }> {
  const metadata = await document.getMetadata().catch(() => null);
  const info = (metadata?.info ?? {}) as Readonly<Record<string, unknown>>;
  const title = tidy(info['Title']) ?? tidy(metadata?.metadata?.get('dc:title'));
  const author = tidy(info['Author']) ?? tidy(metadata?.metadata?.get('dc:creator'));
  return {
    ...(title === null || NO_TITLE.test(title) ? {} : { title }),
    ...(author === null ? {} : { author }),
  };
}

function tidy(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first !== 'string') return null;
  const words = first.replace(/[\s\0]+/gu, ' ').trim();
  return /[\p{L}\p{N}]/u.test(words) ? words.slice(0, 500) : null;
}

function refused(code: RefusalCode, detail = ''): ReadOutcome {
  return { status: 'unreadable', reason: { code, detail } };
}

/** The name of pdf.js's exception, which tells what is wrong; empty where it has no name of its own. */
function nameOf(error: unknown): string {
  return error instanceof Error && error.name !== 'Error' ? error.name : '';
}
