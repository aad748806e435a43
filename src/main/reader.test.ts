import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answered, failed } from '../ipc/failure';
import { LONGEST_READING, type Reading, type ReaderJob } from '../ipc/reader-shapes';
import type { HelperPage } from './helper-page';
import { piecesInMemory } from './piece-source';
import { gatherForReading, Readings } from './reader';

const job: ReaderJob = { name: 'a.txt', size: 2, options: {} };
const reading: Reading = { status: 'no-text', reason: { code: 'empty', detail: '' } };

let nextPage = 1;
let ended: number[] = [];
let crash: (how: 'crashed' | 'memory') => void = () => undefined;
let readings: Readings;

beforeEach(() => {
  nextPage = 1;
  ended = [];
  readings = new Readings({ start, log: { note: () => undefined } });
});

async function start(): Promise<HelperPage> {
  const page = nextPage;
  nextPage += 1;
  const gone = new Promise<'crashed' | 'memory'>((resolve) => {
    crash = resolve;
  });
  return {
    page,
    gone,
    end: async () => {
      ended.push(page);
    },
  };
}

/** Lets the reading get as far as its reader page. */
async function begun(): Promise<void> {
  const page = nextPage - 1;
  await vi.waitFor(() => {
    expect(readings.isReading(page)).toBe(true);
  });
}

describe('a reading', () => {
  it('hands job and bytes to its own page, once, and its answer back', async () => {
    const source = piecesInMemory([Uint8Array.of(1, 2)]);
    const outcome = readings.read('a', job, source);
    await begun();
    expect(await readings.jobOf(1)).toEqual(answered(job));
    expect(await readings.jobOf(2)).toEqual(failed('refused', 'no-job'));
    expect(readings.bytesOf(1)).toEqual(answered(source));
    expect(readings.bytesOf(1)).toEqual(failed('refused', 'no-bytes'));
    expect(readings.finish(1, { reading })).toEqual(answered(null));
    expect(await outcome).toEqual(answered(reading));
    expect(ended).toEqual([1]);
    expect(readings.finish(1, { reading })).toEqual(failed('refused', 'no-job'));
  });

  it('is ended when it is late', async () => {
    vi.useFakeTimers();
    const outcome = readings.read('a', job, piecesInMemory([]));
    await vi.advanceTimersByTimeAsync(30_001);
    expect(await outcome).toEqual(failed('timed-out'));
    expect(ended).toEqual([1]);
    vi.useRealTimers();
  });

  it('is ended when it is cancelled, alone or with all', async () => {
    const one = readings.read('a', job, piecesInMemory([]));
    await begun();
    readings.cancel('b');
    readings.cancel('a');
    expect(await one).toEqual(failed('cancelled'));
    const two = readings.read('a', job, piecesInMemory([]));
    await begun();
    readings.cancelAll();
    expect(await two).toEqual(failed('cancelled'));
    expect(ended).toEqual([1, 2]);
  });

  it.each(['crashed', 'memory'] as const)('whose page ends by %s is answered', async (how) => {
    const outcome = readings.read('a', job, piecesInMemory([]));
    await begun();
    crash(how);
    expect(await outcome).toEqual(failed('page-crashed', how));
  });

  it('whose page cannot be started is answered, and its bytes are let go', async () => {
    const none = new Readings({
      start: () => Promise.reject(new Error('no window')),
      log: { note: () => undefined },
    });
    const source = piecesInMemory([Uint8Array.of(1)]);
    expect(await none.read('a', job, source)).toEqual(failed('page-failed', 'not-started'));
    expect(await source.next()).toEqual(answered(null));
  });

  it('is one of four at most, and none is larger than a reader is given', async () => {
    for (const id of ['a', 'b', 'c', 'd']) void readings.read(id, job, piecesInMemory([]));
    expect(await readings.read('e', job, piecesInMemory([]))).toEqual(failed('busy', 'readers'));
    expect(await readings.read('a', job, piecesInMemory([]))).toEqual(
      failed('bad-input', 'job-in-use'),
    );
    readings.cancelAll();
    const large = { ...job, size: LONGEST_READING + 1 };
    await vi.waitFor(async () => {
      expect(await readings.read('f', large, piecesInMemory([]))).toEqual(failed('too-large'));
    });
  });
});

