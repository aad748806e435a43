import { shortUtf8, type Bytes } from './bytes';

/** Builds a byte string from numbers (big-endian), short texts and bytes. */
export class ByteWriter {
  #buffer: Bytes;
  #view: DataView;
  #length = 0;

  /** `room`: the bytes that are expected; more may come. */
  constructor(room = 1024) {
    this.#buffer = new Uint8Array(room);
    this.#view = new DataView(this.#buffer.buffer);
  }

  /** Bytes written so far. */
  get length(): number {
    return this.#length;
  }

  u8(value: number): this {
    this.#grow(1).setUint8(this.#length - 1, value);
    return this;
  }

  u16(value: number): this {
    this.#grow(2).setUint16(this.#length - 2, value);
    return this;
  }

  u32(value: number): this {
    this.#grow(4).setUint32(this.#length - 4, value);
    return this;
  }

  /** A whole number up to 2^53 - 1, in 8 bytes. */
  u64(value: number): this {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError('not a whole number');
    this.#grow(8).setBigUint64(this.#length - 8, BigInt(value));
    return this;
  }

  bytes(value: Uint8Array): this {
    this.#grow(value.length);
    this.#buffer.set(value, this.#length - value.length);
    return this;
  }

  /** A text of at most 255 bytes of UTF-8, its length before it. */
  text(value: string): this {
    const encoded = shortUtf8(value);
    if (encoded.length > 255) throw new RangeError('text too long');
    return this.u8(encoded.length).bytes(encoded);
  }

  /** What was written, in a buffer of its own; nothing may be written after it. */
  finish(): Bytes {
    const isFull = this.#length === this.#buffer.length;
    return isFull ? this.#buffer : this.#buffer.slice(0, this.#length);
  }

  #grow(by: number): DataView {
    const needed = this.#length + by;
    if (needed > this.#buffer.length) {
      const larger = new Uint8Array(Math.max(needed, this.#buffer.length * 2));
      larger.set(this.#buffer.subarray(0, this.#length));
      this.#buffer = larger;
      this.#view = new DataView(larger.buffer);
    }
    this.#length = needed;
    return this.#view;
  }
}
