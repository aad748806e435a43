import type { PdfFile } from './file';
import { pagesOf } from './pages';

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
  const pages = new Map(pagesOf(file).map((page, at) => [page, at + 1]));
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
