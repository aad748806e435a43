import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CLEAR_AFTER_MS, clearCopied, copyText } from './clip';

const board = vi.hoisted(() => ({ text: '' }));
vi.mock('electron', () => ({
  clipboard: {
    writeText: (text: string) => {
      board.text = text;
    },
    readText: () => board.text,
    clear: () => {
      board.text = '';
    },
  },
}));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what Vigil copied', () => {
  it('is taken off the clipboard after 30 seconds, counted from the last copy', async () => {
    await copyText('first');
    await vi.advanceTimersByTimeAsync(CLEAR_AFTER_MS - 1);
    await copyText('second');
    await vi.advanceTimersByTimeAsync(CLEAR_AFTER_MS - 1);
    expect(board.text).toBe('second');
    await vi.advanceTimersByTimeAsync(1);
    expect(board.text).toBe('');
  });

  it('is left alone where something else was copied since', async () => {
    await copyText('ours');
    board.text = 'theirs';
    await vi.advanceTimersByTimeAsync(CLEAR_AFTER_MS);
    expect(board.text).toBe('theirs');
    await clearCopied();
    expect(board.text).toBe('theirs');
  });
});
