import type { Client } from '../../ipc/client';

/** Behind the system's own copying, which comes after the event, in milliseconds. */
const AFTER_COPYING_MS = 50;

/**
 * Hands every text that is copied or cut in the page to main as well, which puts it on the clipboard as
 * Vigil's own: plain, gone after 30 seconds, at lock and at quit. What a page copies by itself main
 * would never hear of, and it would lie there for whoever comes next.
 */
export function ownCopies(main: Client): void {
  for (const name of ['copy', 'cut'] as const) {
    document.addEventListener(name, (event) => {
      if (event.defaultPrevented) return;
      const text = selectedText();
      if (text === '') return;
      setTimeout(() => void main.call('clipboard.write', { text }), AFTER_COPYING_MS);
    });
  }
}

/** The selected words; those of a field are in no selection of the page. */
function selectedText(): string {
  const { activeElement: field } = document;
  const isField = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
  if (!isField) return document.getSelection()?.toString() ?? '';
  return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
}
