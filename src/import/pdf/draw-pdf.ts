import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api';
import { newSheet, pictureOf, type DrawOrder, type DrawnPage, type Drawing } from '../drawn-page';
import type { PdfEngine } from './pdf-engine';
import { letterRun } from './letter-run';
import { readPdfPage } from './pdf-page';

/**
 * Draws pages of a PDF as pictures, with the places of their letters. Nothing of the file runs; a page
 * that cannot be drawn, and a number that the file has no page for, is left out. `not-drawn` where the
 * file does not open.
 */
export async function drawPdf(
  engine: PdfEngine,
  bytes: Uint8Array,
  order: DrawOrder,
  password: string | undefined,
): Promise<Drawing> {
  let pdf;
  try {
    pdf = await engine.open(bytes, password);
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException'
      ? { status: 'needs-password', wrongPassword: password !== undefined }
      : { status: 'not-drawn' };
  }
  const drawn: DrawnPage[] = [];
  for (const number of order.pages) {
    if (number > pdf.numPages) continue;
    try {
      drawn.push(await drawPage(await pdf.getPage(number), number, order.width));
    } catch {
      // A damaged page among good ones; the pane says that it could not be drawn.
    }
  }
  return { status: 'drawn', pages: pdf.numPages, drawn };
}

async function drawPage(page: PDFPageProxy, number: number, wide: number): Promise<DrawnPage> {
  const natural = page.getViewport({ scale: 1 });
  const sheet = newSheet(natural.width, natural.height, wide);
  const viewport = page.getViewport({ scale: sheet.scale });
  // Drawn as for printing: the frames of the screen never come in a hidden page.
  await page.render({ canvas: sheet.canvas, viewport, intent: 'print' }).promise;
  const png = await pictureOf(sheet.canvas);
  const { lines } = await readPdfPage(page);
  const measure = measureIn(sheet.canvas);
  const runs = lines.flatMap(({ pieces }) =>
    pieces.map((piece) => letterRun(piece, viewport, measure)),
  );
  page.cleanup();
  return { page: number, width: sheet.canvas.width, height: sheet.canvas.height, png, runs };
}

function measureIn(canvas: HTMLCanvasElement): (words: string) => number {
  const context = canvas.getContext('2d');
  if (context === null) return (words) => words.length;
  context.font = '20px sans-serif';
  return (words) => context.measureText(words).width;
}
