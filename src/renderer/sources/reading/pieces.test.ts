import { describe, expect, it } from 'vitest';
import { pieceAt, piecesOf } from './pieces';

const text = 'Title\n\nFirst paragraph.\nstill first\n\nSecond.';
const blocks = [
  { kind: 'heading' as const, start: 0, end: 5, level: 1 },
  { kind: 'paragraph' as const, start: 7, end: 35 },
  { kind: 'paragraph' as const, start: 37, end: 44 },
];

describe('the pieces of a text', () => {
  it('are its blocks, and every letter is in one', () => {
    const pieces = piecesOf(text, blocks);
    expect(pieces.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Title',
      'First paragraph.\nstill first',
      'Second.',
    ]);
    const letters = pieces.map(({ start, end }) => text.slice(start, end)).join('');
    expect(letters.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });

  it('take in what no block covers', () => {
    const pieces = piecesOf(text, [{ kind: 'paragraph', start: 7, end: 23 }]);
    expect(pieces.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Title',
      'First paragraph.',
      'still first',
      'Second.',
    ]);
    expect(piecesOf('', [])).toEqual([]);
  });

  it('cut a long block between words, and lose nothing', () => {
    const long = 'word '.repeat(4000).trim();
    const pieces = piecesOf(long, [{ kind: 'paragraph', start: 0, end: long.length }]);
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.map(({ start, end }) => long.slice(start, end)).join('')).toBe(long);
    expect(pieces.slice(1).every(({ continues }) => continues)).toBe(true);
    expect(pieces.every(({ start }) => start === 0 || long[start - 1] === ' ')).toBe(true);
  });

  it('cut a block without white space, but no letter in two', () => {
    // One unit ahead of the pairs, so that the limit falls into the middle of one.
    const long = `a${'😀'.repeat(5000)}`;
    const pieces = piecesOf(long, [{ kind: 'paragraph', start: 0, end: long.length }]);
    for (const { start } of pieces.slice(1)) expect(long.charCodeAt(start)).toBe(0xd83d);
    expect(pieces.at(-1)?.end).toBe(long.length);
  });

  it('are found by offset, also between two of them', () => {
    const pieces = piecesOf(text, blocks);
    expect(pieceAt(pieces, 0)).toBe(0);
    expect(pieceAt(pieces, 5)).toBe(0);
    expect(pieceAt(pieces, 6)).toBe(1);
    expect(pieceAt(pieces, 7)).toBe(1);
    expect(pieceAt(pieces, 44)).toBe(2);
    expect(pieceAt(pieces, 999)).toBe(2);
  });
});
