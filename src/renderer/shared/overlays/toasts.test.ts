import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dropAllToasts, showToast, toasts } from './toasts';

function words(): string[] {
  return toasts.get().map((toast) => toast.words);
}

describe('messages', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    dropAllToasts();
    vi.useRealTimers();
  });

  it('stay ten seconds, long enough to reach Undo by keyboard; bad ones stay twice', () => {
    showToast({ tone: 'bad', words: 'bad' });
    showToast({ tone: 'good', words: 'good' });
    vi.advanceTimersByTime(9_900);
    expect(words()).toEqual(['bad', 'good']);
    vi.advanceTimersByTime(200);
    expect(words()).toEqual(['bad']);
    vi.advanceTimersByTime(10_000);
    expect(words()).toEqual([]);
  });

  it('never offer two things to undo at once, and hide no failure', () => {
    showToast({ tone: 'good', words: 'one' });
    showToast({ tone: 'bad', words: 'bad' });
    showToast({ tone: 'plain', words: 'two' });
    expect(words()).toEqual(['bad', 'two']);
  });
});
