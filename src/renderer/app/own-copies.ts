import type { Client } from '../../ipc/client';
import { copyText } from '../shared/copy-text';

/**
 * Has main put every text that is copied or cut in the page on the clipboard, as Vigil's own: plain,
 * gone after 30 seconds, at lock and at quit. What a page copies by itself main would never hear of,
 * and it would lie there for whoever comes next; so the page's own copying is stopped.
 */
export function ownCopies(main: Client): void {
  for (const name of ['copy', 'cut'] as const) {
    document.addEventListener(name, (event) => {
      if (event.defaultPrevented) return;
      const text = selectedText();
      if (text === '') return;
      event.preventDefault();
      void copyText(main, text);
      // Only this deletes as a cut does: it can be undone in the field, and the field hears of it.
      if (name === 'cut') document.execCommand('delete');
    });
  }
}

/** The selected words; those of a field are in no selection of the page, which may stand beside it. */
function selectedText(): string {
  const { activeElement: field } = document;
  const isField = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
  const inField = isField
    ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
    : '';
  return inField === '' ? (document.getSelection()?.toString() ?? '') : inField;
}
