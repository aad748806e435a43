import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from './bytes';
import {
  formatRecoveryCode,
  newRecoverySecret,
  parseRecoveryCode,
  recoveryKey,
} from './recovery-code';

const secrets = fc.uint8Array({ minLength: 20, maxLength: 20 });

describe('a recovery code', () => {
  it('gives back its secret', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        expect(parseRecoveryCode(formatRecoveryCode(secret))).toEqual({ ok: true, value: secret });
      }),
    );
  });

  it('is nine groups of four signs, and always the same for one secret', () => {
    const secret = fromHex('000102030405060708090a0b0c0d0e0f10111213') ?? newRecoverySecret();
    const code = formatRecoveryCode(secret);
    expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(code.slice(0, 39)).toBe('000G-40R4-0M30-E209-185G-R38E-1W81-24GK');
  });

  it('is read whatever its case, spaces, dashes and look-alikes', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        const code = formatRecoveryCode(secret);
        const cyrillic: Record<string, string> = { A: 'А', B: 'В', C: 'с', E: 'Е', H: 'н', K: 'к' };
        const spellings = [
          code.toLowerCase(),
          code.replaceAll('-', ' '),
          ` ${code.replaceAll('-', '\u2013')}\n`,
          code.replaceAll('-', ''),
          code.replaceAll('0', 'o').replaceAll('1', 'l'),
          code.replaceAll('0', 'O').replaceAll('1', 'ı'),
          code.replaceAll('1', 'İ'),
          code.replaceAll('1', 'i'),
          code.replaceAll(/[ABCEHK]/g, (sign) => cyrillic[sign] ?? sign),
        ];
        for (const spelling of spellings) {
          expect(parseRecoveryCode(spelling)).toEqual({ ok: true, value: secret });
        }
      }),
      { numRuns: 50 },
    );
  });

  it('names a slip of the pen: every other sign in every place', () => {
    const code = formatRecoveryCode(newRecoverySecret()).replaceAll('-', '');
    let found = 0;
    for (let at = 0; at < code.length; at += 1) {
      for (const sign of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
        if (code[at] === sign) continue;
        const wrong = parseRecoveryCode(code.slice(0, at) + sign + code.slice(at + 1));
        // 20 bits miss one slip in a million, so at most a stray one may pass.
        if (!wrong.ok && wrong.error.code === 'recovery-code-checksum') found += 1;
      }
    }
    expect(found).toBeGreaterThanOrEqual(36 * 31 - 1);
  });

  it('names a wrong length and a sign that no code holds', () => {
    const code = formatRecoveryCode(newRecoverySecret());
    expect(parseRecoveryCode('')).toEqual({
      ok: false,
      error: { code: 'recovery-code-length', expected: 36, found: 0 },
    });
    expect(parseRecoveryCode(code.slice(0, -1))).toEqual({
      ok: false,
      error: { code: 'recovery-code-length', expected: 36, found: 35 },
    });
    expect(parseRecoveryCode(`${code.slice(0, -1)}u`)).toEqual({
      ok: false,
      error: { code: 'recovery-code-sign', sign: 'U' },
    });
  });

  it('gives another key under another salt', () => {
    const secret = newRecoverySecret();
    const one = recoveryKey(secret, new Uint8Array(16));
    expect(one.length).toBe(32);
    expect(toHex(recoveryKey(secret, new Uint8Array(16).fill(1)))).not.toBe(toHex(one));
  });
});
