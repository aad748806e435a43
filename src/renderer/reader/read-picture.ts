import type { ReadOutcome } from '../../import/frozen-text';
import { pictureMetadata } from '../../import/picture/picture-metadata';
import { LONGEST_PIECE } from '../../ipc/channels';

/** The longer side of the picture that is kept, in pixels; less where that does not fit one piece. */
const SIDES = [640, 480, 320, 200];

/**
 * Decodes a picture here, where a fault of the decoder ends one reader, and draws it anew: turned as
 * its file says, made smaller, as a PNG of nothing but its pixels.
 */
export async function readPicture(bytes: Uint8Array): Promise<ReadOutcome> {
  let image: ImageBitmap;
  try {
    image = await createImageBitmap(new Blob([Uint8Array.from(bytes)]));
  } catch {
    return { status: 'unreadable', reason: { code: 'broken', detail: '' } };
  }
  const { width, height } = image;
  for (const side of SIDES) {
    const scale = Math.min(1, side / Math.max(width, height));
    const canvas = new OffscreenCanvas(
      Math.max(1, Math.round(width * scale)),
      Math.max(1, Math.round(height * scale)),
    );
    const drawing = canvas.getContext('2d');
    if (drawing === null) break;
    drawing.imageSmoothingQuality = 'high';
    drawing.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await canvas.convertToBlob({ type: 'image/png' });
    if (blob.size > LONGEST_PIECE) continue;
    const png = new Uint8Array(await blob.arrayBuffer());
    return { status: 'picture', picture: { width, height, png, said: pictureMetadata(bytes) } };
  }
  return { status: 'unreadable', reason: { code: 'too-large', detail: '' } };
}
