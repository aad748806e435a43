import { createStore } from '../store';

export interface Toast {
  readonly id: number;
  readonly tone: 'good' | 'bad' | 'plain';
  readonly words: string;
  readonly action: { readonly words: string; readonly do: () => void } | null;
}

/** Milliseconds a message stays, long enough to reach Undo by keyboard; a bad one stays twice. */
const STAY = 10_000;
/** Bad messages shown at once; the oldest goes first. */
const SHOWN = 3;

export const toasts = createStore<readonly Toast[]>([]);
let counter = 0;

/**
 * Shows a message, spoken by a screen reader; with an action, a button beside it. A good or plain one
 * takes the place of the one before: two offers to undo would leave open what each undoes.
 */
export function showToast(
  toast: Pick<Toast, 'tone' | 'words'> & { readonly action?: Toast['action'] },
): void {
  counter += 1;
  const id = counter;
  toasts.update((now) => {
    const kept = now.filter((one) => one.tone === 'bad').slice(-SHOWN + 1);
    return [...kept, { action: null, ...toast, id }];
  });
  setTimeout(() => dropToast(id), toast.tone === 'bad' ? 2 * STAY : STAY);
}

/** Takes a message away. */
export function dropToast(id: number): void {
  toasts.update((now) => now.filter((toast) => toast.id !== id));
}

/** Takes every message away: at lock nothing of a casebook stays on screen. */
export function dropAllToasts(): void {
  toasts.set([]);
}
