import { app, type BrowserWindow } from 'electron';

/** A reader or printer that grows past this is killed: 1.5 GiB, in KiB as Electron counts. */
const MOST_MEMORY_KB = 1.5 * 1024 * 1024;
const CHECK_MS = 500;

/** Windows of helpers, and what is done where the page of one has grown too far. */
const watched = new Map<BrowserWindow, () => void>();
let check: NodeJS.Timeout | null = null;

/** Calls `tooMuch` when the window's page has grown past the limit; the answer ends the watch. */
export function watchMemory(window: BrowserWindow, tooMuch: () => void): () => void {
  watched.set(window, tooMuch);
  // One look for all of them: Electron takes some milliseconds for the list of processes.
  check ??= setInterval(look, CHECK_MS);
  return () => {
    watched.delete(window);
    if (watched.size > 0 || check === null) return;
    clearInterval(check);
    check = null;
  };
}

function look(): void {
  const sizes = new Map(app.getAppMetrics().map(({ pid, memory }) => [pid, memory.workingSetSize]));
  for (const [window, tooMuch] of watched) {
    if (window.isDestroyed()) continue;
    if ((sizes.get(window.webContents.getOSProcessId()) ?? 0) > MOST_MEMORY_KB) tooMuch();
  }
}
