import type { PdfFile } from './file';
import type { RunningLines } from './running-lines';

/** The numbers of the objects of a file's pages, in the order of the page tree. */
export function pagesOf(file: PdfFile): number[] {
  const pages: number[] = [];
  const waiting = [Number(/\/Pages\s+(\d+)\s+0\s+R/.exec(file.object(file.root) ?? '')?.[1] ?? 0)];
  const seen = new Set<number>();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    const kids = /\/Kids\s*\[([^\]]*)\]/.exec(file.object(node) ?? '')?.[1];
    if (kids === undefined) {
      pages.push(node);
      continue;
    }
    const children = [...kids.matchAll(/(\d+)\s+0\s+R/g)].map(([, kid]) => Number(kid));
    waiting.push(...children.toReversed());
  }
  return pages;
}

/**
 * The pages of `file` with a running head and foot drawn after what is on them, as objects that are
 * new from `first` or take the place of the old; null where a page is of another make than Chromium's.
 */
export function pagesWithLines(
  file: PdfFile,
  lines: RunningLines,
  first: number,
): ReadonlyMap<number, string> | null {
  const pages = pagesOf(file);
  const before = first;
  const fonts = lines.fontsFrom(first + 1 + pages.length);
  // What is on the page may leave another scale behind: it is put back before the lines are drawn.
  const objects = new Map([[before, stream('q')], ...fonts.objects]);
  for (const [at, page] of pages.entries()) {
    const dictionary = file.object(page);
    const size = dictionary === null ? null : sizeOf(dictionary);
    const after = first + 1 + at;
    const drawn = dictionary === null ? null : withStreams(dictionary, fonts.names, before, after);
    if (size === null || drawn === null) return null;
    objects.set(page, drawn);
    objects.set(after, stream(`Q\n${lines.drawn(at + 1, pages.length, size)}`));
  }
  return objects;
}

function stream(content: string): string {
  return `<</Length ${content.length}>>\nstream\n${content}\nendstream`;
}

function sizeOf(page: string): readonly [number, number] | null {
  const [, wide, high] = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/.exec(page) ?? [];
  return wide === undefined || high === undefined ? null : [Number(wide), Number(high)];
}

/** A page's dictionary with more fonts, and a stream before and after its own. */
function withStreams(page: string, fonts: string, before: number, after: number): string | null {
  const contents = /\/Contents\s+(\d+\s+0\s+R)/.exec(page)?.[1];
  const opened = /\/Font\s*<</.exec(page)?.[0] ?? /\/Resources\s*<</.exec(page)?.[0];
  if (contents === undefined || opened === undefined || /\/Font\s+\d/.test(page)) return null;
  const more = opened.startsWith('/Font') ? `${opened}${fonts}\n` : `${opened}/Font <<${fonts}>>\n`;
  return page
    .replace(opened, () => more)
    .replace(/\/Contents\s+\d+\s+0\s+R/, `/Contents [${before} 0 R ${contents} ${after} 0 R]`);
}
