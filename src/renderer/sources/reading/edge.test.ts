import { describe, expect, it } from 'vitest';
import { movedEdge, pickEdge } from './edge';
import type { Passage } from './passages';
import { piecesOf } from './pieces';

const text = 'One two three four';
const pieces = piecesOf(text, []);
const passage = { start: 4, end: 7 } as Passage;

describe('moving the edge of a passage', () => {
  it('goes by letters and by words, and an overshoot is put right by the opposite arrow', () => {
    const end = pickEdge(passage, 'end');
    const over = movedEdge(end, text, pieces, 1, true);
    expect(text.slice(over.start, over.end)).toBe('two three');
    const back = movedEdge(over, text, pieces, -1, false);
    expect(text.slice(back.start, back.end)).toBe('two thre');
    const start = movedEdge(pickEdge(passage, 'start'), text, pieces, -1, true);
    expect(text.slice(start.start, start.end)).toBe('One two');
  });

  it('never makes a passage of no letters', () => {
    let edge = pickEdge(passage, 'end');
    for (let i = 0; i < 20; i += 1) edge = movedEdge(edge, text, pieces, -1, false);
    expect(edge.end).toBe(5);
    expect(movedEdge(pickEdge(passage, 'start'), text, pieces, 1, true).start).toBe(4);
  });
});
