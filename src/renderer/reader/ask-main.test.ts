import { describe, expect, it } from 'vitest';
import type { Bridge } from '../../ipc/bridge';
import { askMain } from './ask-main';

function bridgeOf(parts: Partial<Bridge>): Bridge {
  return parts as Bridge;
}

describe('main as a reader page asks it', () => {
  it('hands an answer on, and takes a rejected question for a failed one', async () => {
    const main = askMain(
      bridgeOf({
        call: (channel) =>
          channel === 'reader.job'
            ? Promise.resolve({ ok: true, value: 7 })
            : Promise.reject(new Error('gone')),
      }),
    );
    expect(await main.call('reader.job', null)).toEqual({ ok: true, value: 7 });
    expect(await main.call('reader.part', { kind: 'cmaps', name: 'x' })).toEqual({
      ok: false,
      error: { code: 'page-failed', detail: 'no-answer' },
    });
  });

  it('gives the pieces of a stream one by one, and throws where it breaks off', async () => {
    const answers: unknown[] = [
      { ok: true, value: Uint8Array.of(1) },
      { ok: false, error: { code: 'io', detail: '' } },
    ];
    const main = askMain(
      bridgeOf({
        open: () => Promise.resolve({ ok: true, value: 3 }),
        pull: () => Promise.resolve(answers.shift()),
      }),
    );
    const opened = await main.openReader('reader.bytes', null);
    if (!opened.ok) throw new Error('not opened');
    const seen: Uint8Array[] = [];
    await expect(
      (async () => {
        for await (const piece of opened.value) seen.push(piece);
      })(),
    ).rejects.toThrow('io');
    expect(seen).toEqual([Uint8Array.of(1)]);
  });
});
