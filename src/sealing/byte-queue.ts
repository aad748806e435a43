import type { Bytes } from './bytes';

/** Bytes that come in pieces of any size and go out in the sizes wanted. */
export class ByteQueue {
  #buffer = new Uint8Array(0);
  #start = 0;
  #end = 0;

  /** Bytes waiting. */
  get length(): number {
    return this.#end - this.#start;
  }

  push(piece: Uint8Array): void {
    if (this.#end + piece.length > this.#buffer.length) this.#makeRoom(piece.length);
    this.#buffer.set(piece, this.#end);
    this.#end += piece.length;
  }

  /** A view on the first `length` bytes, valid until the next call; fewer where fewer wait. */
  peek(length: number): Uint8Array {
    return this.#buffer.subarray(this.#start, Math.min(this.#start + length, this.#end));
  }

  /** Takes the first `length` bytes out, in a buffer of their own. */
  take(length: number): Bytes {
    if (length > this.length) throw new RangeError('not that many bytes waiting');
    const taken = this.#buffer.slice(this.#start, this.#start + length);
    this.drop(length);
    return taken;
  }

  /** Takes the first `length` bytes out and forgets them. */
  drop(length: number): void {
    if (length > this.length) throw new RangeError('not that many bytes waiting');
    this.#start += length;
    if (this.#start === this.#end) this.#start = this.#end = 0;
  }

  #makeRoom(extra: number): void {
    const waiting = this.peek(this.length);
    const needed = waiting.length + extra;
    const size = needed <= this.#buffer.length / 2 ? this.#buffer.length : needed * 2;
    const room = new Uint8Array(size);
    room.set(waiting);
    this.#buffer = room;
    this.#start = 0;
    this.#end = waiting.length;
  }
}
