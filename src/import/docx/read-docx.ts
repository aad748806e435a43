import mammoth from 'mammoth';
import type { FrozenText, ReadOutcome, RefusalCode, TextBlock } from '../frozen-text';
import { freezePage, parsePage, readHtml, type ParsedPage } from '../html';
import { rawTextOf } from '../markup-node';
import { readMhtml } from '../mhtml';
import { droppedFromDocx, hasTrackedChanges } from './docx-dropped';
import { docxParts, packedAgain, partText, type DocxParts } from './docx-parts';

/** A Word document with a main part larger than this is refused: it takes minutes. */
const LARGEST_PART = 64 * 1024 * 1024;

/**
 * Reads a Word document (ECMA-376, transitional and strict) to its headings, lists, tables, quotes
 * and notes, as mammoth tells them apart. Pictures, macros and embedded files are not unpacked, no
 * relation is followed, and what is not in the text is counted. `parse` is for tests.
 */
export async function readDocx(
  bytes: Uint8Array,
  parse: (markup: string) => ParsedPage = parsePage,
): Promise<ReadOutcome> {
  const docx = docxParts(bytes);
  if ('broken' in docx) return refused('broken');
  if ('bomb' in docx) return refused('bomb', docx.bomb);
  if (Object.values(docx.parts).some((part) => part.length > LARGEST_PART)) {
    return refused('bomb', `${LARGEST_PART / 1024 / 1024} MB in one part`);
  }
  const html = await htmlOf(docx);
  if (html === null) return refused('broken');
  const outcome = withChunks(freezePage(parse(tidied(html)), { warnings: [] }), docx);
  if (outcome.status !== 'text') return outcome;
  const content: FrozenText = {
    ...outcome.content,
    ...statedBy(docx, parse),
    warnings: hasTrackedChanges(docx) ? [{ code: 'tracked-changes', detail: '' }] : [],
    dropped: droppedFromDocx(docx),
  };
  return { status: 'text', content };
}

/** Mammoth's HTML, or null where it finds no document in the archive. */
async function htmlOf(docx: DocxParts): Promise<string | null> {
  const options = {
    // A picture is counted, not decoded; an empty address makes no request in a parsed document.
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
  };
  try {
    return (await mammoth.convertToHtml(inputOf(packedAgain(docx)), options)).value;
  } catch {
    return null;
  }
}

/** Mammoth takes an ArrayBuffer in a page and a Buffer in Node, where its tests run. */
function inputOf(arrayBuffer: ArrayBuffer): Parameters<typeof mammoth.convertToHtml>[0] {
  const { Buffer } = globalThis as unknown as { Buffer?: { from(bytes: ArrayBuffer): never } };
  return Buffer === undefined ? { arrayBuffer } : { buffer: Buffer.from(arrayBuffer) };
}

/** A cell that is one paragraph is its words; arrows from a note back to its mark go. */
function tidied(html: string): string {
  return html
    .replace(
      /<(t[dh])([^>]*)><p>([^]*?)<\/p><\/\1>/g,
      (whole, tag: string, about: string, words: string) =>
        words.includes('<p>') ? whole : `<${tag}${about}>${words}</${tag}>`,
    )
    .replace(/\s*<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g, '');
}

/** Pages and web archives that a document holds inside (`altChunk`) are read after its own text. */
function withChunks(outcome: ReadOutcome, docx: DocxParts): ReadOutcome {
  let whole = outcome;
  for (const [name, bytes] of Object.entries(docx.parts)) {
    if (!/\.(html?|mht|mhtml)$/i.test(name)) continue;
    const chunk = /\.html?$/i.test(name) ? readHtml(bytes) : readMhtml(bytes);
    if (chunk.status === 'text') whole = joined(whole, chunk);
  }
  return whole;
}

function joined(
  first: ReadOutcome,
  next: Extract<ReadOutcome, { status: 'text' }>,
): Extract<ReadOutcome, { status: 'text' }> {
  if (first.status !== 'text') return next;
  const gap = '\n\n';
  const shift = first.content.text.length + gap.length;
  const moved = next.content.blocks.map((block): TextBlock => ({
    ...block,
    start: block.start + shift,
    end: block.end + shift,
  }));
  const content: FrozenText = {
    ...first.content,
    text: first.content.text + gap + next.content.text,
    blocks: [...first.content.blocks, ...moved],
  };
  return { status: 'text', content };
}

/** Title and author of the core properties (ECMA-376 part 2, 11). */
function statedBy(
  docx: DocxParts,
  parse: (markup: string) => ParsedPage,
): { title?: string; author?: string } {
  const xml = partText(docx, 'docProps/core.xml');
  const title = propertyOf(xml, 'title', parse);
  const author = propertyOf(xml, 'creator', parse);
  return { ...(title === null ? {} : { title }), ...(author === null ? {} : { author }) };
}

/** One property's words. Cut out first: as a page, XML's empty elements would swallow what follows. */
function propertyOf(
  xml: string,
  name: string,
  parse: (markup: string) => ParsedPage,
): string | null {
  const found = new RegExp(`<dc:${name}(?:\\s[^>]*[^/])?>([^<]*)</dc:${name}>`).exec(xml);
  const words = rawTextOf(parse(found?.[1] ?? '').root)
    .replace(/\s+/g, ' ')
    .trim();
  return /[\p{L}\p{N}]/u.test(words) ? words.slice(0, 500) : null;
}

function refused(code: RefusalCode, detail = ''): ReadOutcome {
  return { status: 'unreadable', reason: { code, detail } };
}
