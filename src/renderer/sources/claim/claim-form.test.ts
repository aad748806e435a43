import { describe, expect, it } from 'vitest';
import { drawClaim } from '../../../casebook/commands/draw-claim';
import { newId } from '../../../domain/ids';
import {
  claimProblems,
  drawClaimInput,
  newClaimForm,
  releaseOf,
  scriptOf,
  type ClaimForm,
} from './claim-form';

const source = newId('source');
const annotation = newId('member');

function inputOf(over: Partial<ClaimForm>) {
  const form = { ...newClaimForm('held since May', { newName: 'Aysel Küləkli' }), ...over };
  return drawClaimInput(form, source, annotation);
}

describe('the form of a claim', () => {
  it('makes what the command takes, for each kind', () => {
    const forms: Partial<ClaimForm>[] = [
      { kind: 'fact', term: 'occupation', words: 'journalist' },
      { kind: 'fact', term: 'birth-date', words: '12 March 1980' },
      { kind: 'name', words: 'Айсель Кюлекли' },
      { kind: 'custody-event', term: 'arrest', date: '2024-05', place: 'Limanşəhər' },
      { kind: 'incident', term: 'torture', date: '2024-05~', words: 'beaten' },
    ];
    for (const form of forms) expect(drawClaim.input.safeParse(inputOf(form)).success).toBe(true);
  });

  it('reads a date value as a date, and keeps it as it was written', () => {
    const made = inputOf({ term: 'birth-date', words: '12 March 1980' });
    expect(made?.claim).toMatchObject({
      value: { kind: 'date', date: { written: '12 March 1980', edtf: '1980-03-12' } },
    });
  });

  it('says what is missing and makes nothing then', () => {
    const empty = newClaimForm('', { newName: ' ' });
    expect(claimProblems(empty)).toEqual(['subject', 'term', 'value']);
    expect(drawClaimInput(empty, source, annotation)).toBeNull();
    expect(claimProblems({ ...empty, kind: 'custody-event', term: 'arrest' })).toEqual(['subject']);
  });

  it('marks what must stay closed without being asked, and obeys a choice', () => {
    const form = newClaimForm('x', { newName: 'A' });
    expect(releaseOf({ ...form, kind: 'incident', term: 'sexual-violence' })).toBe('confidential');
    expect(releaseOf({ ...form, kind: 'fact', term: 'occupation' })).toBe('internal');
    expect(
      releaseOf({ ...form, kind: 'incident', term: 'sexual-violence', release: 'public' }),
    ).toBe('public');
  });

  it('knows the script of a name', () => {
    expect(scriptOf('Məmmədov')).toBe('Latn');
    expect(scriptOf('Мәммәдов')).toBe('Cyrl');
    expect(scriptOf('ნინო')).toBe('Geor');
    expect(scriptOf('123')).toBe('other');
    expect(inputOf({ kind: 'name', words: 'Мәммәдов' })?.claim).toMatchObject({ script: 'Cyrl' });
  });
});
