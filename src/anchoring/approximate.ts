import type { TextRange } from './describe';

/** A stretch of a text that resembles a pattern, and by how many edits it differs. */
export interface ApproximateMatch extends TextRange {
  readonly edits: number;
}

/**
 * The stretch of `text` inside `within` that differs from `pattern` by the fewest insertions,
 * deletions and substitutions (Sellers 1980: the edit distance table with a free start). Costs
 * pattern length times window length; callers keep both within some hundreds of units. Among equal
 * matches the one whose length is nearest the pattern's wins. Null when the window is empty.
 */
export function bestApproximateMatch(
  text: string,
  within: TextRange,
  pattern: string,
): ApproximateMatch | null {
  const rows = pattern.length;
  if (within.end <= within.start || rows === 0) return null;
  // Column of the table for the text up to here: edits, and where the best match began.
  const edits = new Int32Array(rows + 1);
  const begun = new Int32Array(rows + 1);
  for (let row = 0; row <= rows; row += 1) {
    edits[row] = row;
    begun[row] = within.start;
  }
  let best: ApproximateMatch | null = null;
  for (let at = within.start; at < within.end; at += 1) {
    const unit = text.charCodeAt(at);
    let diagonalEdits = edits[0] ?? 0;
    let diagonalBegun = begun[0] ?? 0;
    edits[0] = 0;
    begun[0] = at + 1;
    for (let row = 1; row <= rows; row += 1) {
      const aboveEdits = (edits[row - 1] ?? 0) + 1;
      const leftEdits = (edits[row] ?? 0) + 1;
      let cost = diagonalEdits + (pattern.charCodeAt(row - 1) === unit ? 0 : 1);
      let start = diagonalBegun;
      if (aboveEdits < cost) {
        cost = aboveEdits;
        start = begun[row - 1] ?? 0;
      }
      if (leftEdits < cost) {
        cost = leftEdits;
        start = begun[row] ?? 0;
      }
      diagonalEdits = edits[row] ?? 0;
      diagonalBegun = begun[row] ?? 0;
      edits[row] = cost;
      begun[row] = start;
    }
    const found = { start: begun[rows] ?? 0, end: at + 1, edits: edits[rows] ?? 0 };
    if (found.start < found.end && isBetter(found, best, rows)) best = found;
  }
  return best;
}

function isBetter(found: ApproximateMatch, best: ApproximateMatch | null, rows: number): boolean {
  if (best === null || found.edits < best.edits) return true;
  if (found.edits > best.edits) return false;
  const off = Math.abs(found.end - found.start - rows);
  return off < Math.abs(best.end - best.start - rows);
}
