import { describe, expect, it } from 'vitest';
import { toHex, utf8 } from './bytes';
import { hmacSha256, sha256, startSha256 } from './digest';

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
