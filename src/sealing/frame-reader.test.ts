import { describe, expect, it } from 'vitest';
import { concatBytes, type Bytes } from './bytes';
import { encodeFrame, journalStart, type JournalPosition } from './frame';
import { FrameReader, type JournalEnd, type PlacedFrame } from './frame-reader';
import { casebookSeal, newCasebookId, newDataKey } from './keys';
import { randomBytes } from './random';

const seal = casebookSeal(newDataKey(), newCasebookId());
const key = seal.keys.journal;
const start = journalStart(seal);

function frameAfter(position: JournalPosition, epoch = position.epoch + 1) {
  const { bytes, mac } = encodeFrame(key, {
    type: 'rows',
    epoch,
    previousMac: position.mac,
    counts: new Map([['t1', epoch]]),
    root: randomBytes(32),
    batch: null,
    rows: [{ table: 't1', id: randomBytes(16), b: randomBytes(64) }],
    attachments: [],
  });
  return { bytes, position: { mac, epoch } };
}

function journal(frames: number, from: JournalPosition = start): Bytes[] {
  const made: Bytes[] = [];
  let position = from;
  for (let i = 0; i < frames; i += 1) {
    const next = frameAfter(position);
    made.push(next.bytes);
    position = next.position;
  }
  return made;
}

function read(
  file: Uint8Array,
  position: JournalPosition | null = start,
  pieceSize = file.length || 1,
): { epochs: number[]; frames: PlacedFrame[]; end: JournalEnd } {
  const reader = new FrameReader(key, position);
  const frames: PlacedFrame[] = [];
  for (let at = 0; at < file.length; at += pieceSize) {
    frames.push(...reader.push(file.subarray(at, at + pieceSize)));
  }
  return { frames, epochs: frames.map((one) => one.frame.epoch), end: reader.finish() };
}

const [one, two, three] = journal(3) as [Bytes, Bytes, Bytes];
const whole = concatBytes(one, two, three);
const beginnings = [0, one.length, one.length + two.length, whole.length];

