import { clipboard } from 'electron';

/** What Vigil copied is taken off the clipboard after so many milliseconds, where it still holds it. */
export const CLEAR_AFTER_MS = 30_000;

let copied: string | null = null;
let timer: NodeJS.Timeout | undefined;

/** Puts text on the clipboard. Newer versions answer later, older ones at once: both are waited for. */
export async function copyText(text: string): Promise<void> {
  clearTimeout(timer);
  copied = text;
  await clipboard.writeText(text);
  timer = setTimeout(() => {
    clearCopied().catch(() => undefined);
  }, CLEAR_AFTER_MS);
}

/** Takes what Vigil put on the clipboard off it, where nothing else has been copied since. */
export async function clearCopied(): Promise<void> {
  clearTimeout(timer);
  if (copied === null) return;
  const text = copied;
  copied = null;
  if ((await clipboard.readText()) === text) clipboard.clear();
}
