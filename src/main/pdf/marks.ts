import { latin1 } from './file';

/**
 * What Chromium writes about the machine and the moment into a PDF stands in plain objects, where
 * it can be overwritten with spaces of equal length: no offset in the file moves. A title stays.
 */
const told = ['Creator', 'Producer', 'CreationDate', 'ModDate', 'Author'] as const;

/** A copy of `pdf` without program, versions, author and dates in its information dictionary. */
export function withoutMarks(pdf: Uint8Array): Uint8Array<ArrayBuffer> {
  const clean = Uint8Array.from(pdf);
  const text = latin1(clean);
  for (const name of told) {
    const pattern = new RegExp(`/${name}\\s*([(<])`, 'g');
    for (const found of text.matchAll(pattern)) {
      const open = found.index + found[0].length - 1;
      const end = found[1] === '(' ? endOfString(clean, open) : text.indexOf('>', open);
      if (end !== -1 && end - open < 4096) clean.fill(0x20, open + 1, end);
    }
  }
  return clean;
}

/** The number of pages that the root of the page tree states, or null where it is not plain. */
export function countPages(pdf: Uint8Array): number | null {
  const counts = [...latin1(pdf).matchAll(/<<[^<>]*\/Type\s*\/Pages\b[^<>]*>>/g)].map(([object]) =>
    Number(/\/Count\s+(\d+)/.exec(object)?.[1] ?? 0),
  );
  const most = Math.max(0, ...counts);
  return most > 0 ? most : null;
}

/** Where the string that opens at `open` ends: brackets nest in it, a backslash escapes. */
function endOfString(bytes: Uint8Array, open: number): number {
  let depth = 0;
  for (let at = open; at < bytes.length; at += 1) {
    if (bytes[at] === 0x5c) at += 1;
    else if (bytes[at] === 0x28) depth += 1;
    else if (bytes[at] === 0x29) {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return -1;
}
