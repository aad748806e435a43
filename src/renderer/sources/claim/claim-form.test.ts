import { describe, expect, it } from 'vitest';
import { drawClaim } from '../../../casebook/commands/draw-claim';
import { newId } from '../../../domain/ids';
import {
  claimProblems,
  drawClaimInput,
  newClaimForm,
  releaseOf,
  scriptOf,
  withKind,
  type ClaimForm,
} from './claim-form';
import { parseQuote } from './parse-quote';

const source = newId('source');
const annotation = newId('member');

function inputOf(over: Partial<ClaimForm>) {
  const form = { ...newClaimForm('held since May', { newName: 'Aysel Küləkli' }), ...over };
  return drawClaimInput(form, source, { annotation });
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

  it('rests on a region of a page where there is no passage', () => {
    const form = { ...newClaimForm('', { newName: 'A' }), term: 'profession', words: 'poet' };
    const box = { x: 0.1, y: 0.1, width: 0.5, height: 0.2 };
    const locator = { kind: 'region' as const, page: 2, box };
    const input = drawClaimInput(form, source, { locator });
    expect(drawClaim.input.safeParse(input).success).toBe(true);
    expect(drawClaim.input.safeParse({ ...input, annotation }).success).toBe(false);
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
    expect(drawClaimInput(empty, source, { annotation })).toBeNull();
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

  it('fills the value with what the quote holds of its kind, until somebody types', () => {
    const quote = 'Aysel Küləkli was held for 45 days from 12 March 2024 in Limanşəhər.';
    const parsed = parseQuote(quote);
    const form = newClaimForm(quote, { newName: 'A' }, parsed);
    expect(form).toMatchObject({ date: '12 March 2024', place: 'Limanşəhər', words: quote });
    expect(withKind(form, { term: 'birth-date' }, quote, parsed).words).toBe('12 March 2024');
    const name = withKind(form, { kind: 'name', term: null }, quote, parsed);
    expect(name.words).toBe('Aysel Küləkli');
    expect(withKind(name, { kind: 'fact', term: 'profession' }, quote, parsed).words).toBe(quote);
    const typed = { ...form, words: 'typed' };
    expect(withKind(typed, { term: 'birth-date' }, quote, parsed).words).toBe('typed');
  });

  it('knows the script of a name', () => {
    expect(scriptOf('Məmmədov')).toBe('Latn');
    expect(scriptOf('Мәммәдов')).toBe('Cyrl');
    expect(scriptOf('ნინო')).toBe('Geor');
    expect(scriptOf('123')).toBe('other');
    expect(inputOf({ kind: 'name', words: 'Мәммәдов' })?.claim).toMatchObject({ script: 'Cyrl' });
  });
});
