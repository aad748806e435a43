import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boxBetween,
  LEAST_SIDE,
  movedBox,
  resizedBox,
  wholePage,
  type RegionBox,
} from './page-region';

const fraction = fc.double({ min: -2, max: 2, noNaN: true });

function isOnPage({ x, y, width, height }: RegionBox): boolean {
  const small = 0.0002;
  return (
    x >= 0 &&
    y >= 0 &&
    width >= LEAST_SIDE &&
    height >= LEAST_SIDE &&
    x + width <= 1 + small &&
    y + height <= 1 + small
  );
}

describe('a region of a page', () => {
  it('is drawn in any direction', () => {
    const box = { x: 0.1, y: 0.2, width: 0.3, height: 0.4 };
    expect(boxBetween({ x: 0.1, y: 0.2 }, { x: 0.4, y: 0.6 })).toEqual(box);
    expect(boxBetween({ x: 0.4, y: 0.6 }, { x: 0.1, y: 0.2 })).toEqual(box);
  });

  it('is moved and resized by steps, and back by the same steps', () => {
    const box = boxBetween({ x: 0.1, y: 0.2 }, { x: 0.4, y: 0.6 });
    expect(movedBox(movedBox(box, 0.05, 0), -0.05, 0)).toEqual(box);
    expect(resizedBox(resizedBox(box, 0, 0.05), 0, -0.05)).toEqual(box);
    expect(movedBox(wholePage, 0.5, 0.5)).toEqual(wholePage);
  });

  it('never leaves the page and never vanishes', () => {
    fc.assert(
      fc.property(fraction, fraction, fraction, fraction, (a, b, c, d) => {
        const box = boxBetween({ x: a, y: b }, { x: c, y: d });
        expect(isOnPage(box)).toBe(true);
        expect(isOnPage(movedBox(box, c, d))).toBe(true);
        expect(isOnPage(resizedBox(box, a, b))).toBe(true);
      }),
    );
  });
});
