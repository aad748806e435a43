import { inflateSync } from 'node:zlib';

/** The tables of a typeface by their four letters. */
export type FontTables = ReadonlyMap<string, Buffer>;

/**
 * The tables of a WOFF file (W3C, WOFF File Format 1.0, sections 3 to 5); null for anything else. Ours
 * come from the bundle, so nothing in them is hostile.
 */
export function readWoff(file: Buffer): FontTables | null {
  if (file.length < 44 || file.toString('latin1', 0, 4) !== 'wOFF') return null;
  const tables = new Map<string, Buffer>();
  for (let at = 0; at < file.readUInt16BE(12); at += 1) {
    const entry = 44 + 20 * at;
    const from = file.readUInt32BE(entry + 4);
    const packed = file.readUInt32BE(entry + 8);
    const length = file.readUInt32BE(entry + 12);
    const bytes = file.subarray(from, from + packed);
    const table = packed < length ? inflateSync(bytes) : Buffer.from(bytes);
    tables.set(file.toString('latin1', entry, entry + 4), table);
  }
  return tables;
}

/** One TrueType file of some tables (OpenType 1.9, "Organization of an OpenType Font"). */
export function writeSfnt(tables: FontTables): Buffer {
  const sorted = [...tables].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const power = 2 ** Math.floor(Math.log2(sorted.length));
  const head = Buffer.alloc(12 + 16 * sorted.length);
  head.writeUInt32BE(0x0001_0000, 0);
  head.writeUInt16BE(sorted.length, 4);
  head.writeUInt16BE(16 * power, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE(16 * (sorted.length - power), 10);
  const bodies: Buffer[] = [];
  let from = head.length;
  sorted.forEach(([name, table], at) => {
    const padded = Buffer.alloc(Math.ceil(table.length / 4) * 4);
    table.copy(padded);
    const entry = 12 + 16 * at;
    head.write(name, entry, 'latin1');
    head.writeUInt32BE(checksum(padded), entry + 4);
    head.writeUInt32BE(from, entry + 8);
    head.writeUInt32BE(table.length, entry + 12);
    bodies.push(padded);
    from += padded.length;
  });
  return Buffer.concat([head, ...bodies]);
}

function checksum(padded: Buffer): number {
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) % 2 ** 32;
  return sum;
}
