import { ByteQueue } from './byte-queue';
import { equalBytes, type Bytes } from './bytes';
import {
  decodeFrame,
  FRAME_HEAD_LENGTH,
  FRAME_MAC_LENGTH,
  FRAME_MAGIC,
  readFrameHead,
  type JournalPosition,
} from './frame';
import type { Frame } from './frame-body';

/** A frame with its place in the file: where it begins and how long it is, in bytes. */
export interface PlacedFrame {
  readonly frame: Frame;
  readonly mac: Bytes;
  readonly offset: number;
  readonly length: number;
}

/**
 * What is wrong with a frame: none begins there, it lacks bytes though others stand behind it, its
 * MAC does not fit, it does not follow the frame before, its epoch is not the next one, or its
 * content has another shape.
 */
export type FrameDamage =
  'bad-head' | 'lacks-bytes' | 'bad-mac' | 'broken-chain' | 'wrong-epoch' | 'malformed';

/**
 * How a journal ends. Only `torn-last` may be cut: an incomplete last frame, begun at `offset`,
 * that nobody was told was saved, with nothing behind it. `damaged` leaves the file as it is;
 * `next` is where the next frame with a true head begins, or null.
 */
export type JournalEnd =
  | { readonly end: 'clean'; readonly offset: number }
  | { readonly end: 'torn-last'; readonly offset: number }
  | {
      readonly end: 'damaged';
      readonly offset: number;
      readonly reason: FrameDamage;
      readonly next: number | null;
    };

/**
 * Reads a journal file in pieces of any size. It gives the frames up to the first that is not
 * right, in order, each proven to follow the one before: a replayed, moved, missing or foreign
 * frame breaks the chain. After that it only looks for `next`; to see what can be saved behind a
 * damage, read anew from there with `position` null.
 */
export class FrameReader {
  readonly #key: Uint8Array;
  readonly #queue = new ByteQueue();
  #position: JournalPosition | null;
  #offset = 0;
  #damage: { offset: number; reason: FrameDamage } | null = null;
  #next: number | null = null;

  /**
   * `key` is the subkey `journal`. `position` is what the first frame must follow: `journalStart`,
   * or the last frame of the file before, or a snapshot's; null takes any first frame.
   */
  constructor(key: Uint8Array, position: JournalPosition | null) {
    this.#key = key;
    this.#position = position;
  }

  /** What the next frame must follow: the last frame given, at first what was passed in. */
  get position(): JournalPosition | null {
    return this.#position;
  }

  /** Takes the next piece of the file and gives the frames it completes. */
  push(piece: Uint8Array): PlacedFrame[] {
    this.#queue.push(piece);
    const frames: PlacedFrame[] = [];
    while (this.#damage === null) {
      const frame = this.#read();
      if (frame === null) break;
      frames.push(frame);
    }
    if (this.#damage !== null) this.#search();
    return frames;
  }

  /** To be called once after the last piece. */
  finish(): JournalEnd {
    const offset = this.#offset;
    if (this.#damage === null) {
      if (this.#queue.length === 0) return { end: 'clean', offset };
      if (!this.#beginsLikeFrame()) this.#damage = { offset, reason: 'bad-head' };
      this.#search();
      // Bytes lost from the middle leave a frame that reaches into the next ones.
      if (this.#next !== null) this.#damage ??= { offset, reason: 'lacks-bytes' };
      if (this.#damage === null) return { end: 'torn-last', offset };
    }
    return { end: 'damaged', ...this.#damage, next: this.#next };
  }

  #read(): PlacedFrame | null {
    if (this.#queue.length < FRAME_HEAD_LENGTH) return null;
    const bodyLength = readFrameHead(this.#key, this.#queue.peek(FRAME_HEAD_LENGTH));
    if (bodyLength === null) return this.#damaged('bad-head');
    const length = FRAME_HEAD_LENGTH + bodyLength + FRAME_MAC_LENGTH;
    if (this.#queue.length < length) return null;
    const decoded = decodeFrame(this.#key, this.#queue.peek(length));
    if (typeof decoded === 'string') return this.#damaged(decoded);
    const { frame, mac } = decoded;
    if (this.#position !== null) {
      if (!equalBytes(frame.previousMac, this.#position.mac)) return this.#damaged('broken-chain');
      if (frame.epoch !== this.#position.epoch + 1) return this.#damaged('wrong-epoch');
    }
    const offset = this.#offset;
    this.#drop(length);
    this.#position = { mac, epoch: frame.epoch };
    return { frame, mac, offset, length };
  }

  #damaged(reason: FrameDamage): null {
    this.#damage = { offset: this.#offset, reason };
    return null;
  }

  /** True where the waiting bytes are the beginning of a frame as far as they go. */
  #beginsLikeFrame(): boolean {
    const start = this.#queue.peek(FRAME_MAGIC.length);
    return equalBytes(start, FRAME_MAGIC.subarray(0, start.length));
  }

  /** Looks for a true head behind the frame that is not right, keeping only what one could span. */
  #search(): void {
    const after = this.#damage?.offset ?? this.#offset;
    while (this.#next === null && this.#queue.length >= FRAME_HEAD_LENGTH) {
      const waiting = this.#queue.peek(this.#queue.length);
      const from = this.#offset === after ? 1 : 0;
      const at = waiting.indexOf(FRAME_MAGIC[0] ?? 0, from);
      if (at < 0 || waiting.length - at < FRAME_HEAD_LENGTH) {
        this.#drop(at < 0 ? waiting.length : at);
        return;
      }
      this.#drop(at);
      const head = this.#queue.peek(FRAME_HEAD_LENGTH);
      if (readFrameHead(this.#key, head) !== null) this.#next = this.#offset;
      else this.#drop(1);
    }
    if (this.#next !== null) this.#drop(this.#queue.length);
  }

  #drop(length: number): void {
    this.#queue.drop(length);
    this.#offset += length;
  }
}
