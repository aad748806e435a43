import { describe, expect, it } from 'vitest';
import { closeUpLetters } from './letter-spacing';
import type { Piece } from './pdf-piece';

function piece(text: string): Piece {
  return { text, left: 0, right: 50, y: 0, size: 10, rtl: false, angle: 0, spaced: true };
}

function words(texts: readonly string[]): string[] {
  return closeUpLetters(texts.map(piece)).map(({ text }) => text);
}

describe('letters set apart', () => {
  const scan = Array.from({ length: 12 }, () => 'h a r b o u r');

  it('are closed up to words on a page that is set so', () => {
    expect(words([...scan, 'N o r t h B a y', 'at 1 3 8 5 N .', 'A'])).toEqual([
      ...scan.map(() => 'harbour'),
      'North Bay',
      'at 1385N.',
      'A',
    ]);
  });

  it('stay on a page of words with some of them', () => {
    const page = ['a b c', ...Array.from({ length: 40 }, () => 'harbour')];
    expect(words(page)).toEqual(page);
  });
});
