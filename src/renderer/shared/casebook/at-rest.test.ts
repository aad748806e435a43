import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { atLength, atRest } from './at-rest';

describe('what follows once changes pause', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is told once for changes that come one after the other', () => {
    const told = vi.fn();
    const { tell } = atRest(told);
    for (let n = 0; n < 5; n += 1) {
      tell();
      vi.advanceTimersByTime(100);
      expect(told).not.toHaveBeenCalled();
    }
    vi.advanceTimersByTime(100);
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('is told in the end though changes never pause', () => {
    const told = vi.fn();
    const { tell } = atRest(told);
    for (let n = 0; n < 40; n += 1) {
      tell();
      vi.advanceTimersByTime(100);
    }
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('is told after a whole second without a change where a dialog covers it', () => {
    const told = vi.fn();
    const { tell } = atLength(told);
    tell();
    vi.advanceTimersByTime(900);
    tell();
    vi.advanceTimersByTime(900);
    expect(told).not.toHaveBeenCalled();
    vi.advanceTimersByTime(100);
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('is told nothing after it has left', () => {
    const told = vi.fn();
    const { tell, stop } = atRest(told);
    tell();
    stop();
    vi.advanceTimersByTime(1000);
    expect(told).not.toHaveBeenCalled();
  });
});
