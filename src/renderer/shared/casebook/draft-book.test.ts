import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Route } from '../routing/routes';
import { DraftBook } from './draft-book';

const here: Route = { screen: 'sources', params: {} };

function fakeDrafts(stored: { key: string; at: string; value: unknown }[] = []) {
  return {
    save: vi.fn(() => Promise.resolve({ ok: true as const, value: null })),
    drop: vi.fn(() => Promise.resolve({ ok: true as const, value: null })),
    all: vi.fn(() => Promise.resolve({ ok: true as const, value: stored })),
  };
}

describe('the draft book', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('writes once within a second of the last key', async () => {
    const drafts = fakeDrafts();
    const book = new DraftBook(drafts);
    book.set('paste', { text: 'a' }, here);
    await vi.advanceTimersByTimeAsync(300);
    book.set('paste', { text: 'ab' }, here);
    await vi.advanceTimersByTimeAsync(400);
    expect(drafts.save).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(600);
    expect(drafts.save).toHaveBeenCalledTimes(1);
    expect(drafts.save).toHaveBeenCalledWith('paste', {
      route: here,
      value: { text: 'ab' },
      open: true,
    });
  });

  it('writes at once when the casebook is about to lock', async () => {
    const drafts = fakeDrafts();
    const book = new DraftBook(drafts);
    book.set('paste', { text: 'a' }, here);
    await book.flush();
    expect(drafts.save).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(2000);
    expect(drafts.save).toHaveBeenCalledTimes(1);
  });

  it('writes nothing for a form that was saved in the meantime', async () => {
    const drafts = fakeDrafts();
    const book = new DraftBook(drafts);
    book.set('paste', { text: 'a' }, here);
    book.drop('paste');
    await vi.advanceTimersByTimeAsync(2000);
    expect(drafts.save).not.toHaveBeenCalled();
    expect(drafts.drop).toHaveBeenCalledWith('paste');
  });

  it('gives back what was typed before a lock, and where', async () => {
    const late = {
      key: 'b',
      at: '2026-01-02T00:00:00Z',
      value: { route: here, value: 2, open: true },
    };
    const early = {
      key: 'a',
      at: '2026-01-01T00:00:00Z',
      value: { route: { screen: 'trash', params: {} }, value: 1, open: true },
    };
    const odd = { key: 'c', at: '2026-01-03T00:00:00Z', value: 'something else' };
    const book = new DraftBook(fakeDrafts([late, early, odd]));
    await book.load();
    expect(book.get('a')).toBe(1);
    expect(book.get('b')).toBe(2);
    expect(book.get('c')).toBeUndefined();
    expect(book.wasOpen('b')).toBe(true);
    expect(book.latestPlace).toEqual(here);
  });

  it('keeps what was typed in a form that was closed, and does not open it again', async () => {
    const drafts = fakeDrafts();
    const book = new DraftBook(drafts);
    book.set('paste', { text: 'a' }, here);
    book.close('paste');
    expect(book.get('paste')).toEqual({ text: 'a' });
    expect(book.wasOpen('paste')).toBe(false);
    const written = { route: here, value: { text: 'a' }, open: false };
    expect(drafts.save).toHaveBeenCalledWith('paste', written);
    const next = new DraftBook(fakeDrafts([{ key: 'paste', at: '2026-01-01', value: written }]));
    await next.load();
    expect(next.latestPlace).toBeNull();
    expect(next.get('paste')).toEqual({ text: 'a' });
  });
});
