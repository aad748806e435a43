import { describe, expect, it, vi } from 'vitest';
import type { Bridge } from './bridge';
import { LONGEST_PIECE } from './channels';
import { makeClient, StreamBroken } from './client';
import { answered, failed } from './failure';

function fakeBridge(over: Partial<Bridge>): Bridge {
  function never(): Promise<never> {
    return Promise.reject(new Error('not expected'));
  }
  return {
    call: never,
    open: never,
    write: never,
    commit: never,
    pull: never,
    close: never,
    takePort: () => undefined,
    on: () => () => undefined,
    ...over,
  };
}

describe('call', () => {
  it('hands back the checked value', async () => {
    const client = makeClient(fakeBridge({ call: async () => answered(17) }));
    expect(await client.call('journal.length', null)).toEqual(answered(17));
  });

  it('hands back a failure with its code', async () => {
    const client = makeClient(fakeBridge({ call: async () => failed('disk-full') }));
    expect(await client.call('journal.length', null)).toEqual(failed('disk-full'));
  });

  it.each([undefined, 17, { ok: true, value: 'x' }, { ok: false, error: { code: 'odd' } }])(
    'calls %j a bad output',
    async (raw) => {
      const client = makeClient(fakeBridge({ call: async () => raw }));
      expect(await client.call('journal.length', null)).toEqual(failed('bad-output'));
    },
  );

  it('turns a rejection into a failure', async () => {
    const client = makeClient(fakeBridge({ call: () => Promise.reject(new Error('gone')) }));
    expect(await client.call('journal.length', null)).toEqual(failed('page-failed', 'no-answer'));
  });
});

describe('a stream to main', () => {
  it('cuts what is written into pieces with buffers of their own', async () => {
    const taken: Uint8Array[] = [];
    const client = makeClient(
      fakeBridge({
        open: async () => answered(3),
        write: async (_stream, piece) => {
          taken.push(piece);
          return answered(null);
        },
        commit: async () => answered({ size: 5, sha256: 'a'.repeat(64) }),
      }),
    );
    const opened = await client.openWriter('attachments.write', { name: '0'.repeat(32) });
    if (!opened.ok) throw new Error(opened.error.code);
    const whole = new Uint8Array(2 * LONGEST_PIECE + 3).fill(7);
    expect(await opened.value.write(whole)).toEqual(answered(null));
    expect(taken.map((piece) => piece.length)).toEqual([LONGEST_PIECE, LONGEST_PIECE, 3]);
    for (const piece of taken) expect(piece.buffer.byteLength).toBe(piece.byteLength);
    expect(await opened.value.commit()).toEqual(answered({ size: 5, sha256: 'a'.repeat(64) }));
  });

  it('stops at the first piece that is refused', async () => {
    const write = vi.fn(async () => failed('disk-full'));
    const client = makeClient(fakeBridge({ open: async () => answered(3), write }));
    const opened = await client.openWriter('files.write', { token: '0'.repeat(32) });
    if (!opened.ok) throw new Error(opened.error.code);
    expect(await opened.value.write(new Uint8Array(3 * LONGEST_PIECE))).toEqual(
      failed('disk-full'),
    );
    expect(write).toHaveBeenCalledTimes(1);
  });
});

describe('a stream from main', () => {
  const pieces = [Uint8Array.of(1), Uint8Array.of(2, 3), null];

  async function reader(over: Partial<Bridge>) {
    const client = makeClient(fakeBridge({ open: async () => answered(4), ...over }));
    const opened = await client.openReader('journal.read', { from: 0 });
    if (!opened.ok) throw new Error(opened.error.code);
    return opened.value;
  }

  it('is pulled piece by piece to its end', async () => {
    const queue = [...pieces];
    const close = vi.fn(async () => answered(null));
    const read = [];
    for await (const piece of await reader({ pull: async () => answered(queue.shift()), close })) {
      read.push(...piece);
    }
    expect(read).toEqual([1, 2, 3]);
    expect(close).not.toHaveBeenCalled();
  });

  it('is closed where the loop is left early', async () => {
    const queue = [...pieces];
    const close = vi.fn(async () => answered(null));
    for await (const piece of await reader({ pull: async () => answered(queue.shift()), close })) {
      expect(piece.length).toBe(1);
      break;
    }
    expect(close).toHaveBeenCalledWith(4);
  });

  it('throws with the code where it breaks off', async () => {
    const stream = await reader({
      pull: async () => failed('io', 'EIO'),
      close: async () => answered(null),
    });
    const reading = (async () => {
      for await (const piece of stream) expect(piece).toBeNull();
    })();
    await expect(reading).rejects.toThrow(StreamBroken);
    await expect(reading).rejects.toMatchObject({ code: 'io' });
  });
});
