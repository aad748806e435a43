/**
 * True where one of `letters`, which are code points, is in the unicode-range of a face
 * (CSS Fonts 4, 4.5); true also of a range that is written otherwise than `U+0-FF, U+131`.
 */
export function rangeHolds(range: string, letters: ReadonlySet<number>): boolean {
  return range.split(',').some((part) => {
    const [, from, to = from] = /^\s*U\+([0-9a-f]+)(?:-([0-9a-f]+))?\s*$/i.exec(part) ?? [];
    if (from === undefined || to === undefined) return true;
    const first = Number.parseInt(from, 16);
    const last = Number.parseInt(to, 16);
    for (const letter of letters) if (letter >= first && letter <= last) return true;
    return false;
  });
}
