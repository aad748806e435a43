import { describe, expect, it, vi } from 'vitest';
import { LastInput, lookForAbsence, waitForDrafts, type Absence } from './lock';

describe('waitForDrafts', () => {
  it('ends with the page, and at 500 ms without it', async () => {
    vi.useFakeTimers();
    const late = waitForDrafts();
    await vi.advanceTimersByTimeAsync(499);
    let over = false;
    void late.over.then(() => (over = true));
    await Promise.resolve();
    expect(over).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await late.over).toBe(false);
    const early = waitForDrafts();
    early.saved();
    expect(await early.over).toBe(true);
    vi.useRealTimers();
  });
});

describe('lookForAbsence', () => {
  function reasons(over: Partial<Absence>): string[] {
    const locked: string[] = [];
    lookForAbsence({
      systemIdleSeconds: () => 0,
      ownIdleMs: () => 0,
      screenLocked: () => false,
      idleMinutes: () => 5,
      lock: (reason) => locked.push(reason),
      ...over,
    });
    return locked;
  }

  it('locks when neither the system nor the window was touched for the set minutes', () => {
    expect(reasons({ systemIdleSeconds: () => 300, ownIdleMs: () => 300_000 })).toEqual(['idle']);
    expect(reasons({ systemIdleSeconds: () => 299, ownIdleMs: () => 900_000 })).toEqual([]);
    expect(reasons({ systemIdleSeconds: () => 900, ownIdleMs: () => 299_999 })).toEqual([]);
  });

  it("locks with the system's screen", () => {
    expect(reasons({ screenLocked: () => true })).toEqual(['screen-locked']);
  });
});

describe('the last input', () => {
  it('counts on through a system clock that is set', () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const input = new LastInput();
    for (const day of ['1970-01-01', '2038-01-20', '2100-03-01', '2026-01-14']) {
      vi.setSystemTime(new Date(day));
      expect(input.idleMs).toBeGreaterThanOrEqual(0);
      expect(input.idleMs).toBeLessThan(60_000);
    }
    vi.useRealTimers();
  });
});
