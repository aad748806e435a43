import { describe, expect, it } from 'vitest';
import { scriptOf } from './name-script';

describe('the script of a name', () => {
  it.each([
    ['Aysel Küləkli', 'Latn'],
    ['Айсель Кюлекли', 'Cyrl'],
    ['გიორგი', 'Geor'],
    ['Արամ', 'Armn'],
    ['علی', 'Arab'],
    ['1234', 'other'],
    ['Айсель (Aysel) Кюлекли', 'Cyrl'],
  ])('%s is %s', (text, script) => {
    expect(scriptOf(text)).toBe(script);
  });
});
