import { parseDate } from '@internationalized/date';
import { describe, expect, it } from 'vitest';
import { appealConsentStates, askSchema, type Appeal } from './appeal';
import { appealConsentGaps } from './appeal-consent-gaps';
import { readerOf } from './casebook-reader';
import { consentSchema, type Consent } from './consent';
import { entered, makeAppeal, makeDetainee, makeLine } from './fixtures/records';
import { newId } from './ids';
import { readDate } from './read-date';

const person = makeDetainee();
const question = { audience: 'press', today: parseDate('2025-02-01') } as const;

function letter(title: string, given: Partial<Appeal>): Appeal {
  const ask = askSchema.parse({ id: newId('member'), enteredAt: entered, ask: 'release' });
  return makeAppeal(title, '2024-11', {
    asks: [ask],
    outcomeLines: [makeLine(person.id)],
    ...given,
  });
}

describe('which appeals are asked about', () => {
  const appeals = [...appealConsentStates, null].map((consent) =>
    letter(consent ?? 'nothing said', { consent }),
  );
  const casebook = readerOf([person, ...appeals]);

  function found(claims: readonly string[], final: boolean): string[] {
    return appealConsentGaps(casebook, new Set(claims), question)
      .filter((gap) => gap.final === final)
      .map(({ appeal }) => appeal.title);
  }

  it('stops at one that was refused, or lacks the consent it needs, by any part that leaves', () => {
    const parts: ((appeal: Appeal) => string | undefined)[] = [
      ({ id }) => id,
      ({ outcomeLines: [line] }) => line?.id,
      ({ asks: [ask] }) => ask?.id,
    ];
    for (const part of parts) {
      const claims = appeals.map((appeal) => part(appeal) ?? '');
      expect(found(claims, true)).toEqual(['refused', 'withdrawn']);
      expect(found(claims, false)).toEqual(['needed', 'not-obtainable']);
    }
  });

  it('says nothing of an appeal that stays, whatever else leaves', () => {
    expect(found([person.id], true)).toEqual([]);
    expect(found([person.id], false)).toEqual([]);
  });
});

describe('what an appeal says of consent', () => {
  function why(given: Partial<Appeal>): string | undefined {
    const appeal = letter('A letter', given);
    return appealConsentGaps(readerOf([appeal]), new Set([appeal.id]), question)[0]?.why;
  }

  function consent(given: Partial<Consent>): Consent {
    const about = { giver: 'A sister', relation: 'sister', scope: [], audience: '' };
    const date = readDate('2024-06-01');
    return consentSchema.parse({ id: newId('member'), state: 'given', ...about, date, ...given });
  }

  const decided = { state: 'not-obtainable', giver: '', decidedBy: 'R.' } as const;
  const due = readDate('2025-03');

  it('asks where a risk or somebody to agree is noted, and no answer', () => {
    expect(why({ risk: 'reprisals' })).toBe('missing');
    expect(why({ consentBy: 'her sister' })).toBe('missing');
    expect(why({})).toBeUndefined();
  });

  it.each<[string | undefined, Partial<Consent>]>([
    [undefined, {}],
    [undefined, { audience: 'press' }],
    ['missing', { audience: 'ministry' }],
    ['expired', { expires: readDate('2025-01-31') }],
    ['withdrawn', { withdrawn: readDate('2025-01-15') }],
    ['refused', { state: 'refused' }],
    [undefined, { ...decided, reviewOn: due }],
    [undefined, { ...decided, reviewOn: due, audience: 'press' }],
    ['missing', { ...decided, reviewOn: due, audience: 'United Nations' }],
    ['review-due', { ...decided, reviewOn: readDate('2025-01-31') }],
    ['review-due', { ...decided, decidedBy: '', reviewOn: due }],
  ])('with a consent on file, is %s: %j', (expected, given) => {
    expect(why({ consent: 'needed', consents: [consent(given)] })).toBe(expected);
    expect(why({ consents: [consent(given)] })).toBe(expected);
  });

  it('lets a decision stand for what cannot be obtained, and never for a no', () => {
    const consents = [consent({ ...decided, reviewOn: due })];
    expect(why({ consent: 'not-obtainable', consentBy: 'R.' })).toBe('undecided');
    expect(why({ consent: 'not-obtainable', consents })).toBeUndefined();
    expect(why({ consent: 'refused', consents })).toBe('refused');
    expect(why({ consent: 'given' })).toBeUndefined();
    const expired = consent({ expires: readDate('2025-01-31') });
    expect(why({ consent: 'given', consents: [expired] })).toBe('expired');
  });
});
