import { afterEach, describe, expect, it } from 'vitest';
import { addHandler, allowSingleLetters, dispatch, shortcutsFor } from './dispatch';
import type { Press } from './keys';
import { isMessageKey } from '../catalogue';
import { shortcutIds, shortcutLabel, shortcutOf } from './list';

function press(key: string, code: string, held: Partial<Press> = {}): Press {
  return { key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
}

const drop: (() => void)[] = [];

describe('the dispatcher', () => {
  afterEach(() => {
    for (const one of drop.splice(0)) one();
    allowSingleLetters(true);
  });

  it('leaves single letters and undo to a text that is being typed', () => {
    expect(shortcutsFor(press('h', 'KeyH'), false)).toContain('reading.highlight');
    expect(shortcutsFor(press('h', 'KeyH'), true)).toEqual([]);
    expect(shortcutsFor(press('z', 'KeyZ', { ctrlKey: true }), true)).toEqual([]);
    expect(shortcutsFor(press('k', 'KeyK', { ctrlKey: true }), true)).toEqual(['app.palette']);
  });

  it('obeys the setting that switches single letters off', () => {
    allowSingleLetters(false);
    expect(shortcutsFor(press('р', 'KeyH'), false)).toEqual([]);
    expect(shortcutsFor(press('z', 'KeyZ', { ctrlKey: true }), false)).toEqual(['app.undo']);
  });

  it('asks the latest handler first and goes on when it declines', () => {
    const asked: string[] = [];
    drop.push(addHandler('app.undo', () => void asked.push('frame')));
    drop.push(
      addHandler('app.undo', () => {
        asked.push('dialog');
        return false;
      }),
    );
    expect(dispatch(press('z', 'KeyZ', { ctrlKey: true }), false)).toBe(true);
    expect(asked).toEqual(['dialog', 'frame']);
  });

  it('leaves a key that nobody answers to the browser', () => {
    expect(dispatch(press('z', 'KeyZ', { ctrlKey: true }), false)).toBe(false);
  });
});

describe('the table of shortcuts', () => {
  it('has no two shortcuts on one key, but keys that only the focused part answers', () => {
    const seen = new Map<string, string>();
    for (const id of shortcutIds) {
      if (shortcutOf(id).local === true) continue;
      for (const keys of shortcutOf(id).keys) {
        expect(seen.get(keys), `${keys} of ${id}`).toBeUndefined();
        seen.set(keys, id);
      }
    }
  });

  it('has a label for each in the catalogue', () => {
    for (const id of shortcutIds) expect(isMessageKey(shortcutLabel(id)), id).toBe(true);
  });
});