describe('reading a journal', () => {
  it('gives every frame with its place, whatever the pieces', () => {
    for (const pieceSize of [1, 7, 64, 1000, whole.length]) {
      const { frames, epochs, end } = read(whole, start, pieceSize);
      expect(epochs).toEqual([1, 2, 3]);
      expect(frames.map((placed) => placed.offset)).toEqual(beginnings.slice(0, 3));
      expect(frames.map((placed) => placed.length)).toEqual([one, two, three].map((f) => f.length));
      expect(end).toEqual({ end: 'clean', offset: whole.length });
    }
    expect(read(new Uint8Array(0)).end).toEqual({ end: 'clean', offset: 0 });
  });

  it('goes on where another file or a snapshot ended', () => {
    const reader = new FrameReader(key, start);
    reader.push(concatBytes(one, two));
    const position = reader.position;
    expect(position?.epoch).toBe(2);
    expect(read(three, position).epochs).toEqual([3]);
    expect(read(three, null).epochs).toEqual([3]);
    expect(read(three, start).end).toMatchObject({ end: 'damaged', reason: 'broken-chain' });
  });

  it('finds it torn at every byte of any frame, and says where to cut', () => {
    for (let length = 0; length < whole.length; length += 1) {
      const complete = beginnings.findLastIndex((beginning) => beginning <= length);
      const offset = beginnings[complete] ?? 0;
      for (const pieceSize of [length || 1, 50]) {
        const { epochs, end } = read(whole.subarray(0, length), start, pieceSize);
        expect(epochs).toEqual([1, 2, 3].slice(0, complete));
        expect(end).toEqual({ end: offset === length ? 'clean' : 'torn-last', offset });
      }
    }
  });

  it('never calls a flipped bit torn, wherever it is', () => {
    for (let bit = 0; bit < whole.length * 8; bit += 1) {
      const file = whole.slice();
      file[bit >> 3] = (file[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const hit = beginnings.findLastIndex((beginning) => beginning <= bit >> 3);
      const { epochs, end } = read(file);
      expect(epochs).toEqual([1, 2, 3].slice(0, hit));
      const next = hit === 2 ? null : beginnings[hit + 1];
      expect(end).toMatchObject({ end: 'damaged', offset: beginnings[hit], next });
    }
  });

  it('finds the next frame behind a damage in pieces of any size, and can go on from there', () => {
    const file = concatBytes(one, randomBytes(500).fill(0x56), three);
    for (const pieceSize of [1, 13, 300, file.length]) {
      const { epochs, end } = read(file, start, pieceSize);
      const next = one.length + 500;
      expect(epochs).toEqual([1]);
      expect(end).toEqual({ end: 'damaged', offset: one.length, reason: 'bad-head', next });
      expect(read(file.subarray(next), null).epochs).toEqual([3]);
    }
  });

  it('does not cut where bytes are missing from the middle', () => {
    for (let missing = 1; missing < two.length; missing += 1) {
      const file = concatBytes(one, two.subarray(0, two.length - missing), three);
      const { epochs, end } = read(file, start, 40);
      expect(epochs).toEqual([1]);
      expect(end).toMatchObject({
        end: 'damaged',
        offset: one.length,
        next: file.length - three.length,
      });
    }
    const lastShort = concatBytes(one, two.subarray(0, 30), three.subarray(0, 60));
    expect(read(lastShort).end).toMatchObject({ end: 'damaged', reason: 'lacks-bytes' });
  });

  it('does not cut what never was a frame', () => {
    for (const tail of ['V', 'VIGIL', 'VIGIL\u0001J', 'x', '\0', '\0'.repeat(500)]) {
      const file = concatBytes(one, new TextEncoder().encode(tail));
      const isBeginning = tail.startsWith('V');
      expect(read(file).end).toMatchObject({ end: isBeginning ? 'torn-last' : 'damaged' });
    }
  });

  it('refuses replayed, reordered, missing and foreign frames', () => {
    const [foreign] = journal(1) as [Bytes];
    const cases: [Bytes[], number[]][] = [
      [[one, one], [1]],
      [
        [one, two, one],
        [1, 2],
      ],
      [
        [one, two, two, three],
        [1, 2],
      ],
      [[two, one, three], []],
      [[one, three], [1]],
      [[one, foreign, two], [1]],
      [[foreign, two], [1]],
    ];
    for (const [frames, epochs] of cases) {
      const result = read(concatBytes(...frames));
      expect(result.epochs).toEqual(epochs);
      expect(result.end).toMatchObject({ end: 'damaged', reason: 'broken-chain' });
    }
  });

  it('refuses frames of another casebook, even under the same data key', () => {
    const dataKey = newDataKey();
    const [mine, theirs] = [newCasebookId(), newCasebookId()].map((id) =>
      casebookSeal(dataKey, id),
    );
    if (mine === undefined || theirs === undefined) throw new Error('no casebooks');
    const { bytes } = encodeFrame(theirs.keys.journal, {
      type: 'void',
      ...{ epoch: 1, voids: 0, counts: new Map(), root: randomBytes(32) },
      previousMac: journalStart(theirs).mac,
    });
    expect(new FrameReader(theirs.keys.journal, journalStart(theirs)).push(bytes)).toHaveLength(1);
    const reader = new FrameReader(mine.keys.journal, journalStart(mine));
    expect(reader.push(bytes)).toEqual([]);
    expect(reader.finish()).toMatchObject({ end: 'damaged', reason: 'bad-head' });
    const samekey = new FrameReader(
      theirs.keys.journal,
      journalStart({ ...theirs, casebookId: mine.casebookId }),
    );
    samekey.push(bytes);
    expect(samekey.finish()).toMatchObject({ end: 'damaged', reason: 'broken-chain' });
  });

  it('refuses an epoch that is not the next, though the chain holds', () => {
    for (const epoch of [0, 1, 3, 4_000_000_000]) {
      const after = new FrameReader(key, start);
      after.push(one);
      const position = after.position ?? start;
      const file = concatBytes(one, frameAfter(position, epoch).bytes);
      const { epochs, end } = read(file);
      expect(epochs).toEqual([1]);
      expect(end).toMatchObject({ end: 'damaged', reason: 'wrong-epoch' });
    }
  });
});
