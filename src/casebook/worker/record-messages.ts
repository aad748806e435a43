import type { AnyRecord } from '../../domain/records';
import type { RecordSlice } from '../record-slice';
import type { RecordSink } from './scan-store';

/** Bytes of JSON in one message: the page parses about that much in 8 ms. */
const MESSAGE_BYTES = 512 * 1024;

/** Gathers what a scan reads into messages of some size, each with its own buffer. */
export class RecordMessages implements RecordSink {
  readonly #send: (slice: RecordSlice) => void;
  #bodies: Uint8Array[] = [];
  #units: number[] = [];
  #migrated: AnyRecord[] = [];
  #bytes = 0;

  constructor(send: (slice: RecordSlice) => void) {
    this.#send = send;
  }

  units(bodies: readonly Uint8Array[]): void {
    this.#bodies.push(...bodies);
    this.#units.push(bodies.length);
    for (const body of bodies) this.#bytes += body.length;
    if (this.#bytes >= MESSAGE_BYTES) this.flush();
  }

  record(record: AnyRecord): void {
    this.#migrated.push(record);
    if (this.#migrated.length >= 100) this.flush();
  }

  /** Sends what is left. */
  flush(): void {
    if (this.#units.length === 0 && this.#migrated.length === 0) return;
    const bytes = new Uint8Array(this.#bytes);
    const ends: number[] = [];
    let at = 0;
    for (const body of this.#bodies) {
      bytes.set(body, at);
      at += body.length;
      ends.push(at);
    }
    this.#send({ bytes, ends, units: this.#units, migrated: this.#migrated });
    this.#bodies = [];
    this.#units = [];
    this.#migrated = [];
    this.#bytes = 0;
  }
}
