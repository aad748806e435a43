import { describe, expect, it } from 'vitest';
import { audiences } from './brief';
import { allowsAudience, deniesAudience } from './consent-audience';

/** The audiences that a yes, or a no, in these words is for. */
function allowed(words: string): string[] {
  return audiences.filter((audience) => allowsAudience(words, audience));
}

function denied(words: string): string[] {
  return audiences.filter((audience) => deniesAudience(words, audience));
}

describe('whom a consent is for', () => {
  it.each([
    ['', [...audiences]],
    ['  ', [...audiences]],
    ['UN', ['un']],
    ['united  nations', ['un']],
    ['The Press', ['press']],
    ['ПРЕССА', ['press']],
    ['parlament üzvü', ['mp']],
    ['AİLƏ', ['family']],
    ['press, UN', ['un', 'press']],
    ['Family and press', ['press', 'family']],
  ])('takes the whole terms of "%s"', (words, expected) => {
    expect(allowed(words)).toEqual(expected);
  });

  it.each([
    'the community',
    'fund-raisers',
    'company',
    'an expression of support',
    'not the press',
    'anyone but the press',
    'anyone but the ministry, press',
    'press, local groups',
    'family friends',
    ', ',
  ])('takes nothing else for a yes: "%s"', (words) => {
    expect(allowed(words)).toEqual([]);
  });

  it('reads a no widely, by whole words', () => {
    expect(denied('the press and television')).toEqual(['press']);
    expect(denied('Ministry; press')).toEqual(['ministry', 'press']);
    expect(denied('')).toEqual([...audiences]);
    expect(denied('the community')).toEqual([...audiences]);
    expect(denied('United Nations community')).toEqual(['un']);
  });
});
