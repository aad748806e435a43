import { describe, expect, it } from 'vitest';
import { idFromBytes, idToBytes, isId, newId } from './ids';

describe('ids', () => {
  it('are new each time, beyond the bytes that are drawn at once', () => {
    const ids = Array.from({ length: 2000 }, () => newId('member'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => isId('member', id))).toBe(true);
    // No part of one comes again in another.
    expect(new Set(ids.map((id) => id.slice(-16))).size).toBe(ids.length);
  });

  it('are their bytes, each in two digits', () => {
    const bytes = Uint8Array.from({ length: 16 }, (_, at) => at * 17);
    expect(idFromBytes('tag', bytes)).toBe('tag_00112233445566778899aabbccddeeff');
    expect(idToBytes(idFromBytes('tag', bytes))).toEqual(bytes);
  });

  it('are of one kind, in small digits, with nothing before or behind', () => {
    const id = newId('source');
    expect(isId('source', id)).toBe(true);
    for (const other of [
      id.toUpperCase(),
      `${id}\n`,
      `x${id}`,
      id.slice(1),
      id.replace('src', 'app'),
    ]) {
      expect(isId('source', other)).toBe(false);
    }
  });
});
