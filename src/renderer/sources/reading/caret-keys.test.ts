import { describe, expect, it } from 'vitest';
import { caretKey, type Lines } from './caret-keys';
import { piecesOf } from './pieces';

const text = 'One two three\n\nFour five';
const pieces = piecesOf(text, []);
const lines: Lines = {
  at: (offset, way, edge) => (edge === 'start' ? 0 : edge === 'end' ? 13 : offset + way * 5),
  page: () => 270,
};

function press(
  key: string,
  held: { shift?: boolean; ctrl?: boolean; code?: string } = {},
  caret = { anchor: 4, focus: 4 },
) {
  return caretKey(
    { text, pieces, caret, lines },
    {
      key,
      code: held.code ?? key,
      ctrlKey: held.ctrl ?? false,
      metaKey: false,
      altKey: false,
      shiftKey: held.shift ?? false,
    },
  );
}

describe('the keys of the reading caret', () => {
  it('move by letter, word, line and to the ends', () => {
    expect(press('ArrowRight')).toEqual({ anchor: 5, focus: 5 });
    expect(press('ArrowRight', { ctrl: true })).toEqual({ anchor: 7, focus: 7 });
    expect(press('ArrowDown')).toEqual({ anchor: 9, focus: 9 });
    expect(press('Home')).toEqual({ anchor: 0, focus: 0 });
    expect(press('End', { ctrl: true })).toEqual({ anchor: text.length, focus: text.length });
  });

  it('select with Shift, by word with Ctrl', () => {
    expect(press('ArrowRight', { shift: true, ctrl: true })).toEqual({ anchor: 4, focus: 7 });
    expect(press('ArrowLeft', { shift: true }, { anchor: 4, focus: 7 })).toEqual({
      anchor: 4,
      focus: 6,
    });
  });

  it('let a selection go to the side of the arrow', () => {
    expect(press('ArrowLeft', {}, { anchor: 4, focus: 7 })).toEqual({ anchor: 4, focus: 4 });
    expect(press('ArrowRight', {}, { anchor: 7, focus: 4 })).toEqual({ anchor: 7, focus: 7 });
    expect(press('Escape', {}, { anchor: 4, focus: 7 })).toEqual({ anchor: 7, focus: 7 });
    expect(press('Escape')).toBeNull();
  });

  it('select all by the key, also on a Russian layout', () => {
    expect(press('ф', { ctrl: true, code: 'KeyA' })).toEqual({ anchor: 0, focus: text.length });
  });

  it('leave every other key alone', () => {
    expect(press('h')).toBeNull();
    expect(press('Tab')).toBeNull();
    expect(press('ArrowDown', { ctrl: true })).toBeNull();
  });
});
