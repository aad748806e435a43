import type { PdfLine } from './pdf-line';

/** A run of lines in the order the page draws them, and the room it takes. */
interface Chunk {
  readonly lines: PdfLine[];
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Beyond so many chunks on one page the order of drawing stays: the page is no running text. */
const MOST_CHUNKS = 300;

/**
 * The lines of a page in the order they are read. A page is drawn in that order by nearly every
 * program, column by column and row by row; only where drawing jumps back up over what it drew (a
 * footer first, boxes placed by hand) are the runs between the jumps sorted by their places. Lines
 * turned sideways come after the others.
 */
export function inReadingOrder(lines: readonly PdfLine[]): PdfLine[] {
  const angles = [...new Set(lines.map(({ angle }) => angle))].toSorted(
    (a, b) => weightOf(lines, b) - weightOf(lines, a),
  );
  return angles.flatMap((angle) => orderUpright(lines.filter((line) => line.angle === angle)));
}

function weightOf(lines: readonly PdfLine[], angle: PdfLine['angle']): number {
  return lines.reduce((sum, line) => sum + (line.angle === angle ? line.text.length : 0), 0);
}

function orderUpright(lines: readonly PdfLine[]): PdfLine[] {
  const chunks = chunksOf(lines);
  if (chunks.length === 1 || chunks.length > MOST_CHUNKS) return [...lines];
  return sorted(chunks).flatMap((chunk) => chunk.lines);
}

function chunksOf(lines: readonly PdfLine[]): Chunk[] {
  const chunks: Chunk[] = [];
  for (const line of lines) {
    const open = chunks.at(-1);
    const top = line.y - line.size;
    if (open === undefined || jumpsBack(open, line)) {
      chunks.push({ lines: [line], left: line.left, right: line.right, top, bottom: line.y });
    } else {
      open.lines.push(line);
      open.left = Math.min(open.left, line.left);
      open.right = Math.max(open.right, line.right);
      open.top = Math.min(open.top, top);
      open.bottom = Math.max(open.bottom, line.y);
    }
  }
  return chunks;
}

/** The line stands above one that was drawn before it, in the same column. */
function jumpsBack(chunk: Chunk, line: PdfLine): boolean {
  const last = chunk.lines.at(-1);
  if (last === undefined) return false;
  if (line.y < last.y - last.size * 0.5 && overlaps(line, last)) return true;
  // A new column may begin above; a far lower line after it belongs to another part of the page.
  return line.y > chunk.bottom + line.size * 12 && !overlaps(line, chunk);
}

function overlaps(a: { left: number; right: number }, b: { left: number; right: number }): boolean {
  const shared = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  return shared > Math.min(a.right - a.left, b.right - b.left) * 0.1;
}

/** Above before below in one column; left before right where they stand side by side. */
function comesBefore(a: Chunk, b: Chunk): boolean {
  const sideBySide = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0;
  if (overlaps(a, b)) return sideBySide ? a.top < b.top : a.bottom <= b.top + 1;
  if (sideBySide) return a.right <= b.left + 1;
  return a.bottom <= b.top + 1;
}

/** Takes, again and again, the topmost chunk that no other one left comes before. */
function sorted(chunks: readonly Chunk[]): Chunk[] {
  const left = chunks.toSorted((a, b) => a.top - b.top);
  const ordered: Chunk[] = [];
  while (left.length > 0) {
    const free = left.findIndex((one) =>
      left.every((other) => other === one || !comesBefore(other, one)),
    );
    ordered.push(...left.splice(Math.max(0, free), 1));
  }
  return ordered;
}
