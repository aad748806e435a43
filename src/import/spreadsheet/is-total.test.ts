import { describe, expect, it } from 'vitest';
import { isTotal } from './is-total';

describe('a row of totals', () => {
  it('is told by its name in any writing', () => {
    const said = ['Total', 'TOTALS:', ' grand  total ', 'Cəmi:', 'ÜMUMİ', 'Итого', 'ВСЕГО:'];
    expect(said.filter(isTotal)).toEqual(said);
    expect(['المجموع', '总计', '*Yekun*', 'u\u0308mumi'].every(isTotal)).toBe(true);
  });

  it('is no person whose name begins so', () => {
    const names = ['Total Sarah', 'Sumqayıtlı', 'Toplamov', 'Всеволод', 'tOtal', 'T', ''];
    expect(names.filter(isTotal)).toEqual([]);
  });
});
