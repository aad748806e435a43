import { byLetter, byWord, placed, selected, type Caret } from './caret';
import type { Piece } from './pieces';

/** What only the drawn page knows: where the lines are. */
export interface Lines {
  /** The offset one line on or back, or at an edge of the line; null where it is not drawn. */
  at(offset: number, way: 1 | -1, edge: 'start' | 'end' | null): number | null;
  /** Pixels of one page. */
  page(): number;
}

interface Place {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly caret: Caret;
  readonly lines: Lines;
}

interface Press {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Lines that PageUp and PageDown go, by the height of a line of reading text. */
const LINE = 27;

/** Where a key takes the caret, as in a text that is edited; null for any other key. */
export function caretKey(place: Place, press: Press): Caret | null {
  const { text, pieces, caret, lines } = place;
  if (press.altKey) return null;
  const mod = press.ctrlKey || press.metaKey;
  const extend = press.shiftKey;
  function to(offset: number | null): Caret | null {
    return offset === null ? null : placed(caret, offset, extend);
  }
  const chosen = selected(caret);
  switch (press.key) {
    case 'ArrowRight':
      if (mod) return to(byWord(text, pieces, caret.focus, 1));
      if (chosen !== null && !extend) return to(chosen.end);
      return to(byLetter(text, pieces, caret.focus, 1));
    case 'ArrowLeft':
      if (mod) return to(byWord(text, pieces, caret.focus, -1));
      if (chosen !== null && !extend) return to(chosen.start);
      return to(byLetter(text, pieces, caret.focus, -1));
    case 'ArrowDown':
      return mod ? null : to(lines.at(caret.focus, 1, null) ?? text.length);
    case 'ArrowUp':
      return mod ? null : to(lines.at(caret.focus, -1, null) ?? 0);
    case 'Home':
      return to(mod ? (pieces[0]?.start ?? 0) : lines.at(caret.focus, -1, 'start'));
    case 'End':
      return to(mod ? (pieces.at(-1)?.end ?? 0) : lines.at(caret.focus, 1, 'end'));
    case 'PageDown':
    case 'PageUp':
      return to(byPage(caret.focus, lines, press.key === 'PageDown' ? 1 : -1, text.length));
    case 'Escape':
      return chosen === null ? null : { anchor: caret.focus, focus: caret.focus };
    default:
      if (!mod || press.code !== 'KeyA') return null;
      return { anchor: pieces[0]?.start ?? 0, focus: pieces.at(-1)?.end ?? 0 };
  }
}

function byPage(from: number, lines: Lines, way: 1 | -1, length: number): number {
  let offset = from;
  const steps = Math.max(1, Math.floor(lines.page() / LINE) - 2);
  for (let step = 0; step < steps; step += 1) {
    const next = lines.at(offset, way, null);
    if (next === null || next === offset) return step === 0 ? (way > 0 ? length : 0) : offset;
    offset = next;
  }
  return offset;
}
