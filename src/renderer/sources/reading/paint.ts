import { hues } from './hues';
import type { Hue, Passage } from './passages';
import type { TextMap } from './text-map';

/** What is painted besides the passages, each with its own look in paint.css. */
export interface Painted {
  readonly passages: readonly Passage[];
  readonly saving: { readonly start: number; readonly end: number } | null;
  readonly active: { readonly start: number; readonly end: number } | null;
  readonly selection: { readonly start: number; readonly end: number } | null;
  readonly flash: { readonly start: number; readonly end: number } | null;
}

/** Above every hue, in this order. */
const over = ['active', 'flash', 'selection'] as const;

/**
 * Paints the pieces `from` to `to` by the CSS Custom Highlight API: one Highlight a hue, not one a
 * passage, so that two thousand passages cost eight. The page's own elements stay as they are.
 */
export function paint(map: TextMap, painted: Painted, from: number, to: number): void {
  const byHue = new Map<Hue, StaticRange[]>(hues.map((hue) => [hue, []]));
  for (const { start, end, hue } of painted.passages) {
    byHue.get(hue)?.push(...map.rangesOf(start, end, from, to));
  }
  const { saving } = painted;
  if (saving !== null)
    byHue.get('amber')?.push(...map.rangesOf(saving.start, saving.end, from, to));
  for (const [hue, ranges] of byHue) set(`vigil-${hue}`, ranges, 0);
  for (const [priority, name] of over.entries()) {
    const place = painted[name];
    const ranges = place === null ? [] : map.rangesOf(place.start, place.end, from, to);
    set(`vigil-${name}`, ranges, priority + 1);
  }
}

/** Takes all paint away: the text is no longer shown. */
export function unpaint(): void {
  for (const name of [...hues, ...over]) CSS.highlights.delete(`vigil-${name}`);
}

function set(name: string, ranges: readonly StaticRange[], priority: number): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}
