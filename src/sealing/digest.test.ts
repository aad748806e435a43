import { describe, expect, it } from 'vitest';
import { toHex, utf8 } from './bytes';
import { hmacSha256, sha256, startSha256, startSha256Beside } from './digest';

describe('SHA-256', () => {
  // FIPS 180-4, example "abc"
  const expected = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

  it('is the known one, at once and in pieces', () => {
    expect(toHex(sha256(utf8('abc')))).toBe(expected);
    const running = startSha256();
    running.update(utf8('a'));
    running.update(utf8('bc'));
    expect(toHex(running.finish())).toBe(expected);
  });

  it.each([1, 8, 9])(
    'is the same beside the thread for %i MiB, whatever becomes of a piece',
    async (all) => {
      const piece = new Uint8Array(1024 * 1024);
      const [running, beside] = [startSha256(), startSha256Beside()];
      for (let n = 0; n < all; n += 1) {
        piece.fill(n);
        running.update(piece);
        beside.update(piece);
      }
      expect(toHex(await beside.finish())).toBe(toHex(running.finish()));
    },
  );
});

describe('HMAC-SHA256', () => {
  it('is that of RFC 4231, test case 2, at once and in parts', () => {
    const expected = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';
    expect(toHex(hmacSha256(utf8('Jefe'), utf8('what do ya want for nothing?')))).toBe(expected);
    expect(toHex(hmacSha256(utf8('Jefe'), utf8('what do ya '), utf8('want for nothing?')))).toBe(
      expected,
    );
  });
});
