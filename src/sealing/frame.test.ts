import { describe, expect, it } from 'vitest';
import { toHex } from './bytes';
import {
  encodeFrame,
  encodeFrameAside,
  FRAME_HEAD_LENGTH,
  journalStart,
  readFrameHead,
} from './frame';
import { ByteWriter } from './byte-writer';
import { decodeFrameBody, roomForBody, writeFrameBody, type Frame } from './frame-body';
import { casebookSeal, newCasebookId, newDataKey } from './keys';
import { randomBytes } from './random';

const seal = casebookSeal(newDataKey(), newCasebookId());

function encodeFrameBody(frame: Frame) {
  const writer = new ByteWriter();
  writeFrameBody(writer, frame);
  return writer.finish();
}

const every = {
  epoch: 7,
  previousMac: randomBytes(32),
  counts: new Map([
    ['t1', 3],
    ['t2', 4_000_000_000],
  ]),
  root: randomBytes(32),
};
const rowsFrame: Frame = {
  type: 'rows',
  ...every,
  batch: null,
  rows: [
    { table: 't1', id: randomBytes(16), b: randomBytes(300) },
    { table: 't2', id: randomBytes(16), b: null },
    { table: 't2', id: randomBytes(16), b: randomBytes(0) },
  ],
  attachments: [{ id: randomBytes(16), size: 5_000_000_000, sha256: randomBytes(32) }],
};
const frames: Frame[] = [
  rowsFrame,
  { ...rowsFrame, rows: [], attachments: [], counts: new Map() },
  ...(['open', 'commit', 'abort'] as const).map((state): Frame => ({
    ...rowsFrame,
    batch: { id: randomBytes(16), state },
  })),
  { type: 'void', ...every, voids: 6 },
];

describe("a frame's body", () => {
  it('comes back whole', () => {
    for (const frame of frames) expect(decodeFrameBody(encodeFrameBody(frame))).toEqual(frame);
  });

  it('takes as many bytes as are kept free for it', () => {
    for (const frame of frames) expect(encodeFrameBody(frame).length).toBe(roomForBody(frame));
  });

  it('is the same bytes whatever the order of the counts', () => {
    const turned = { ...rowsFrame, counts: new Map([...every.counts].toReversed()) };
    expect(toHex(encodeFrameBody(turned))).toBe(toHex(encodeFrameBody(rowsFrame)));
  });

  it('is not read at any other length', () => {
    for (const frame of frames) {
      const body = encodeFrameBody(frame);
      for (let length = 0; length < body.length; length += 1) {
        expect(decodeFrameBody(body.subarray(0, length))).toBeNull();
      }
      expect(decodeFrameBody(new Uint8Array([...body, 0]))).toBeNull();
    }
  });

  it('gives rows that own their buffers', () => {
    const frame = decodeFrameBody(encodeFrameBody(rowsFrame));
    if (frame?.type !== 'rows') throw new Error('not read');
    for (const row of frame.rows) {
      expect(row.id.buffer.byteLength).toBe(16);
      expect(row.b?.buffer.byteLength).toBe(row.b?.byteLength);
    }
  });

  it('is refused out of shape', () => {
    const bad: Frame[] = [
      { ...rowsFrame, previousMac: randomBytes(31) },
      { ...rowsFrame, root: randomBytes(33) },
      { ...rowsFrame, epoch: -1 },
      { ...rowsFrame, counts: new Map([['No', 1]]) },
      { ...rowsFrame, rows: [{ table: 't1', id: randomBytes(15), b: null }] },
      { ...rowsFrame, batch: { id: randomBytes(1), state: 'open' } },
    ];
    for (const frame of bad) expect(() => encodeFrameBody(frame)).toThrow(RangeError);
  });
});

describe('a frame', () => {
  it('tells its length only where no bit of its head is wrong', () => {
    const { bytes } = encodeFrame(seal.keys.journal, rowsFrame);
    const head = bytes.slice(0, FRAME_HEAD_LENGTH);
    expect(readFrameHead(seal.keys.journal, head)).toBe(bytes.length - FRAME_HEAD_LENGTH - 32);
    for (let bit = 0; bit < head.length * 8; bit += 1) {
      const wrong = head.slice();
      wrong[bit >> 3] = (wrong[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(readFrameHead(seal.keys.journal, wrong)).toBeNull();
    }
    expect(readFrameHead(randomBytes(32), head)).toBeNull();
  });

  it('holds at most 64 MiB', () => {
    const row = { table: 't1', id: randomBytes(16), b: new Uint8Array(33 * 1024 * 1024) };
    const frame: Frame = { ...rowsFrame, rows: [row, row] };
    expect(() => encodeFrame(seal.keys.journal, frame)).toThrow(RangeError);
  });

  it('owns its buffer, and ends with the MAC the next one names', () => {
    const { bytes, mac } = encodeFrame(seal.keys.journal, rowsFrame);
    expect(bytes.buffer.byteLength).toBe(bytes.byteLength);
    expect(bytes.slice(-32)).toEqual(mac);
  });

  it('has a start that differs from casebook to casebook', () => {
    const other = { ...seal, casebookId: newCasebookId() };
    expect(journalStart(seal).epoch).toBe(0);
    expect(journalStart(other).mac).not.toEqual(journalStart(seal).mac);
  });
});

describe('a frame whose MAC is computed aside', () => {
  it('has the same bytes, short or long', async () => {
    const key = seal.keys.journal;
    const row = { table: 't1', id: randomBytes(16), b: randomBytes(200_000) };
    for (const frame of [rowsFrame, { ...rowsFrame, rows: [row] }]) {
      expect(await encodeFrameAside(key, frame)).toEqual(encodeFrame(key, frame));
    }
  });

  it('is not made over 64 MiB', async () => {
    const row = { table: 't1', id: randomBytes(16), b: new Uint8Array(65 * 1024 * 1024) };
    const frame = { ...rowsFrame, rows: [row] };
    await expect(encodeFrameAside(seal.keys.journal, frame)).rejects.toThrow(RangeError);
  });
});
