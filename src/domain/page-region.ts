import type { Locator } from './claim';

/** A rectangle on a page or a picture: fractions of its width and height from its top left corner. */
export type RegionBox = Extract<Locator, { kind: 'region' }>['box'];

/** The whole page. */
export const wholePage: RegionBox = { x: 0, y: 0, width: 1, height: 1 };

/** The smallest side of a region, as a fraction: less could not be seen or taken. */
export const LEAST_SIDE = 0.01;

/** The rectangle between two points given in fractions, kept on the page and never smaller than LEAST_SIDE. */
export function boxBetween(
  one: { readonly x: number; readonly y: number },
  other: { readonly x: number; readonly y: number },
): RegionBox {
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  return onPage({ x, y, width: Math.abs(one.x - other.x), height: Math.abs(one.y - other.y) });
}

/** The rectangle moved, as far as the page goes. */
export function movedBox(box: RegionBox, right: number, down: number): RegionBox {
  return onPage({ ...box, x: box.x + right, y: box.y + down });
}

/** The rectangle with its lower right corner moved; its upper left one stays. */
export function resizedBox(box: RegionBox, right: number, down: number): RegionBox {
  const width = Math.min(Math.max(LEAST_SIDE, box.width + right), 1 - box.x);
  const height = Math.min(Math.max(LEAST_SIDE, box.height + down), 1 - box.y);
  return round({ ...box, width, height });
}

function onPage({ x, y, width, height }: RegionBox): RegionBox {
  const wide = Math.min(1, Math.max(LEAST_SIDE, width));
  const high = Math.min(1, Math.max(LEAST_SIDE, height));
  return round({
    x: Math.min(Math.max(0, x), 1 - wide),
    y: Math.min(Math.max(0, y), 1 - high),
    width: wide,
    height: high,
  });
}

/** Four digits: a tenth of a millimetre on a page, and no noise of binary fractions on file. */
function round({ x, y, width, height }: RegionBox): RegionBox {
  return { x: four(x), y: four(y), width: four(width), height: four(height) };
}

function four(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
