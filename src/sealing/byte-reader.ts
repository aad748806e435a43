import type { Bytes } from './bytes';

/** Thrown by a ByteReader where the bytes do not have the expected shape; never leaves its caller. */
export class MalformedBytes extends Error {}

/** Reads what a ByteWriter wrote, and never past the end. Every method may throw MalformedBytes. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  u8(): number {
    return this.#view.getUint8(this.#skip(1));
  }

  u16(): number {
    return this.#view.getUint16(this.#skip(2));
  }

  u32(): number {
    return this.#view.getUint32(this.#skip(4));
  }

  u64(): number {
    const value = Number(this.#view.getBigUint64(this.#skip(8)));
    if (!Number.isSafeInteger(value)) throw new MalformedBytes('number too large');
    return value;
  }

  /** `length` bytes in a buffer of their own. */
  bytes(length: number): Bytes {
    const start = this.#skip(length);
    return new Uint8Array(this.#bytes.subarray(start, start + length));
  }

  text(): string {
    const encoded = this.bytes(this.u8());
    try {
      return this.#decoder.decode(encoded);
    } catch {
      throw new MalformedBytes('not UTF-8');
    }
  }

  /** Throws MalformedBytes unless everything was read. */
  end(): void {
    if (this.#at !== this.#bytes.length) throw new MalformedBytes('bytes left over');
  }

  #skip(length: number): number {
    const start = this.#at;
    if (length > this.#bytes.length - start) throw new MalformedBytes('ends too soon');
    this.#at = start + length;
    return start;
  }
}
