import type { Client } from '../../src/ipc/client';
import { furtherReaders } from '../../src/renderer/reader/further-readers';
import { readJob } from '../../src/renderer/reader/read-job';

declare global {
  var bareReaders: { read(names: readonly string[]): Promise<BareRun> } | undefined;
}

/** What one run came to: milliseconds for all files, and how many gave a text. */
export interface BareRun {
  readonly ms: number;
  readonly texts: number;
}

async function bytesAt(url: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await fetch(url)).arrayBuffer());
}

/** The parts of the PDF engine as main would give them. */
const main = {
  async call(_channel: string, { kind, name }: { kind: string; name: string }) {
    return { ok: true, value: { bytes: await bytesAt(`bare://page/pdfjs/${kind}/${name}`) } };
  },
} as unknown as Client;

globalThis.bareReaders = {
  async read(names) {
    const further = furtherReaders(main);
    const start = performance.now();
    let texts = 0;
    for (const name of names) {
      const bytes = await bytesAt(`bare://files/${encodeURIComponent(name)}`);
      const { status } = await readJob({ name, size: bytes.length, options: {} }, bytes, further);
      if (status === 'text') texts += 1;
    }
    return { ms: performance.now() - start, texts };
  },
};
