import { destinationsOf } from './destinations';
import { readPdf, withObjects } from './file';
import { withoutMarks } from './marks';
import { outlineObjects, type Heading } from './outline';
import { pagesWithLines } from './pages';
import type { RunningLines } from './running-lines';
import { hexText } from './text';

/** What a PDF says of itself, all of it taken from the brief. */
export interface PdfHead {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** The day the brief stands for, ISO 8601; both dates of the file are set to it. */
  readonly day: string;
  readonly headings: readonly Heading[];
  /** The lines that are still to be drawn on its pages. */
  readonly lines: RunningLines | null;
}

/**
 * A printed PDF as it leaves: made by "Vigil", dated by the brief and not by the clock, with its
 * language, its title, bookmarks, head and foot, and nothing of machine, user or moment. The same
 * print gives the same bytes. Null where it is of a make that no lines can be drawn on.
 */
export function finishPdf(printed: Uint8Array, head: PdfHead): Uint8Array<ArrayBuffer> | null {
  const clean = withoutMarks(printed);
  const file = readPdf(clean);
  const catalogue = file?.object(file.root) ?? null;
  if (file === null || catalogue === null) return head.lines === null ? clean : null;
  const info = file.size;
  const objects = new Map<number, string>([[info, infoOf(head)]]);
  const added: string[] = [];
  if (!catalogue.includes('/Outlines')) {
    const outline = outlineObjects(head.headings, destinationsOf(file), info + 1);
    for (const [number, body] of outline) objects.set(number, body);
    if (outline.size > 0) added.push(`/Outlines ${info + 1} 0 R`, '/PageMode /UseOutlines');
  }
  if (head.lines !== null) {
    const pages = pagesWithLines(file, head.lines, info + objects.size);
    if (pages === null) return null;
    for (const [number, body] of pages) objects.set(number, body);
  }
  const language = head.language.replace(/[^A-Za-z0-9-]/g, '');
  if (!catalogue.includes('/Lang') && language !== '') added.push(`/Lang (${language})`);
  if (!catalogue.includes('/ViewerPreferences')) {
    added.push('/ViewerPreferences <</DisplayDocTitle true>>');
  }
  objects.set(file.root, catalogue.replace(/>>$/, `\n${added.join('\n')}>>`));
  return withObjects(clean, file, objects, info);
}

function infoOf({ title, day }: PdfHead): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)/.exec(day) ?? [];
  const parts = [`/Title ${hexText(title)}`, '/Creator (Vigil)', '/Producer (Vigil)'];
  if (year !== undefined && month !== undefined && date !== undefined) {
    const moment = `(D:${year}${month}${date}000000Z)`;
    parts.push(`/CreationDate ${moment}`, `/ModDate ${moment}`);
  }
  return `<<${parts.join('\n')}>>`;
}
