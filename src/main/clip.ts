import { clipboard } from 'electron';

let copied: string | null = null;

/** Puts text on the clipboard. Newer versions answer later, older ones at once: both are waited for. */
export async function copyText(text: string): Promise<void> {
  copied = text;
  await clipboard.writeText(text);
}

/** Takes what Vigil put on the clipboard off it, where nothing else has been copied since. */
export async function clearCopied(): Promise<void> {
  if (copied === null) return;
  const text = copied;
  copied = null;
  if ((await clipboard.readText()) === text) clipboard.clear();
}
