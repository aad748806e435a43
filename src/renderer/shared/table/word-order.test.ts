import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOneTurn } from '../../../domain/in-turns';
import { compareValues } from './columns';
import { exactLetters } from './exact-letters';
import type { CellValue } from './grid-row';
import { inWordOrder } from './word-order';

/** The places that the plain whole sort gives. */
function sortedPlaces(values: readonly CellValue[]): number[] {
  const order = [...values.keys()].sort((a, b) =>
    compareValues(values[a] ?? null, values[b] ?? null),
  );
  const places: number[] = [];
  let [place, last] = [-1, null as CellValue];
  for (const at of order) {
    const value = values[at] ?? null;
    if (place < 0 || compareValues(last, value) !== 0) place += 1;
    places[at] = place;
    last = value;
  }
  return places;
}

function expectPlaces(values: readonly CellValue[]): void {
  const { places, count } = inOneTurn(inWordOrder(values));
  const sorted = sortedPlaces(values);
  expect([...places]).toEqual(sorted);
  expect(count).toBe(Math.max(-1, ...sorted) + 1);
}

const exact = fc.constantFrom(...exactLetters.map((code) => String.fromCharCode(code)));
const common = fc.constantFrom(...'aAeəiıIİ cçCs.-’0019');
const others = fc.constantFrom(...'ßæ\u0301\u0307ع ل日🙂·…½', 'l·', 'é', 'e\u0301', '\u00ad');
const figures = fc.bigInt({ min: 0n, max: 10n ** 26n }).map(String);
const shared = fc.constantFrom('', 'the same beginning of ', 'twenty-three letters in');

function textOf(...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  const part = fc.array(fc.oneof(...parts), { minLength: 1, maxLength: 14 });
  return fc.tuple(shared, part).map(([before, list]) => before + list.join(''));
}

describe('the order of words', () => {
  it('is that of the whole sort for letters with one place each, and any two beside each other', () => {
    const alone = exactLetters.map((code) => String.fromCharCode(code));
    const pairs = alone.flatMap((one) => alone.map((other) => one + other));
    const { places } = inOneTurn(inWordOrder(pairs));
    const byPlace = [...pairs.keys()].sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
    const wrong = byPlace.filter((at, nth) => {
      const before = byPlace[nth - 1] ?? at;
      const apart = compareValues(pairs[before] ?? null, pairs[at] ?? null);
      return Math.sign(apart) !== Math.sign((places[before] ?? 0) - (places[at] ?? 0));
    });
    expect(wrong.map((at) => pairs[at])).toEqual([]);
    const letters = fc.array(textOf(exact, common, figures), { minLength: 2, maxLength: 40 });
    fc.assert(fc.property(letters, expectPlaces), { numRuns: 150 });
  });

  it('is that of the whole sort where marks, joined letters, other scripts and numbers stand between', () => {
    const mixed: fc.Arbitrary<CellValue> = fc.oneof(
      textOf(exact, common),
      textOf(common, others),
      textOf(common, figures),
    );
    const values = fc.array(mixed, { minLength: 2, maxLength: 60 });
    fc.assert(fc.property(values, expectPlaces), { numRuns: 400 });
    fc.assert(fc.property(fc.array(fc.integer()), expectPlaces), { numRuns: 50 });
  });

  it('is that of the whole sort for many values, most of which the keys tell apart', () => {
    const values = Array.from({ length: 3000 }, (_, at) =>
      at % 50 === 0 ? `Œuvre ${at % 700}` : `Əliyev ${(at * 7919) % 1013} ${at % 7}`,
    );
    expectPlaces(values);
  });
});
