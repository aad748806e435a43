import { createCipheriv } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { decrypt, encrypt } from './aead';
import { concatBytes, fromHex, toHex, utf8, type Bytes } from './bytes';
import { randomBytes } from './random';

function hex(text: string): Bytes {
  const bytes = fromHex(text.replaceAll(/\s/g, ''));
  if (bytes === null) throw new Error('not hexadecimal');
  return bytes;
}

/**
 * XChaCha20-Poly1305 by another hand: OpenSSL's ChaCha20 and ChaCha20-Poly1305. HChaCha20 is the block
 * function without its last addition (draft-irtf-cfrg-xchacha-03, 2.2): the first block less its start.
 */
function sealedByOpenSsl(key: Bytes, nonce: Bytes, aad: Bytes, plaintext: Bytes): Buffer {
  const block = createCipheriv('chacha20', key, nonce.subarray(0, 16)).update(Buffer.alloc(64));
  const start = Buffer.concat([Buffer.from('expand 32-byte k'), key, nonce.subarray(0, 16)]);
  const subkey = Buffer.alloc(32);
  for (const [at, word] of [0, 4, 8, 12, 48, 52, 56, 60].entries()) {
    subkey.writeUInt32LE((block.readUInt32LE(word) - start.readUInt32LE(word)) >>> 0, at * 4);
  }
  const iv = Buffer.concat([Buffer.alloc(4), nonce.subarray(16)]);
  const cipher = createCipheriv('chacha20-poly1305', subkey, iv, { authTagLength: 16 });
  cipher.setAAD(aad, { plaintextLength: plaintext.length });
  return Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
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

  it('seals as OpenSSL does, byte for byte, at every length to 600 and with any AAD', () => {
    expect(sealedByOpenSsl(key, nonce, aad, plaintext).toString('hex')).toBe(toHex(sealed));
    for (let length = 0; length <= 600; length += 1) {
      const [k, n, text] = [randomBytes(32), randomBytes(24), randomBytes(length)];
      const about = randomBytes(length % 70);
      const theirs = sealedByOpenSsl(k, n, about, text);
      expect(toHex(encrypt(k, n, about, text))).toBe(theirs.toString('hex'));
      expect(decrypt(k, n, about, Uint8Array.from(theirs))).toEqual(text);
    }
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
