/** Parts of the page that F6 goes through, in the order of the page. */
function panes(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    (pane) => pane.offsetParent !== null,
  );
}

const focusable =
  'a[href], button:not([disabled]), input:not([disabled]), textarea, [tabindex]:not([tabindex="-1"])';

/**
 * Moves the focus to the next pane (or the one before): to where it last stood there, else to its
 * first element that takes focus, else to the pane itself. False under an open dialog, where F6
 * must not lead out.
 */
export function nextPane(step: 1 | -1): boolean {
  if (document.querySelector('[role="dialog"][data-react-aria-modal], [aria-modal="true"]'))
    return false;
  const all = panes();
  if (all.length === 0) return false;
  const held = document.activeElement;
  const at = all.findIndex((pane) => pane.contains(held));
  if (at >= 0 && held instanceof HTMLElement) remembered.set(all[at] as HTMLElement, held);
  const next = all[(at + step + all.length) % all.length];
  if (next === undefined) return false;
  const before = remembered.get(next);
  const target =
    before !== undefined && next.contains(before) && before.tabIndex >= 0
      ? before
      : (next.querySelector<HTMLElement>('[role="grid"] [tabindex="0"], [data-reading]') ??
        next.querySelector<HTMLElement>(focusable) ??
        next);
  target.focus();
  return true;
}

const remembered = new WeakMap<HTMLElement, HTMLElement>();
