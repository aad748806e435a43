import type { Client } from '../../../ipc/client';
import type { Answer } from '../../../ipc/failure';

interface TextToSave {
  readonly purpose: 'csv' | 'json';
  /** Names no person. */
  readonly suggestedName: string;
  readonly text: string;
}

/** Asks where to save a text and writes it; false where the person thought better of it. */
export async function saveText(
  main: Client,
  { text, ...about }: TextToSave,
): Promise<Answer<boolean>> {
  const chosen = await main.call('files.saveAs', about);
  if (!chosen.ok) return chosen;
  if (chosen.value === null) return { ok: true, value: false };
  const opened = await main.openWriter('files.write', { token: chosen.value.token });
  if (!opened.ok) return opened;
  const written = await opened.value.write(new TextEncoder().encode(text));
  if (!written.ok) {
    await opened.value.abort();
    return written;
  }
  const done = await opened.value.commit();
  return done.ok ? { ok: true, value: true } : done;
}
