import { parseDate } from '@internationalized/date';
import { describe, expect, it } from 'vitest';
import { consentSchema, type Consent } from './consent';
import { consentGaps, type ConsentScope } from './consent-gaps';
import type { Detainee } from './detainee';
import { makeDetainee, makeEvent } from './fixtures/records';
import { newId } from './ids';
import { readDate } from './read-date';

const today = parseDate('2025-02-01');

function consent(given: Partial<Consent>): Consent {
  return consentSchema.parse({
    id: newId('member'),
    state: 'given',
    giver: 'A mother',
    relation: 'mother',
    scope: ['name'],
    audience: '',
    date: readDate('2024-06-01'),
    ...given,
  });
}

function gaps(person: Partial<Detainee>, scopes: ConsentScope[] = ['name']) {
  const question = { scopes, audience: 'press', today } as const;
  return consentGaps(makeDetainee(person), question).map(({ scope, why, final }) => ({
    scope,
    why,
    final,
  }));
}

const missing = { scope: 'name', why: 'missing', final: false };

describe('consentGaps', () => {
  it('asks where nobody was asked, and not where consent stands', () => {
    expect(gaps({})).toEqual([missing]);
    expect(gaps({ consents: [consent({})] })).toEqual([]);
    expect(gaps({ consents: [consent({})] }, ['name', 'health'])).toEqual([
      { ...missing, scope: 'health' },
    ]);
  });

  it.each([
    ['expired', { expires: readDate('2025-01-31') }, false],
    ['withdrawn', { withdrawn: readDate('2025-01-15') }, true],
    ['refused', { state: 'refused' }, true],
    ['review-due', { state: 'not-obtainable', decidedBy: '' }, false],
    [
      'review-due',
      { state: 'not-obtainable', decidedBy: 'R.', reviewOn: readDate('2025-01-31') },
      false,
    ],
  ] as const)('stops: %s', (why, given, final) => {
    expect(gaps({ consents: [consent(given)] })).toEqual([{ scope: 'name', why, final }]);
  });

  it('takes a decision that names who and when for one, until it is due', () => {
    const decided = { state: 'not-obtainable', decidedBy: 'R.', reviewOn: readDate('2025-03') };
    expect(gaps({ consents: [consent(decided as Partial<Consent>)] })).toEqual([]);
  });

  it('lets the newest for this audience count', () => {
    expect(gaps({ consents: [consent({ audience: 'United Nations' })] })).toEqual([missing]);
    const [old, late] = [
      consent({ audience: 'press' }),
      consent({ state: 'refused', date: readDate('2024-12') }),
    ];
    expect(gaps({ consents: [late, old] })[0]?.why).toBe('refused');
  });

  it('takes a yes for others for none, and a no in words of its own for one', () => {
    expect(gaps({ consents: [consent({ audience: 'an expression of support' })] })).toEqual([
      missing,
    ]);
    const no = { date: readDate('2024-12'), audience: 'press and television' };
    for (const state of ['refused', 'withdrawn'] as const) {
      const consents = [consent({}), consent({ ...no, state })];
      expect(gaps({ consents })[0]).toEqual({ scope: 'name', why: state, final: true });
    }
    const taken = consent({ ...no, withdrawn: readDate('2025-01') });
    expect(gaps({ consents: [consent({}), taken] })[0]?.why).toBe('withdrawn');
  });

  it('takes a running campaign for a word on the name alone', () => {
    const publicity = { choice: 'campaign', by: 'family', until: readDate('2025-02') } as const;
    expect(gaps({ publicity }, ['name', 'health'])).toEqual([{ ...missing, scope: 'health' }]);
    expect(gaps({ publicity: { ...publicity, until: readDate('2025-01') } })).toEqual([missing]);
    const no = consent({ state: 'refused' });
    expect(gaps({ publicity, consents: [no] })[0]?.why).toBe('refused');
  });

  it('passes to the person on release and to the next of kin on death', () => {
    const family = [consent({})];
    const own = [consent({ relation: 'self', giver: 'Herself' })];
    const release = [makeEvent('release', '2024-09-01')];
    expect(gaps({ consents: family, custodyEvents: release })[0]?.why).toBe('superseded');
    expect(gaps({ consents: own, custodyEvents: release })).toEqual([]);
    const death = [makeEvent('death', '2024-09-01')];
    expect(gaps({ consents: own, custodyEvents: death })[0]?.why).toBe('superseded');
    const after = [consent({ date: readDate('2024-10-01') })];
    expect(gaps({ consents: after, custodyEvents: death })).toEqual([]);
  });
});
