import { describe, expect, it } from 'vitest';
import { lockedCasebook } from './locked-casebook';

const casebook = {
  name: 'Baku 2026',
  kind: 'ordinary',
  folderLabel: '~/casebooks/baku',
  isNew: false,
  synced: false,
};
const status = {
  state: 'locked',
  casebook,
  runtime: { electron: '25.1.1', chromium: '114', supported: false },
  problem: null,
};

function answer(changed: object): unknown {
  return { ok: true, value: { ...status, ...changed } };
}

describe('the locked casebook of a status', () => {
  it('names it, and a runtime out of support', () => {
    expect(lockedCasebook(answer({}))).toEqual({
      name: 'Baku 2026',
      folderLabel: '~/casebooks/baku',
      unsupported: '25.1.1',
    });
    const runtime = { electron: '99.0.0', supported: true };
    expect(lockedCasebook(answer({ runtime }))?.unsupported).toBeNull();
  });

  it.each<[string, unknown]>([
    ['no casebook', answer({ state: 'none', casebook: null })],
    ['an open one', answer({ state: 'open' })],
    ['a new one', answer({ casebook: { ...casebook, isNew: true } })],
    ['the practice casebook', answer({ casebook: { ...casebook, kind: 'practice' } })],
    ['one that another program copies', answer({ casebook: { ...casebook, synced: true } })],
    ['a trouble to tell', answer({ problem: { code: 'page-crashed' } })],
    ['a name that is none', answer({ casebook: { ...casebook, name: 7 } })],
    ['a refusal', { ok: false, error: { code: 'not-allowed' } }],
    ['nothing', undefined],
  ])('leaves %s to the whole page', (_what, raw) => {
    expect(lockedCasebook(raw)).toBeNull();
  });
});
