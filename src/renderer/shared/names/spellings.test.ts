import { describe, expect, it } from 'vitest';
import { acceptedSpellings, offeredSpellings } from './spellings';

describe('spellings of a name', () => {
  it('are offered without the name itself and what is on file', () => {
    const all = offeredSpellings('Rəşad Məmmədli', []).map(({ spelling }) => spelling);
    expect(all.some((one) => /\p{Script=Cyrillic}/u.test(one))).toBe(true);
    expect(all).not.toContain('Rəşad Məmmədli');
    const [first = ''] = all;
    const rest = offeredSpellings('Rəşad Məmmədli', [first]).map(({ spelling }) => spelling);
    expect(rest).toEqual(all.slice(1));
  });

  it('become names only where they are ticked, with script and language', () => {
    expect(acceptedSpellings('Rəşad Məmmədli', [])).toEqual([]);
    const russian = offeredSpellings('Rəşad Məmmədli', []).find(
      ({ habit }) => habit === 'ru-press',
    );
    expect(acceptedSpellings('Rəşad Məmmədli', [russian?.spelling ?? '', 'made up'])).toEqual([
      {
        text: russian?.spelling,
        script: 'Cyrl',
        language: 'ru',
        nameKind: 'press',
        note: 'Spelling accepted from a proposal for “Rəşad Məmmədli”',
      },
    ]);
  });
});
