import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../domain/names';
import { countInput } from './count-input';

const day = { written: '15 March 2024', edtf: '2024-03-15', hour: null, zone: null, flag: null };

function inputOf(text: string) {
  const found = findMentions(text, [], {}).mentions.find(({ kind }) => kind === 'count');
  if (found?.kind !== 'count') throw new Error('no count was found');
  return countInput(found, day);
}

describe('a count accepted out of a text', () => {
  it('keeps what is counted, how surely, and the day of the text', () => {
    expect(inputOf('At least 319 political prisoners are held.')).toMatchObject({
      unit: 'persons',
      measure: 'held-at',
      count: 319,
      bound: 'at-least',
      at: { edtf: '2024-03-15' },
    });
  });

  it('keeps a range in its words, for no one number says it', () => {
    expect(inputOf('We count 254 to 331 cases a year.')).toMatchObject({
      unit: 'proceedings',
      count: null,
      bound: 'words-only',
      words: expect.stringContaining('254 to 331'),
    });
  });
});
