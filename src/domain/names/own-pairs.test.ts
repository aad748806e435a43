import { describe, expect, it } from 'vitest';
import { compareNames } from './compare-names';
import { ownPairs } from './fixtures/pairs';

const answered = ownPairs().map((pair) => ({ ...pair, ...compareNames(pair.a, pair.b) }));
const same = answered.filter((pair) => pair.same);
const different = answered.filter((pair) => !pair.same);

function share(part: readonly unknown[], whole: readonly unknown[]): number {
  return part.length / whole.length;
}

describe('the spellings of invented people in fifteen languages', () => {
  it('are taken for one person, and those who are not are hardly ever', () => {
    const taken = answered.filter(({ verdict }) => verdict === 'same');
    expect(
      share(
        same.filter(({ verdict }) => verdict === 'same'),
        same,
      ),
    ).toBeGreaterThan(0.97);
    expect(
      share(
        taken.filter((pair) => pair.same),
        taken,
      ),
    ).toBeGreaterThan(0.99);
  });

  it('are at least asked about, with few questions', () => {
    const candidates = same.filter(({ verdict }) => verdict !== 'different');
    expect(share(candidates, same)).toBeGreaterThan(0.99);
    expect(
      share(
        answered.filter(({ verdict }) => verdict === 'perhaps'),
        answered,
      ),
    ).toBeLessThan(0.05);
  });

  it('are the same as themselves in capitals and decomposed, and symmetric', () => {
    for (const { a, b, verdict, score } of same) {
      expect(compareNames(a, a.toUpperCase().normalize('NFD')).verdict).toBe('same');
      const turned = compareNames(b, a);
      expect([turned.verdict, turned.score]).toEqual([verdict, score]);
    }
  });

  it('hold enough of both sorts to say so', () => {
    expect(same.length).toBeGreaterThan(1000);
    expect(different.length).toBeGreaterThan(500);
  });
});
