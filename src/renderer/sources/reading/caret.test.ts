import { describe, expect, it } from 'vitest';
import { byLetter, byWord, placed, selected, snapped, wordAt } from './caret';
import { piecesOf } from './pieces';

const text = 'Şəhla né\n\nМәммәдов azad edildi.';
const pieces = piecesOf(text, []);

describe('the caret', () => {
  it('goes by letters as people count them, and over the gap between pieces', () => {
    const marked = 'née e\u0301a';
    const own = piecesOf(marked, []);
    expect(byLetter(marked, own, 4, 1)).toBe(6);
    expect(byLetter(marked, own, 6, -1)).toBe(4);
    expect(byLetter(text, pieces, 8, 1)).toBe(10);
    expect(byLetter(text, pieces, 10, -1)).toBe(8);
  });

  it('takes a pair of surrogates in one step', () => {
    const faces = 'a😀b';
    expect(byLetter(faces, piecesOf(faces, []), 1, 1)).toBe(3);
    expect(byLetter(faces, piecesOf(faces, []), 3, -1)).toBe(1);
  });

  it('goes by words in every script', () => {
    expect(byWord(text, pieces, 0, 1)).toBe(5);
    expect(byWord(text, pieces, 5, 1)).toBe(8);
    expect(byWord(text, pieces, 8, 1)).toBe(18);
    expect(byWord(text, pieces, 18, -1)).toBe(10);
    expect(byWord(text, pieces, 10, -1)).toBe(6);
    expect(byWord(text, pieces, text.length - 1, 1)).toBe(text.length);
  });

  it('stops at both ends', () => {
    expect(byLetter(text, pieces, 0, -1)).toBe(0);
    expect(byLetter(text, pieces, text.length, 1)).toBe(text.length);
    expect(byWord(text, pieces, 0, -1)).toBe(0);
  });

  it('knows the word under it', () => {
    expect(selected(wordAt(text, 12))).toEqual({ start: 10, end: 18 });
  });

  it('selects from where it began, in both directions', () => {
    expect(selected(placed({ anchor: 5, focus: 5 }, 2, true))).toEqual({ start: 2, end: 5 });
    expect(selected(placed({ anchor: 5, focus: 9 }, 2, false))).toBeNull();
  });

  it('never stands where nothing is drawn', () => {
    expect(snapped(pieces, 9, 1)).toBe(10);
    expect(snapped(pieces, 9, -1)).toBe(8);
    expect(snapped([], 3, 1)).toBe(0);
  });
});
