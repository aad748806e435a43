import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeName } from './fixtures/records';
import { shownName } from './shown-name';

describe('shownName', () => {
  const latin = makeName('Leyla Qurbanova');
  const press = makeName('Leila Gurbanova', { kind: 'press', status: 'accepted' });
  const cyrillic = makeName('Лейла Гурбанова', { script: 'Cyrl' });

  it('shows the full name in the script asked for', () => {
    expect(shownName({ names: [press, cyrillic, latin] })).toMatchObject({
      text: 'Leyla Qurbanova',
      why: 'kind',
    });
    expect(shownName({ names: [press, cyrillic, latin] }, 'Cyrl')).toMatchObject({
      text: 'Лейла Гурбанова',
      why: 'script',
    });
  });

  it('shows what the researcher chose, and says so', () => {
    const chosen = makeName('L. Q.', { kind: 'alias', preferred: true });
    expect(shownName({ names: [latin, chosen] })).toMatchObject({
      text: 'L. Q.',
      why: 'preferred',
    });
  });

  it('prefers the better borne out of two full names', () => {
    const better = makeName('Leyla Gurbanova', { status: 'corroborated' });
    expect(shownName({ names: [latin, better] })).toMatchObject({
      text: 'Leyla Gurbanova',
      why: 'status',
    });
  });

  it('shows a rejected form only where there is no other', () => {
    const wrong = makeName('Lala Q.', { status: 'rejected', preferred: true });
    expect(shownName({ names: [wrong, cyrillic] }).text).toBe('Лейла Гурбанова');
    expect(shownName({ names: [wrong] }).text).toBe('Lala Q.');
  });

  it('says "only" for one name and "none" for no name', () => {
    expect(shownName({ names: [latin] })).toMatchObject({ why: 'only', others: [] });
    expect(shownName({ names: [] })).toMatchObject({ text: '', name: null, why: 'none' });
  });

  it('does not depend on the order of entry', () => {
    const names = [latin, press, cyrillic, makeName('Leyla Qurbanova'), makeName('LQ')];
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: names.length }), (mixed) => {
        expect(shownName({ names: mixed })).toEqual(shownName({ names }));
      }),
    );
  });
});
