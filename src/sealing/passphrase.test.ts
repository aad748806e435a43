import { scryptSync } from 'node:crypto';
import { scrypt } from '@noble/hashes/scrypt.js';
import { describe, expect, it } from 'vitest';
import { toHex } from './bytes';
import { passphraseBytes, passphraseKey, type ScryptParameters } from './passphrase';
import { randomBytes } from './random';
import { chooseScryptCost, scryptCosts } from './scrypt-cost';

const salt = randomBytes(16);

describe('scrypt', () => {
  it('is that of RFC 7914, section 12', () => {
    const small = scrypt('', '', { N: 16, r: 1, p: 1, dkLen: 64 });
    expect(toHex(small)).toBe(
      '77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442' +
        'fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906',
    );
    const large = scrypt('pleaseletmein', 'SodiumChloride', { N: 16_384, r: 8, p: 1, dkLen: 64 });
    expect(toHex(large)).toBe(
      '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2' +
        'd5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887',
    );
  });
});

describe('the key of a passphrase', () => {
  it(
    'is what an independent scrypt gives, and tells its progress',
    { timeout: 60_000 },
    async () => {
      const told: number[] = [];
      const parameters = { N: 131_072, r: 8, p: 1, salt };
      const onProgress = (done: number) => told.push(done);
      const key = await passphraseKey('Görüş ümidi ', parameters, { onProgress });
      const options = { N: 131_072, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };
      const expected = scryptSync('Görüş ümidi '.normalize('NFKC'), salt, 32, options);
      expect(key === null ? null : toHex(key)).toBe(toHex(new Uint8Array(expected)));
      expect(told.length).toBeGreaterThan(5);
      expect(told.every((done) => done >= 0 && done <= 1)).toBe(true);
    },
  );

  it('refuses any other parameters before scrypt runs', async () => {
    let runs = 0;
    const countRuns = async () => {
      runs += 1;
      return new Uint8Array(32);
    };
    const good: ScryptParameters = { N: 131_072, r: 8, p: 1, salt };
    const bad: ScryptParameters[] = [
      ...[0, 1, 2, 16_384, 65_536, 131_073, 1_048_576, 2 ** 31, 2 ** 52, -131_072, Number.NaN].map(
        (N) => ({ ...good, N }),
      ),
      ...[0, 1, 7, 9, 2 ** 30].map((r) => ({ ...good, r })),
      ...[0, 2, 2 ** 30].map((p) => ({ ...good, p })),
      ...[0, 15, 65].map((length) => ({ ...good, salt: randomBytes(length) })),
    ];
    for (const parameters of bad) {
      expect(await passphraseKey('x', parameters, { scrypt: countRuns })).toBeNull();
    }
    expect(runs).toBe(0);
    for (const N of scryptCosts) await passphraseKey('x', { ...good, N }, { scrypt: countRuns });
    expect(runs).toBe(3);
  });

  it('does not depend on how a letter was composed, and keeps every space', () => {
    expect(passphraseBytes('e\u0301')).toEqual(passphraseBytes('\u00e9'));
    expect(passphraseBytes('\uff21')).toEqual(passphraseBytes('A'));
    const spaced = ['a b', ' a b', 'a b ', 'a  b'].map((text) => toHex(passphraseBytes(text)));
    expect(new Set(spaced).size).toBe(4);
    expect(passphraseBytes('a')).not.toEqual(passphraseBytes('A'));
  });
});

describe('the cost of a new slot', () => {
  it('is the largest under 1.5 seconds, or else the smallest', async () => {
    function machine(milliseconds: number) {
      return (n: number) => (n / 131_072) * milliseconds;
    }
    expect(await chooseScryptCost(machine(100))).toBe(524_288);
    expect(await chooseScryptCost(machine(374))).toBe(524_288);
    expect(await chooseScryptCost(machine(375))).toBe(262_144);
    expect(await chooseScryptCost(machine(749))).toBe(262_144);
    expect(await chooseScryptCost(machine(750))).toBe(131_072);
    expect(await chooseScryptCost(machine(9000))).toBe(131_072);
  });

  it('is not tried further once one was too slow', async () => {
    const tried: number[] = [];
    await chooseScryptCost((n) => {
      tried.push(n);
      return 1500;
    });
    expect(tried).toEqual([131_072]);
  });
});
