import type { TextBlock } from './frozen-text';

/**
 * Cuts a plain text into blocks by what a reader would see: blank lines, hard-wrapped lines, list
 * marks, short lines that stand like headings, form feeds between pages. Nothing in the text moves:
 * every character that is not white space is inside exactly one block.
 */

interface Line {
  readonly start: number;
  readonly end: number;
}

/** A bullet, or a number or one letter with `.` or `)`; a dash of dialogue (—, –) is none. */
const LIST_MARK = /^([-*•▪◦‣·]|\(?\d{1,3}[.)]|\(?\p{L}\))\s+\S/u;
const LONGEST_HEADING = 90;
/** A text counts as hard-wrapped when most lines inside its paragraphs have such lengths. */
const WRAPPED_LENGTH = { least: 50, most: 100 };
const WRAPPED_SHARE = 0.6;
const WRAP_SAMPLE = 200_000;
/** A text of more blocks than this is data; from there on a page is one block. */
const MAX_BLOCKS = 200_000;

/** The blocks of `text`, in order; `page` is set once the text has a form feed. */
export function splitIntoBlocks(text: string): TextBlock[] {
  const paged = text.includes('\f');
  const blocks: TextBlock[] = [];
  const wrapped = isHardWrapped(text);
  let page = 1;
  for (let start = 0; start <= text.length;) {
    const feed = text.indexOf('\f', start);
    const end = feed === -1 ? text.length : feed;
    const at = paged ? { page } : {};
    addBlocksBetween(text, start, end, wrapped, at, blocks);
    if (feed === -1) break;
    blocks.push({ kind: 'page-break', start: feed, end: feed + 1, page });
    page += 1;
    start = feed + 1;
  }
  return blocks;
}

/** How many pages form feeds make of a text, or undefined for a text without any. */
export function countPages(text: string): number | undefined {
  const feeds = text.split('\f').length - 1;
  return feeds === 0 ? undefined : feeds + 1;
}

/** Adds the blocks of one page: runs of lines between blank lines, white space round each left out. */
function addBlocksBetween(
  text: string,
  from: number,
  to: number,
  wrapped: boolean,
  at: { page?: number },
  blocks: TextBlock[],
): void {
  let chunk: Line[] = [];
  for (let start = from; start < to;) {
    if (blocks.length + chunk.length >= MAX_BLOCKS) {
      const rest = trimmed(text, chunk[0]?.start ?? start, to);
      if (rest !== null) blocks.push({ kind: 'paragraph', ...rest, ...at });
      return;
    }
    const newline = text.indexOf('\n', start);
    const end = newline === -1 || newline > to ? to : newline;
    const line = trimmed(text, start, end);
    if (line !== null) {
      chunk.push(line);
    } else if (chunk.length > 0) {
      addChunk(text, chunk, wrapped, at, blocks);
      chunk = [];
    }
    start = end + 1;
  }
  if (chunk.length > 0) addChunk(text, chunk, wrapped, at, blocks);
}

function trimmed(text: string, start: number, end: number): Line | null {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from += 1;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1;
  return from === to ? null : { start: from, end: to };
}

function isSpace(unit: number): boolean {
  return unit <= 0x20 || unit === 0xa0 || unit === 0x3000 || unit === 0xfeff;
}

/** Looks at lines that another line follows: each is wrapped, or a paragraph of its own. */
function isHardWrapped(text: string): boolean {
  let lines = 0;
  let fitting = 0;
  let start = 0;
  while (start < WRAP_SAMPLE) {
    const end = text.indexOf('\n', start);
    if (end === -1 || end + 1 >= text.length) break;
    if (end > start && text[end + 1] !== '\n') {
      const length = end - start;
      lines += 1;
      if (length >= WRAPPED_LENGTH.least && length <= WRAPPED_LENGTH.most) fitting += 1;
    }
    start = end + 1;
  }
  return lines >= 3 && fitting >= lines * WRAPPED_SHARE;
}

function addChunk(
  text: string,
  lines: readonly Line[],
  wrapped: boolean,
  at: { page?: number },
  blocks: TextBlock[],
): void {
  const only = lines[0];
  const textFollows = text.length > (lines.at(-1)?.end ?? 0);
  if (lines.length === 1 && only && textFollows && looksLikeHeading(text, only)) {
    // The first thing said is the title; later headings stand below it.
    const level = blocks.length === 0 ? 1 : 2;
    blocks.push({ kind: 'heading', ...only, level, ...at });
    return;
  }
  let open: { start: number; end: number; kind: 'paragraph' | 'list-item' } | null = null;
  for (const line of lines) {
    const item = LIST_MARK.test(text.slice(line.start, Math.min(line.end, line.start + 12)));
    if (open !== null && wrapped && !item) {
      open.end = line.end;
      continue;
    }
    if (open !== null) blocks.push(toBlock(open, at));
    open = { ...line, kind: item ? 'list-item' : 'paragraph' };
  }
  if (open !== null) blocks.push(toBlock(open, at));
}

function toBlock(
  open: { start: number; end: number; kind: 'paragraph' | 'list-item' },
  at: { page?: number },
): TextBlock {
  return open.kind === 'list-item' ? { ...open, level: 1, ...at } : { ...open, ...at };
}

/** A short line alone between blank lines, without the end of a sentence, that begins as a title. */
function looksLikeHeading(text: string, line: Line): boolean {
  if (line.end - line.start > LONGEST_HEADING) return false;
  const words = text.slice(line.start, line.end);
  if (/[.,;:!?…»"”]$/.test(words) || LIST_MARK.test(words)) return false;
  return /^[\p{Lu}\p{Lo}\d«"“(]/u.test(words) && /\p{L}{2}/u.test(words);
}
