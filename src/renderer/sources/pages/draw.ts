import type { CasebookClient } from '../../../casebook/client';
import type { Attachment } from '../../../domain/source';
import type { Client } from '../../../ipc/client';
import type { Drawing, DrawOrder } from '../../../ipc/drawing-shapes';
import { failed, type Answer } from '../../../ipc/failure';

/** True for an original whose pages can be drawn: a PDF or a picture. */
export function isDrawable(original: Attachment | null): original is Attachment {
  if (original === null) return false;
  return (
    original.mediaType === 'application/pdf' ||
    /^image\/(png|jpeg|gif|webp|bmp|avif)$/.test(original.mediaType)
  );
}

/** The bytes of an original, opened from its sealed file; this page passes them on and reads nothing. */
export async function originalBytes(
  client: CasebookClient,
  original: Attachment,
): Promise<Answer<Uint8Array>> {
  const opened = await client.file(original);
  return opened.ok ? opened : failed('not-found', 'attachment');
}

/** Has a reader page draw some pages; `job` is the name to cancel it by. */
export async function drawPages(
  main: Client,
  file: { readonly name: string; readonly bytes: Uint8Array; readonly password: string | null },
  draw: DrawOrder,
  job: string,
): Promise<Answer<Drawing>> {
  const { name, bytes, password } = file;
  const options = password === null ? {} : { password };
  const opened = await main.openWriter('reader.drawBytes', {
    job,
    name: name.slice(-255),
    options,
    draw,
  });
  if (!opened.ok) return opened;
  const taken = await opened.value.write(bytes);
  if (!taken.ok) {
    await opened.value.abort();
    return taken;
  }
  return opened.value.commit();
}
