import { describe, expect, it } from 'vitest';
import { type EdgeMove, moveEdge, sentenceAt, wordAt } from './move-edge';

const TEXT = 'He said: "Ələkbər’s case is 😀 open." Then e\u0301tude. End';

function quote(words: string): { start: number; end: number } {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

function after(words: string, move: EdgeMove): string {
  const { start, end } = moveEdge(TEXT, quote(words), move);
  return TEXT.slice(start, end);
}

describe('moveEdge', () => {
  it('moves by letters, whole emoji and marks', () => {
    expect(after('is ', { edge: 'end', by: 'character', forward: true })).toBe('is 😀');
    expect(after('is 😀', { edge: 'end', by: 'character', forward: false })).toBe('is ');
    expect(after('Then ', { edge: 'end', by: 'character', forward: true })).toBe('Then e\u0301');
    expect(after('tude', { edge: 'start', by: 'character', forward: false })).toBe('e\u0301tude');
  });

  it('moves by words, and back again by the opposite arrow', () => {
    expect(after('case', { edge: 'end', by: 'word', forward: true })).toBe('case is');
    expect(after('case is', { edge: 'end', by: 'word', forward: false })).toBe('case');
    expect(after('case', { edge: 'start', by: 'word', forward: false })).toBe('Ələkbər’s case');
    expect(after('Ələkbər’s case', { edge: 'start', by: 'word', forward: true })).toBe('case');
  });

  it('never empties the range and stays in the text', () => {
    expect(after('H', { edge: 'end', by: 'character', forward: false })).toBe('H');
    expect(after('He', { edge: 'end', by: 'word', forward: false })).toBe('He');
    expect(after('End', { edge: 'end', by: 'word', forward: true })).toBe('End');
    expect(after('He', { edge: 'start', by: 'character', forward: false })).toBe('He');
  });

  it('moves by sentences', () => {
    expect(after('said', { edge: 'end', by: 'sentence', forward: true })).toBe(
      'said: "Ələkbər’s case is 😀 open."',
    );
  });
});

describe('wordAt and sentenceAt', () => {
  it('find what stands at an offset', () => {
    expect(wordAt(TEXT, TEXT.indexOf('"'))).toBeNull();
    const at = TEXT.indexOf('case') + 2;
    expect(wordAt(TEXT, at)).toEqual(quote('case'));
    expect(sentenceAt(TEXT, TEXT.indexOf('Then') + 1)).toEqual(quote('Then e\u0301tude.'));
  });
});
