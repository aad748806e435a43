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
  await vi.waitFor(() => {
    expect(readings.jobOf(nextPage - 1).ok).toBe(true);
  });
}

describe('a reading', () => {
  it('hands job and bytes to its own page, once, and its answer back', async () => {
    const source = piecesInMemory([Uint8Array.of(1, 2)]);
    const outcome = readings.read('a', job, source);
    await begun();
    expect(readings.jobOf(1)).toEqual(answered(job));
    expect(readings.jobOf(2)).toEqual(failed('refused', 'no-job'));
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
