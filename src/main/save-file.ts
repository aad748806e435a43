import { startDurableFile, type DurableWriter } from './durable-file';
import { failed, type Answer } from '../ipc/failure';
import type { FileTokens } from './file-tokens';

/**
 * Begins the file behind a token from the save dialog: a temporary name in the target's own folder,
 * readable by its owner alone, synced and renamed at the commit. The dialog has asked about an
 * existing file, which stays whole until then.
 */
export async function startSaving(
  tokens: FileTokens,
  token: string,
): Promise<Answer<DurableWriter>> {
  const path = tokens.take(token, 'write');
  return path === null ? failed('token-used') : startDurableFile(path);
}

/** Writes a finished export to the file of a token, whole or not at all. */
export async function saveWhole(
  tokens: FileTokens,
  token: string,
  content: Uint8Array,
): Promise<Answer<{ size: number; sha256: string }>> {
  const started = await startSaving(tokens, token);
  if (!started.ok) return started;
  const written = await started.value.write(content);
  return written.ok ? started.value.commit() : written;
}
