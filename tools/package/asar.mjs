import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Packs a folder into an ASAR archive (github.com/electron/asar, "Format"): two lengths as Chromium
 * pickles, a header of JSON with offset and size of each file, then the files one behind the other.
 * Names are in order and no time is kept, so that the same folder gives the same bytes.
 *
 * @param {string} folder
 * @param {string} archive
 */
export function packAsar(folder, archive) {
  /** @type {Buffer[]} */
  const bodies = [];
  let offset = 0;

  /** @param {string} path @returns {Record<string, unknown>} */
  function describe(path) {
    /** @type {Record<string, unknown>} */
    const files = {};
    const entries = readdirSync(path, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const inner = join(path, entry.name);
      if (entry.isDirectory()) {
        files[entry.name] = describe(inner);
        continue;
      }
      const body = readFileSync(inner);
      files[entry.name] = { size: body.length, offset: String(offset) };
      bodies.push(body);
      offset += body.length;
    }
    return { files };
  }

  const json = Buffer.from(JSON.stringify(describe(folder)));
  const padded = Math.ceil(json.length / 4) * 4;
  const head = Buffer.alloc(16 + padded);
  head.writeUInt32LE(4, 0);
  head.writeUInt32LE(8 + padded, 4);
  head.writeUInt32LE(4 + padded, 8);
  head.writeUInt32LE(json.length, 12);
  json.copy(head, 16);
  mkdirSync(dirname(archive), { recursive: true });
  writeFileSync(archive, Buffer.concat([head, ...bodies]));
}
