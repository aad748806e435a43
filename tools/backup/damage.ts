import { parseBackupHead } from '../../src/sealing/backup';
import { below } from '../harness/random';

type Backup = Uint8Array<ArrayBuffer>;

/** One bit of one byte turned over. */
export function flipped(bytes: Backup, at: number, bit: number): Backup {
  return bytes.with(at, (bytes[at] ?? 0) ^ (1 << bit));
}

/** Sealed pieces of a stream as they stand in the file, for cutting and swapping them. */
const PIECE = 64 * 1024 + 16;

/** Cut, appended to, pieces swapped, doubled or left out, and heads that ask for absurd work. */
export function otherDamage(bytes: Backup, random: () => number): Backup[] {
  const head = parseBackupHead(bytes);
  const body = head.ok ? head.value.bodyOffset : 0;
  const found: Backup[] = [bytes.slice(0, 0), bytes.slice(0, body)];
  for (let at = body; at < bytes.length; at += PIECE) found.push(bytes.slice(0, at + 1));
  for (const length of [1, 8, 13, body - 1, body + 1, bytes.length - 1]) {
    found.push(bytes.slice(0, length));
  }
  for (const more of [1, 17, 4096]) found.push(joined(bytes, new Uint8Array(more)));
  found.push(joined(bytes, bytes.slice(body)), joined(bytes, bytes));
  if (bytes.length > body + 4 * PIECE) {
    const first = bytes.slice(body, body + PIECE);
    const second = bytes.slice(body + PIECE, body + 2 * PIECE);
    const rest = bytes.slice(body + 2 * PIECE);
    const start = bytes.slice(0, body);
    found.push(joined(start, second, first, rest), joined(start, first, rest));
    found.push(joined(start, first, first, second, rest));
  }
  for (const cost of ['1', '2', '1024', '1073741824', '9007199254740991', '-1', '1e9']) {
    found.push(withText(bytes, body, (text) => text.replace(/"N":\d+/, `"N":${cost}`)));
  }
  for (const part of ['"r":8', '"p":1', '"keyEpoch":1', '"store":1']) {
    const other = part.replace(/\d$/, (digit) =>
      String((Number(digit) + 1 + below(random, 9)) % 10),
    );
    found.push(withText(bytes, body, (text) => text.replace(part, other)));
  }
  return found;
}

/** The file with another header text and its length put right: only what seals it is wrong then. */
function withText(bytes: Backup, body: number, change: (text: string) => string): Backup {
  const fixed = 13;
  const text = new TextDecoder().decode(bytes.subarray(fixed, body));
  const changed = new TextEncoder().encode(change(text));
  const start = bytes.slice(0, fixed);
  new DataView(start.buffer).setUint32(fixed - 4, changed.length);
  return joined(start, changed, bytes.slice(body));
}

function joined(...parts: readonly Uint8Array[]): Backup {
  return Uint8Array.from(Buffer.concat(parts));
}
