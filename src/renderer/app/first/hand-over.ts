import type { DrawnPage } from './draw';

/** What somebody did on the first page before the whole one stood. */
export interface HandOver {
  readonly typed: string;
  /** Enter or the button was pressed: unlock as soon as that is possible. */
  readonly wantsIn: boolean;
}

let drawn: DrawnPage | null = null;
let wantsIn = false;

/** Shows a drawn first page and lets somebody type into it. */
export function showFirstPage(page: DrawnPage): void {
  drawn = page;
  page.form.addEventListener('submit', (event) => {
    event.preventDefault();
    wantsIn ||= page.input.value !== '';
  });
  document.body.prepend(page.whole);
  page.input.focus();
}

/** What was done so far on the first page; nothing where none was shown. */
export function firstTyped(): HandOver {
  return { typed: drawn?.input.value ?? '', wantsIn };
}

/** Takes the first page away, with what was typed into it; once the whole page has taken over. */
export function leaveFirstPage(): void {
  if (drawn === null) return;
  drawn.input.value = '';
  drawn.whole.remove();
  drawn = null;
  wantsIn = false;
}
