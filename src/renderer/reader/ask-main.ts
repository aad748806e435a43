import type { Bridge } from '../../ipc/bridge';
import type { Client } from '../../ipc/client';
import type { Answer } from '../../ipc/failure';

/** The contract as far as a reader page uses it. */
export type ReaderMain = Pick<Client, 'call' | 'openReader'>;

/**
 * Main as a reader page asks it. What main answers is believed here, not checked against the contract's
 * schemas: they would be made anew for each file, and of the two it is the reader that main mistrusts,
 * which checks all that comes out of one. A promise that is rejected is a failed answer; a stream that
 * breaks off throws, which ends the reading.
 */
export function askMain(bridge: Bridge): ReaderMain {
  return {
    call: (name, input) => answerTo(bridge.call(name, input)),
    async openReader(name, input) {
      const opened = await answerTo<number>(bridge.open(name, input));
      return opened.ok ? { ok: true, value: piecesOf(bridge, opened.value) } : opened;
    },
  };
}

async function* piecesOf(
  bridge: Bridge,
  stream: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  for (;;) {
    const pulled = await answerTo<Uint8Array<ArrayBuffer> | null>(bridge.pull(stream));
    if (!pulled.ok) throw new Error(pulled.error.code);
    if (pulled.value === null) return;
    yield pulled.value;
  }
}

async function answerTo<T>(asked: Promise<unknown>): Promise<Answer<T>> {
  try {
    return (await asked) as Answer<T>;
  } catch {
    return { ok: false, error: { code: 'page-failed', detail: 'no-answer' } };
  }
}
