import type { LetterRun } from './pdf/letter-run';

/** Which pages are to be drawn, from 1, and how wide at most, in pixels. */
export interface DrawOrder {
  readonly pages: readonly number[];
  readonly width: number;
}

/** A page as a picture: PNG bytes, its size in pixels, and where its letters are. */
export interface DrawnPage {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly png: Uint8Array<ArrayBuffer>;
  readonly runs: readonly LetterRun[];
}

/** What became of an order; `pages` is how many pages the file has. */
export type Drawing =
  | { readonly status: 'drawn'; readonly pages: number; readonly drawn: readonly DrawnPage[] }
  | { readonly status: 'needs-password'; readonly wrongPassword: boolean }
  | { readonly status: 'not-drawn' };

/** The most pixels of one picture: a page of any shape takes 64 MB of memory and no more. */
const MOST_PIXELS = 16_000_000;

/**
 * A canvas for a page of the given natural size, as wide as asked where that is no absurd number of
 * pixels, and the scale to draw it by. White, since pages are paper.
 */
export function newSheet(
  width: number,
  height: number,
  wide: number,
): { readonly canvas: HTMLCanvasElement; readonly scale: number } {
  const whole = Math.max(1, width) * Math.max(1, height);
  const scale = Math.min(wide / Math.max(1, width), Math.sqrt(MOST_PIXELS / whole));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(width * scale));
  canvas.height = Math.max(1, Math.floor(height * scale));
  const context = canvas.getContext('2d');
  if (context !== null) {
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  return { canvas, scale };
}

/** The canvas as PNG bytes in a buffer of their own. Rejects where it cannot be encoded. */
export async function pictureOf(canvas: HTMLCanvasElement): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (blob === null) throw new Error('the picture could not be encoded');
  return new Uint8Array(await blob.arrayBuffer());
}
