import { newSheet, pictureOf, type DrawOrder, type Drawing } from './drawn-page';

/** Larger pictures are not opened: 100 megapixels are 400 MB in memory. */
const LARGEST_PIXELS = 100_000_000;

/**
 * Draws an image as the one page of its document, turned as its camera says, and encoded anew: what
 * else the file holds (place, camera, thumbnails) is not in the picture. `not-drawn` for a kind that
 * Chromium does not decode.
 */
export async function drawImage(bytes: Uint8Array, { width }: DrawOrder): Promise<Drawing> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(new Blob([Uint8Array.from(bytes)]));
  } catch {
    return { status: 'not-drawn' };
  }
  if (picture.width * picture.height > LARGEST_PIXELS) return { status: 'not-drawn' };
  const sheet = newSheet(picture.width, picture.height, Math.min(width, picture.width));
  const { canvas } = sheet;
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const png = await pictureOf(canvas);
  const drawn = [{ page: 1, width: canvas.width, height: canvas.height, png, runs: [] }];
  return { status: 'drawn', pages: 1, drawn };
}
