import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { InTurns } from '../../domain/in-turns';
import { atLeisure } from './at-leisure';

const idle: ((moment: { timeRemaining: () => number }) => void)[] = [];
const page = { hidden: false };
let now = 0;

beforeEach(() => {
  idle.length = 0;
  now = 0;
  page.hidden = false;
  vi.stubGlobal('document', page);
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('performance', { now: () => now });
  vi.stubGlobal('requestIdleCallback', (turn: (typeof idle)[number]) => idle.push(turn));
  vi.stubGlobal('cancelIdleCallback', () => (idle.length = 0));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Work of a hundred steps, each a millisecond long. */
function* hundred(): InTurns<string> {
  for (let step = 0; step < 100; step += 1) {
    now += 1;
    yield;
  }
  return 'done';
}

/** Gives one idle moment of so many milliseconds; answers how long it was used. */
function moment(ms: number): number {
  const from = now;
  idle.shift()?.({ timeRemaining: () => from + ms - now });
  return now - from;
}

describe('work that is done at leisure', () => {
  it('ends before the frame that is due, takes no long turn, and answers once', () => {
    const done = vi.fn();
    atLeisure(hundred(), done);
    expect(now).toBe(0);
    expect(moment(8)).toBe(5);
    expect(moment(50)).toBe(40);
    // Where no moment is idle it goes on a little all the same.
    expect(moment(0)).toBe(2);
    expect(done).not.toHaveBeenCalled();
    while (idle.length > 0) moment(50);
    expect(now).toBe(100);
    expect(done.mock.calls).toEqual([['done']]);
  });

  it('stops where a key was pressed that waits', () => {
    vi.stubGlobal('navigator', { scheduling: { isInputPending: () => now >= 7 } });
    atLeisure(hundred(), vi.fn());
    expect(moment(50)).toBe(7);
    expect(moment(50)).toBe(1);
  });

  it('takes longer turns where nobody looks, and none once it was given up', () => {
    page.hidden = true;
    const giveUp = atLeisure(hundred(), vi.fn());
    expect(moment(0)).toBe(50);
    giveUp();
    expect(moment(50)).toBe(0);
  });
});
