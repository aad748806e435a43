import { byLetter, byWord } from './caret';
import type { Passage } from './passages';
import type { Piece } from './pieces';

/** A passage whose edge is being moved, not yet saved. */
export interface Edge {
  readonly passage: Passage;
  readonly which: 'start' | 'end';
  readonly start: number;
  readonly end: number;
}

/** Picks an edge of a passage to be moved by the arrows. */
export function pickEdge(passage: Passage, which: Edge['which']): Edge {
  return { passage, which, start: passage.start, end: passage.end };
}

/** The edge one letter or word on or back; never past the other edge, so that nothing is empty. */
export function movedEdge(
  edge: Edge,
  text: string,
  pieces: readonly Piece[],
  way: 1 | -1,
  byWords: boolean,
): Edge {
  const step = byWords ? byWord : byLetter;
  const at = step(text, pieces, edge[edge.which], way);
  if (edge.which === 'start') return at < edge.end ? { ...edge, start: at } : edge;
  return at > edge.start ? { ...edge, end: at } : edge;
}
