import { describe, expect, it } from 'vitest';
import { remembered } from './remembered';

describe('a function that remembers', () => {
  it('reads a text once and gives null as an answer too', () => {
    let asked = 0;
    const first = remembered((text) => {
      asked += 1;
      return text === '' ? null : text.length;
    });
    expect([first('ab'), first('ab'), first(''), first('')]).toEqual([2, 2, null, null]);
    expect(asked).toBe(2);
  });

  it('never keeps more than a column of days needs', () => {
    let asked = 0;
    const read = remembered((text) => {
      asked += 1;
      return text;
    });
    read('first');
    for (let at = 0; at < 10_000; at += 1) read(String(at));
    read('first');
    expect(asked).toBe(10_002);
  });
});
