import { describe, expect, it } from 'vitest';
import type { Attachment } from '../../../domain/source';
import { piecesOf } from './pieces';
import { shownPieces, viewsOf } from './views';

const text = 'Menu\n\nThe court met.\n\nFoot';
const pieces = piecesOf(text, [
  { kind: 'furniture', start: 0, end: 4 },
  { kind: 'paragraph', start: 6, end: 20 },
  { kind: 'furniture', start: 22, end: 26 },
]);

function original(mediaType: string): Attachment {
  return { id: 'x' as Attachment['id'], name: 'a', mediaType, size: 1, sha256: '', key: '' };
}

describe('ways to look at a source', () => {
  it('are its article where it has furniture, its text, and its pages where they can be drawn', () => {
    expect(viewsOf({ original: original('text/html') }, pieces)).toEqual(['article', 'text']);
    expect(viewsOf({ original: original('application/pdf') }, pieces.slice(1, 2))).toEqual([
      'text',
      'pages',
    ]);
    expect(viewsOf({ original: original('image/png') }, [])).toEqual(['pages']);
    expect(viewsOf({ original: null }, pieces.slice(1, 2))).toEqual(['text']);
  });

  it('leave furniture out of the article, with the offsets of the whole text', () => {
    expect(shownPieces(pieces, 'article').map(({ start, end }) => text.slice(start, end))).toEqual([
      'The court met.',
    ]);
    expect(shownPieces(pieces, 'text')).toBe(pieces);
  });
});