describe('a reader page started ahead', () => {
  const further = { further: true };

  /** Reads a first file behind which another waits, as far as its bytes; answers with its outcome. */
  async function firstOfTwo(): Promise<{ readonly outcome: Promise<unknown> }> {
    const outcome = readings.read('a', job, piecesInMemory([]), further);
    await begun();
    readings.bytesOf(1);
    expect(nextPage).toBe(3);
    // Its start is known some promises later; a real page takes far longer to ask.
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    return { outcome };
  }

  it('is there for the next file, and reads that one and no other', async () => {
    const { outcome } = await firstOfTwo();
    const asked = readings.jobOf(2);
    readings.finish(1, { reading });
    await outcome;
    const second = { ...job, name: 'b.txt' };
    const next = readings.read('b', second, piecesInMemory([]));
    expect(await asked).toEqual(answered(second));
    expect(nextPage).toBe(3);
    readings.bytesOf(2);
    readings.finish(2, { reading });
    expect(await next).toEqual(answered(reading));
    expect(ended).toEqual([1, 2]);
    expect(await readings.jobOf(2)).toEqual(failed('refused', 'no-job'));
    expect(readings.bytesOf(2)).toEqual(failed('refused', 'no-bytes'));
    // No file waited behind the second, so nothing was started ahead of one.
    expect(nextPage).toBe(3);
  });

  it('gets no bytes and gives no answer while no file has come for it', async () => {
    const { outcome } = await firstOfTwo();
    expect(readings.bytesOf(2)).toEqual(failed('refused', 'no-bytes'));
    expect(readings.finish(2, { reading })).toEqual(failed('refused', 'no-job'));
    readings.cancelAll();
    await outcome;
  });

  it.each([
    ['a reading is cancelled', () => readings.cancel('a')],
    ['all end, as at lock', () => readings.cancelAll()],
  ])('is killed when %s', async (_when, end) => {
    const { outcome } = await firstOfTwo();
    end();
    expect(await outcome).toEqual(failed('cancelled'));
    await vi.waitFor(() => {
      expect(ended.toSorted((a, b) => a - b)).toEqual([1, 2]);
    });
  });

  it('is killed when no file comes for it', async () => {
    vi.useFakeTimers();
    const { outcome } = await firstOfTwo();
    readings.finish(1, { reading });
    await outcome;
    expect(ended).toEqual([1]);
    await vi.advanceTimersByTimeAsync(3001);
    expect(ended).toEqual([1, 2]);
    vi.useRealTimers();
  });

  it('is not used where it crashed meanwhile', async () => {
    const { outcome } = await firstOfTwo();
    crash('crashed');
    await vi.waitFor(() => {
      expect(ended).toEqual([2]);
    });
    const next = readings.read('b', job, piecesInMemory([]));
    await begun();
    expect(await readings.jobOf(3)).toEqual(answered(job));
    readings.cancelAll();
    await Promise.all([outcome, next]);
  });

  it('is not a fifth beside four', async () => {
    for (const id of ['a', 'b', 'c', 'd']) {
      void readings.read(id, job, piecesInMemory([]), further);
    }
    await begun();
    readings.bytesOf(4);
    expect(nextPage).toBe(5);
    readings.cancelAll();
  });
});

describe('gatherForReading', () => {
  it('reads at the commit what was handed over', async () => {
    const read = vi.fn(async () => answered(reading));
    const sink = gatherForReading(read);
    await sink.write(Uint8Array.of(1, 2));
    await sink.write(Uint8Array.of(3));
    expect(read).not.toHaveBeenCalled();
    expect(await sink.commit()).toEqual(answered(reading));
    expect(read).toHaveBeenCalledWith(3, expect.anything());
  });

  it('refuses what is larger than a reader is given', async () => {
    const sink = gatherForReading(async () => answered(reading));
    const piece = new Uint8Array(1024 * 1024);
    for (let sent = 0; sent < LONGEST_READING; sent += piece.length) {
      expect(await sink.write(piece)).toEqual(answered(null));
    }
    expect(await sink.write(Uint8Array.of(1))).toEqual(failed('too-large'));
  });
});
