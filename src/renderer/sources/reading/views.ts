import type { Source } from '../../../domain/source';
import { isDrawable } from '../pages/draw';
import type { Piece } from './pieces';

/** Ways to look at a source; `article` is its text without page furniture. */
export type View = 'article' | 'text' | 'pages';

/** The ways a source can be shown in. Furniture alone is no article, and words alone have no furniture. */
export function viewsOf(source: Pick<Source, 'original'>, pieces: readonly Piece[]): View[] {
  const furniture = pieces.filter(({ kind }) => kind === 'furniture').length;
  const views: View[] = [];
  if (furniture > 0 && furniture < pieces.length) views.push('article');
  if (pieces.length > 0) views.push('text');
  if (isDrawable(source.original)) views.push('pages');
  return views;
}

/** The pieces that a way of looking shows; offsets stay those of the whole text. */
export function shownPieces(pieces: readonly Piece[], view: View): readonly Piece[] {
  return view === 'article' ? pieces.filter(({ kind }) => kind !== 'furniture') : pieces;
}
