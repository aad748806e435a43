import type { PdfParagraph } from './pdf-paragraphs';

/** How many paragraphs at the head and at the foot of a page can be running heads. */
const AT_EDGE = 3;
/** A line is a running head when it stands on at least so many pages, and on a third of them. */
const LEAST_PAGES = 3;
const LEAST_SHARE = 0.3;
const LONGEST = 200;

/**
 * Running heads, feet and page numbers of a document: short paragraphs at the edge of a page that
 * stand, but for their numbers, on many pages. Answers with the paragraphs that are such, page by
 * page.
 */
export function furnitureOf(
  pages: readonly (readonly PdfParagraph[])[],
): ReadonlySet<PdfParagraph> {
  const seen = new Map<string, PdfParagraph[]>();
  for (const page of pages) {
    for (const paragraph of edgesOf(page)) {
      const key = paragraph.text.replace(/\p{N}+/gu, '#').toLowerCase();
      seen.set(key, [...(seen.get(key) ?? []), paragraph]);
    }
  }
  const least = Math.max(LEAST_PAGES, pages.length * LEAST_SHARE);
  return new Set([...seen.values()].filter((found) => found.length >= least).flat());
}

function edgesOf(page: readonly PdfParagraph[]): Set<PdfParagraph> {
  const byPlace = page.toSorted((a, b) => a.top - b.top);
  const edges = [...byPlace.slice(0, AT_EDGE), ...byPlace.slice(-AT_EDGE)];
  return new Set(edges.filter(({ text }) => text.length <= LONGEST));
}
