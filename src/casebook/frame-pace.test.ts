import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FramePace } from './frame-pace';

const draw: (() => void)[] = [];
const page = { hidden: false };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  draw.length = 0;
  page.hidden = false;
  vi.stubGlobal('document', page);
  vi.stubGlobal('requestAnimationFrame', (then: () => void) => draw.push(then));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Notes when the wait is over. */
function waiting(pace: FramePace): { over: boolean } {
  const state = { over: false };
  void pace.afterFrame().then(() => (state.over = true));
  return state;
}

describe('work that leaves the page its frames', () => {
  it('goes on while frames come, and waits for one that is late', async () => {
    const pace = new FramePace();
    const first = waiting(pace);
    await Promise.resolve();
    expect(first.over).toBe(true);
    vi.advanceTimersByTime(50);
    const late = waiting(pace);
    await Promise.resolve();
    expect(late.over).toBe(false);
    for (const frame of draw.splice(0)) frame();
    await Promise.resolve();
    await Promise.resolve();
    expect(late.over).toBe(true);
  });

  it('goes on where no frame comes, and in a page that nobody sees', async () => {
    const pace = new FramePace();
    vi.advanceTimersByTime(50);
    const late = waiting(pace);
    await vi.advanceTimersByTimeAsync(60);
    expect(late.over).toBe(true);
    page.hidden = true;
    vi.advanceTimersByTime(50);
    const hidden = waiting(pace);
    await Promise.resolve();
    expect(hidden.over).toBe(true);
  });
});
