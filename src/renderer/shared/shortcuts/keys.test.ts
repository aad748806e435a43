import { describe, expect, it } from 'vitest';
import { caps, isSingle, matches, parseKeys, type Press } from './keys';

function press(key: string, code: string, held: Partial<Press> = {}): Press {
  return { key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
}

describe('matching a shortcut', () => {
  it('knows a letter by its place on a Russian layout', () => {
    expect(matches(parseKeys('H'), press('р', 'KeyH'))).toBe(true);
    expect(matches(parseKeys('Mod+Z'), press('я', 'KeyZ', { ctrlKey: true }))).toBe(true);
    expect(
      matches(parseKeys('Mod+Shift+I'), press('Ш', 'KeyI', { ctrlKey: true, shiftKey: true })),
    ).toBe(true);
    expect(matches(parseKeys('H'), press('о', 'KeyJ'))).toBe(false);
  });

  it('knows signs by their place on a Russian layout', () => {
    expect(matches(parseKeys('Mod+,'), press('б', 'Comma', { ctrlKey: true }))).toBe(true);
    expect(matches(parseKeys('?'), press(',', 'Slash', { shiftKey: true }))).toBe(true);
    expect(matches(parseKeys('?'), press('?', 'Digit7', { shiftKey: true }))).toBe(true);
    expect(matches(parseKeys('['), press('х', 'BracketLeft'))).toBe(true);
    expect(matches(parseKeys('/'), press('.', 'Slash'))).toBe(true);
  });

  it('does not take a sign of another shortcut for its own place', () => {
    expect(matches(parseKeys('/'), press('?', 'Slash', { shiftKey: true }))).toBe(false);
    expect(matches(parseKeys('?'), press('/', 'Slash'))).toBe(false);
  });

  it('keeps the label of a Latin layout that has moved the letters', () => {
    expect(matches(parseKeys('Mod+Z'), press('z', 'KeyW', { ctrlKey: true }))).toBe(true);
    expect(matches(parseKeys('Mod+Z'), press('w', 'KeyZ', { ctrlKey: true }))).toBe(false);
  });

  it('wants exactly the keys held that it names', () => {
    expect(matches(parseKeys('Mod+Z'), press('z', 'KeyZ'))).toBe(false);
    expect(matches(parseKeys('Mod+Z'), press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true }))).toBe(
      false,
    );
    expect(matches(parseKeys('H'), press('h', 'KeyH', { ctrlKey: true }))).toBe(false);
    expect(matches(parseKeys('F6'), press('F6', 'F6', { shiftKey: true }))).toBe(false);
    expect(matches(parseKeys('Mod+1'), press('&', 'Digit1', { ctrlKey: true }))).toBe(true);
  });

  it('tells bare keys, which must not fire while somebody types', () => {
    expect(isSingle(parseKeys('H'))).toBe(true);
    expect(isSingle(parseKeys('?'))).toBe(true);
    expect(isSingle(parseKeys('Mod+H'))).toBe(false);
    expect(isSingle(parseKeys('F6'))).toBe(false);
  });

  it('shows the caps of the machine', () => {
    expect(caps(parseKeys('Mod+Shift+I'), false)).toEqual(['Ctrl', 'Shift', 'I']);
    expect(caps(parseKeys('Mod+Shift+I'), true)).toEqual(['⌘', '⇧', 'I']);
    expect(caps(parseKeys('Alt+ArrowLeft'), false)).toEqual(['Alt', '←']);
  });
});
