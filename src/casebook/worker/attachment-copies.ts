import type { Host, HostWriter } from '../host';
import { need, Refused } from '../result';

/** Writes the sealed files of a backup one after the other; one that is there already stays. */
export class AttachmentCopies {
  readonly #host: Host;
  #writer: HostWriter | null = null;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Begins the file `name`; the one before is done. */
  async begin(name: string): Promise<void> {
    await this.close();
    const writer = await this.#host.writeAttachment(name);
    if (writer.ok) this.#writer = writer.value;
    else if (writer.error.code !== 'exists') throw new Refused(writer.error);
  }

  /** The next bytes of the sealed file. */
  async write(bytes: Uint8Array): Promise<void> {
    if (this.#writer !== null) need(await this.#writer.write(bytes.slice()));
  }

  /** The last file is done. */
  async close(): Promise<void> {
    const writer = this.#writer;
    this.#writer = null;
    if (writer === null) return;
    const done = await writer.commit();
    if (!done.ok && done.error.code !== 'exists') throw new Refused(done.error);
  }

  /** Gives up a file that is not whole. */
  async abort(): Promise<void> {
    const writer = this.#writer;
    this.#writer = null;
    await writer?.abort();
  }
}
