import { pieceAt, type Piece } from './pieces';

/** A place in the page: a text node and the unit in it. */
export interface DomPlace {
  readonly node: Text;
  readonly offset: number;
}

/** The drawn pieces below `root`, each one element with one text node and its index. */
export class TextMap {
  readonly #root: HTMLElement;
  readonly #pieces: readonly Piece[];

  constructor(root: HTMLElement, pieces: readonly Piece[]) {
    this.#root = root;
    this.#pieces = pieces;
  }

  /** The text node of a piece; null while it is not drawn. */
  nodeOf(index: number): Text | null {
    const node = this.#root.querySelector(`[data-index="${index}"]`)?.firstChild;
    return node instanceof Text ? node : null;
  }

  /** Where an offset of the text stands in the page; null while it is not drawn. */
  placeOf(offset: number): DomPlace | null {
    const index = pieceAt(this.#pieces, offset);
    const piece = this.#pieces[index];
    const node = this.nodeOf(index);
    if (piece === undefined || node === null) return null;
    return { node, offset: Math.max(0, Math.min(node.length, offset - piece.start)) };
  }

  /** The rectangle of the caret at an offset, in the window; null while it is not drawn. */
  rectOf(offset: number): DOMRect | null {
    const place = this.placeOf(offset);
    if (place === null) return null;
    const range = document.createRange();
    range.setStart(place.node, place.offset);
    range.collapse(true);
    const own = range.getClientRects()[0];
    if (own !== undefined) return own;
    // At the edge of a line a collapsed range has no rectangle: its neighbour's edge stands in.
    const before = place.offset > 0;
    range.setStart(place.node, before ? place.offset - 1 : 0);
    range.setEnd(place.node, before ? place.offset : Math.min(1, place.node.length));
    const near = [...range.getClientRects()].at(before ? -1 : 0);
    return near === undefined
      ? null
      : new DOMRect(before ? near.right : near.left, near.top, 0, near.height);
  }

  /** The offset under a point of the window; null beside every drawn piece. */
  offsetAt(x: number, y: number): number | null {
    const range = document.caretRangeFromPoint(x, y);
    if (range === null) return null;
    const element =
      range.startContainer instanceof Text
        ? range.startContainer.parentElement
        : (range.startContainer as Element);
    const held = element?.closest<HTMLElement>('[data-index]') ?? null;
    const index = Number(held?.dataset['index']);
    const piece = this.#pieces[index];
    if (held === null || !this.#root.contains(held) || piece === undefined) return null;
    const within = range.startContainer instanceof Text ? range.startOffset : 0;
    return Math.min(piece.end, piece.start + within);
  }

  /** The ranges of a stretch of the text, one for each drawn piece that holds some of it. */
  rangesOf(start: number, end: number, from: number, to: number): StaticRange[] {
    const ranges: StaticRange[] = [];
    for (let index = from; index <= to; index += 1) {
      const piece = this.#pieces[index];
      if (piece === undefined || piece.end <= start || piece.start >= end) continue;
      const node = this.nodeOf(index);
      if (node === null) continue;
      ranges.push(
        new StaticRange({
          startContainer: node,
          startOffset: Math.max(0, start - piece.start),
          endContainer: node,
          endOffset: Math.min(node.length, end - piece.start),
        }),
      );
    }
    return ranges;
  }
}
