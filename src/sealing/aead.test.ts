import { describe, expect, it } from 'vitest';
import { decrypt, encrypt } from './aead';
import { concatBytes, fromHex, toHex, utf8, type Bytes } from './bytes';

function hex(text: string): Bytes {
  const bytes = fromHex(text.replaceAll(/\s/g, ''));
  if (bytes === null) throw new Error('not hexadecimal');
  return bytes;
}

describe('XChaCha20-Poly1305', () => {
  // draft-irtf-cfrg-xchacha-03, appendix A.3.1
  const key = hex('808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f');
  const nonce = hex('404142434445464748494a4b4c4d4e4f5051525354555657');
  const aad = hex('50515253c0c1c2c3c4c5c6c7');
  const plaintext = utf8(
    "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.",
  );
  const sealed = hex(`
    bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb
    731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452
    2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9
    21f9664c97637da9768812f615c68b13b52e
    c0875924c1c7987947deafd8780acf49`);

  it('gives the ciphertext and tag of the draft', () => {
    expect(toHex(encrypt(key, nonce, aad, plaintext))).toBe(toHex(sealed));
    expect(decrypt(key, nonce, aad, sealed)).toEqual(plaintext);
  });

  it('opens from any place in a larger buffer', () => {
    for (let shift = 0; shift < 4; shift += 1) {
      const larger = concatBytes(new Uint8Array(shift), sealed);
      expect(decrypt(key, nonce, aad, larger.subarray(shift))).toEqual(plaintext);
    }
  });

  it('opens nothing that is shorter than a tag', () => {
    expect(decrypt(key, nonce, aad, sealed.subarray(0, 15))).toBeNull();
    expect(decrypt(key, nonce, aad, new Uint8Array(0))).toBeNull();
  });

  it('throws for a key or nonce of another length', () => {
    expect(() => encrypt(key.subarray(1), nonce, aad, plaintext)).toThrow(RangeError);
    expect(() => decrypt(key, nonce.subarray(1), aad, sealed)).toThrow(RangeError);
  });
});
