import { drawImage } from '../../import/draw-image';
import { fileKind } from '../../import/file-kind';
import type { ReaderMain } from './ask-main';
import type { Drawing, DrawOrder } from '../../ipc/drawing-shapes';
import type { ReaderJob } from '../../ipc/reader-shapes';

/** Draws the pages of a job; a file that cannot be drawn is an answer, not an exception. */
export async function drawJob(
  main: ReaderMain,
  { name, options }: ReaderJob,
  order: DrawOrder,
  bytes: Uint8Array,
): Promise<Drawing> {
  const kind = fileKind(bytes, name);
  try {
    if (kind === 'image') return await drawImage(bytes, order);
    if (kind !== 'pdf') return { status: 'not-drawn' };
    const { drawPdfHere } = await import('./read-pdf-here');
    return await drawPdfHere(main, bytes, order, options.password);
  } catch {
    return { status: 'not-drawn' };
  }
}
