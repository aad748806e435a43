import type { PdfFile } from './file';

/** Where a named place of a PDF is. */
export interface Destination {
  /** Counted from 1. */
  readonly page: number;
  /** The array of the file that names page and place, as it stands. */
  readonly array: string;
}

/**
 * The named places of a PDF: Chromium writes one for each element that a link of the page leads to,
 * under the element's id.
 */
export function destinationsOf(file: PdfFile): ReadonlyMap<string, Destination> {
  const found = new Map<string, Destination>();
  const dests = /\/Dests\s+(\d+)\s+0\s+R/.exec(file.object(file.root) ?? '')?.[1];
  const dictionary = dests === undefined ? null : file.object(Number(dests));
  if (dictionary === null) return found;
  const pages = pageNumbers(file);
  for (const [, name, array, page] of dictionary.matchAll(
    /\/([A-Za-z0-9_-]+)\s*(\[(\d+)\s+0\s+R[^\]]*\])/g,
  )) {
    const number = pages.get(Number(page));
    if (name !== undefined && array !== undefined && number !== undefined) {
      found.set(name, { page: number, array });
    }
  }
  return found;
}

/** The number of each page, from 1, by the number of its object, in the order of the page tree. */
function pageNumbers(file: PdfFile): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  const waiting = [Number(/\/Pages\s+(\d+)\s+0\s+R/.exec(file.object(file.root) ?? '')?.[1] ?? 0)];
  const seen = new Set<number>();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    const kids = /\/Kids\s*\[([^\]]*)\]/.exec(file.object(node) ?? '')?.[1];
    if (kids === undefined) {
      numbers.set(node, numbers.size + 1);
      continue;
    }
    const children = [...kids.matchAll(/(\d+)\s+0\s+R/g)].map(([, kid]) => Number(kid));
    waiting.push(...children.toReversed());
  }
  return numbers;
}
