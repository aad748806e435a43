import type { Destination } from './destinations';
import { hexText } from './text';

/** A heading of a brief: the id its place has in the PDF, how deep it stands, and its words. */
export interface Heading {
  readonly id: string;
  readonly depth: number;
  readonly words: string;
}

interface Entry {
  readonly heading: Heading;
  readonly array: string;
  readonly number: number;
  readonly children: Entry[];
}

/**
 * The bookmarks of a PDF (ISO 32000-1, 12.3.3) as objects numbered from `first`, whose root comes
 * first; none for headings that have no place in the file.
 */
export function outlineObjects(
  headings: readonly Heading[],
  places: ReadonlyMap<string, Destination>,
  first: number,
): ReadonlyMap<number, string> {
  const roots: Entry[] = [];
  const path: Entry[] = [];
  let number = first;
  for (const heading of headings) {
    const place = places.get(heading.id);
    if (place === undefined) continue;
    number += 1;
    const entry: Entry = { heading, array: place.array, number, children: [] };
    while ((path.at(-1)?.heading.depth ?? 0) >= heading.depth) path.pop();
    (path.at(-1)?.children ?? roots).push(entry);
    path.push(entry);
  }
  const objects = new Map<number, string>();
  if (roots.length === 0) return objects;
  objects.set(first, `<</Type /Outlines\n${ends(roots)}\n/Count ${roots.length}>>`);
  write(roots, first, objects);
  return objects;
}

function ends(entries: readonly Entry[]): string {
  return `/First ${entries[0]?.number ?? 0} 0 R\n/Last ${entries.at(-1)?.number ?? 0} 0 R`;
}

function write(entries: readonly Entry[], parent: number, objects: Map<number, string>): void {
  entries.forEach((entry, at) => {
    const [before, after] = [entries[at - 1], entries[at + 1]];
    const parts = [
      `/Title ${hexText(entry.heading.words)}`,
      `/Parent ${parent} 0 R`,
      `/Dest ${entry.array}`,
      ...(before === undefined ? [] : [`/Prev ${before.number} 0 R`]),
      ...(after === undefined ? [] : [`/Next ${after.number} 0 R`]),
      // A count below zero: closed until somebody opens it.
      ...(entry.children.length === 0
        ? []
        : [ends(entry.children), `/Count -${entry.children.length}`]),
    ];
    objects.set(entry.number, `<<${parts.join('\n')}>>`);
    write(entry.children, entry.number, objects);
  });
}
