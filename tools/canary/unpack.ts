import { inflateRawSync, inflateSync } from 'node:zlib';

/** The most that one packed piece may grow to here, in bytes. */
const MOST = 64 * 1024 * 1024;

/** A piece of Snappy's format (https://github.com/google/snappy, format_description.txt), or null. */
export function unsnap(bytes: Buffer): Buffer | null {
  let at = 0;
  let length = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at];
    if (byte === undefined || shift > 28) return null;
    at += 1;
    length |= (byte & 127) << shift;
    if (byte < 128) break;
  }
  if (length <= 0 || length > MOST) return null;
  const out = Buffer.alloc(length);
  let end = 0;
  while (at < bytes.length) {
    const tag = bytes[at] ?? 0;
    at += 1;
    if ((tag & 3) === 0) {
      let count = tag >> 2;
      if (count >= 60) {
        const more = count - 59;
        if (at + more > bytes.length) return null;
        count = bytes.readUIntLE(at, more);
        at += more;
      }
      count += 1;
      if (at + count > bytes.length || end + count > length) return null;
      bytes.copy(out, end, at, at + count);
      at += count;
      end += count;
      continue;
    }
    const kind = tag & 3;
    const size = kind === 1 ? 1 : kind === 2 ? 2 : 4;
    if (at + size > bytes.length) return null;
    const low = bytes.readUIntLE(at, size);
    at += size;
    const offset = kind === 1 ? ((tag >> 5) << 8) | low : low;
    const count = kind === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
    if (offset === 0 || offset > end || end + count > length) return null;
    for (let n = 0; n < count; n += 1) out[end + n] = out[end + n - offset] ?? 0;
    end += count;
  }
  return end === length ? out : null;
}

/** The data of every block of a LevelDB table, unpacked (leveldb/doc/table_format.md). */
export function levelDbBlocks(table: Buffer): Buffer[] {
  if (table.length < 48) return [];
  const footer = table.subarray(-48);
  const meta = readHandle(footer, 0);
  const index = meta === null ? null : readHandle(footer, meta.next);
  const block = index === null ? null : readBlock(table, index.offset, index.size);
  if (block === null) return [];
  const found = [block];
  for (const value of blockValues(block)) {
    const handle = readHandle(value, 0);
    const data = handle === null ? null : readBlock(table, handle.offset, handle.size);
    if (data !== null) found.push(data);
  }
  return found;
}

function readBlock(table: Buffer, offset: number, size: number): Buffer | null {
  if (offset + size >= table.length) return null;
  const data = table.subarray(offset, offset + size);
  return table[offset + size] === 1 ? unsnap(data) : data;
}

/** The values of a block's entries: shared, unshared, length of the value, then key and value. */
function blockValues(block: Buffer): Buffer[] {
  const restarts = block.length < 4 ? 0 : block.readUInt32LE(block.length - 4);
  const end = block.length - 4 - restarts * 4;
  const values: Buffer[] = [];
  for (let at = 0; at < end;) {
    const numbers: number[] = [];
    for (let n = 0; n < 3; n += 1) {
      const read = varint(block, at);
      if (read === null) return values;
      numbers.push(read.value);
      at = read.next;
    }
    const [, unshared = 0, length = 0] = numbers;
    values.push(block.subarray(at + unshared, at + unshared + length));
    at += unshared + length;
  }
  return values;
}

function readHandle(
  bytes: Buffer,
  at: number,
): { offset: number; size: number; next: number } | null {
  const offset = varint(bytes, at);
  const size = offset === null ? null : varint(bytes, offset.next);
  if (offset === null || size === null) return null;
  return { offset: offset.value, size: size.value, next: size.next };
}

function varint(bytes: Buffer, from: number): { value: number; next: number } | null {
  let value = 0;
  for (let n = 0; n < 8; n += 1) {
    const byte = bytes[from + n];
    if (byte === undefined) return null;
    value += (byte & 127) * 128 ** n;
    if (byte < 128) return { value, next: from + n + 1 };
  }
  return null;
}

/** What is deflated in a file: zlib streams, gzip members and entries of a zip. */
export function inflated(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  function take(work: () => Buffer): void {
    try {
      found.push(work());
    } catch {
      // These bytes only looked like the beginning of something packed.
    }
  }
  const options = { maxOutputLength: MOST, finishFlush: 2 };
  for (const second of [0x01, 0x5e, 0x9c, 0xda]) {
    for (const at of places(bytes, Buffer.from([0x78, second]))) {
      take(() => inflateSync(bytes.subarray(at), options));
    }
  }
  for (const at of places(bytes, Buffer.from([0x1f, 0x8b, 8, 0]))) {
    take(() => inflateRawSync(bytes.subarray(at + 10), options));
  }
  for (const at of places(bytes, Buffer.from('PK\x03\x04', 'latin1'))) {
    const names =
      at + 30 > bytes.length ? 0 : bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    take(() => inflateRawSync(bytes.subarray(at + 30 + names), options));
  }
  return found;
}

/** The first thousand places of `what`: sealed bytes hold it by chance, and hide nothing. */
function* places(bytes: Buffer, what: Buffer): Generator<number> {
  let at = bytes.indexOf(what);
  for (let n = 0; at >= 0 && n < 1000; n += 1) {
    yield at;
    at = bytes.indexOf(what, at + 1);
  }
}
