/** Marks a citation in the page; the key that opens the source looks for it. */
export const CITATION = 'data-citation';

/**
 * Opens the source of what has the focus, at the quoted words: the first citation in the nearest
 * surroundings that hold one (the claim's own line, then its field, then its section). False where
 * the focus is in no claim, so that the key is left to others.
 */
export function openFocusedSource(focus: Element | null): boolean {
  for (let at = focus; at !== null; at = at.parentElement) {
    const citation = at.matches(`[${CITATION}]`) ? at : at.querySelector(`[${CITATION}]`);
    if (citation instanceof HTMLElement) {
      citation.click();
      return true;
    }
    if (at.tagName === 'SECTION') return false;
  }
  return false;
}
