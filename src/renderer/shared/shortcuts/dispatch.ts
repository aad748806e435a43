import { useEffect, useRef } from 'react';
import { isSingle, matches, parseKeys, type Press } from './keys';
import { shortcutIds, shortcutOf, type ShortcutId } from './list';

type Handler = () => boolean | undefined | void;

/** The latest registration is asked first: a dialog or a pane stands before the frame. */
const handlers = new Map<ShortcutId, Handler[]>();
const parsed = shortcutIds.map((id) => ({ id, keys: shortcutOf(id).keys.map(parseKeys) }));
let singleLetters = true;

/** Turns the single-letter keys (H, F, L, N, C, ?, /) on or off, as Settings says. */
export function allowSingleLetters(allowed: boolean): void {
  singleLetters = allowed;
}

/** True where key presses go into a text that is being edited. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const field = target.closest(
    'input, textarea, select, [contenteditable="true"], [role="textbox"]',
  );
  if (!(field instanceof HTMLInputElement)) return field !== null;
  return !['checkbox', 'radio', 'button', 'range'].includes(field.type);
}

/** The shortcuts a key press stands for; undo and redo are left to a text that is being typed. */
export function shortcutsFor(press: Press, typing: boolean): ShortcutId[] {
  return parsed
    .filter(({ id, keys }) =>
      keys.some((one) => {
        if (!matches(one, press)) return false;
        if (isSingle(one)) return singleLetters && !typing;
        return !(typing && (id === 'app.undo' || id === 'app.redo' || id === 'reading.remove'));
      }),
    )
    .map(({ id }) => id);
}

/** Runs the first handler that takes the press; true where one did. */
export function dispatch(press: Press, typing: boolean): boolean {
  for (const id of shortcutsFor(press, typing)) if (runShortcut(id)) return true;
  return false;
}

/** Does what a shortcut does, as a menu entry or the palette asks; false where nobody answers it. */
export function runShortcut(id: ShortcutId): boolean {
  for (const handler of (handlers.get(id) ?? []).toReversed()) if (handler() !== false) return true;
  return false;
}

/** Registers `handler` for `id` until the returned function is called. */
export function addHandler(id: ShortcutId, handler: Handler): () => void {
  handlers.set(id, [...(handlers.get(id) ?? []), handler]);
  return () => {
    handlers.set(
      id,
      (handlers.get(id) ?? []).filter((one) => one !== handler),
    );
  };
}

/**
 * Answers a shortcut while the component is shown and `active`. A handler that returns false leaves
 * the key to the one registered before it, and at last to the browser.
 */
export function useShortcut(id: ShortcutId, handler: Handler, active = true): void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => (active ? addHandler(id, () => latest.current()) : undefined), [id, active]);
}

/** Listens on the window, ahead of components that stop the propagation of keys. */
export function listenForShortcuts(): () => void {
  function onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.defaultPrevented) return;
    // A search field hands its keys on to the option it points at; the reader still types.
    const typing = isTyping(event.target) || isTyping(document.activeElement);
    if (!dispatch(event, typing)) return;
    event.preventDefault();
    event.stopPropagation();
  }
  window.addEventListener('keydown', onKey, true);
  return () => window.removeEventListener('keydown', onKey, true);
}
