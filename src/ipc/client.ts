import { z } from '../domain/schema';
import type { Bridge } from './bridge';
import { ownBytes, toOwnBytes } from './bytes';
import type { CallName, ChannelName, EventName, FromMainName, ToMainName } from './channels';
import { LONGEST_PIECE } from './channels';
import { outputSchema, type InputOf, type OutputOf } from './contract';
import { answered, failed, failureSchema, type Answer } from './failure';

/** A stream to main. Nothing is kept before `commit` has answered well. */
export interface StreamWriter<Name extends ToMainName> {
  /** Takes bytes of any length, cut into pieces of at most 1 MiB; wait for it before the next. */
  write(bytes: Uint8Array): Promise<Answer<null>>;
  commit(): Promise<Answer<OutputOf<Name>>>;
  abort(): Promise<void>;
}

/** A stream broke off after it had begun; its code is one of `failureCodes`. */
export class StreamBroken extends Error {
  override readonly name = 'StreamBroken';
  readonly code: string;
  constructor(code: string) {
    super(`stream broken: ${code}`);
    this.code = code;
  }
}

/** The contract as a page uses it: typed by channel, every answer checked. */
export interface Client {
  call<Name extends CallName>(name: Name, input: InputOf<Name>): Promise<Answer<OutputOf<Name>>>;
  openWriter<Name extends ToMainName>(
    name: Name,
    input: InputOf<Name>,
  ): Promise<Answer<StreamWriter<Name>>>;
  /**
   * Pieces of at most 1 MiB, each in a buffer of its own, fetched one by one as they are asked for.
   * Leaving the loop early closes the stream. Throws StreamBroken where reading fails half-way.
   */
  openReader<Name extends FromMainName>(
    name: Name,
    input: InputOf<Name>,
  ): Promise<Answer<AsyncIterable<Uint8Array<ArrayBuffer>>>>;
  on<Name extends EventName>(name: Name, listener: (payload: OutputOf<Name>) => void): () => void;
}

const failureAnswer = z.object({ ok: z.literal(false), error: failureSchema });
const streamNumber = z.int().min(1);
const nextPiece = ownBytes(LONGEST_PIECE).nullable();

/** The typed client over a page's bridge (`window.vigil`). */
export function makeClient(bridge: Bridge): Client {
  return {
    async call(name, input) {
      return answerOf(name, await settled(bridge.call(name, input)));
    },
    async openWriter(name, input) {
      const opened = answerAs(streamNumber, await settled(bridge.open(name, input)));
      return opened.ok ? answered(writerOf(bridge, name, opened.value)) : opened;
    },
    async openReader(name, input) {
      const opened = answerAs(streamNumber, await settled(bridge.open(name, input)));
      return opened.ok ? answered(piecesOf(bridge, opened.value)) : opened;
    },
    on(name, listener) {
      return bridge.on(name, (payload) => {
        const parsed = outputSchema(name).safeParse(payload);
        if (parsed.success) listener(parsed.data as OutputOf<typeof name>);
      });
    },
  };
}

function writerOf<Name extends ToMainName>(
  bridge: Bridge,
  name: Name,
  stream: number,
): StreamWriter<Name> {
  return {
    async write(bytes) {
      for (let at = 0; at < bytes.length; at += LONGEST_PIECE) {
        const piece = toOwnBytes(bytes.subarray(at, at + LONGEST_PIECE));
        const taken = answerAs(z.null(), await settled(bridge.write(stream, piece)));
        if (!taken.ok) return taken;
      }
      return answered(null);
    },
    async commit() {
      return answerOf(name, await settled(bridge.commit(stream)));
    },
    async abort() {
      await settled(bridge.close(stream));
    },
  };
}

async function* piecesOf(
  bridge: Bridge,
  stream: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  let ended = false;
  try {
    for (;;) {
      const pulled = answerAs(nextPiece, await settled(bridge.pull(stream)));
      if (!pulled.ok) throw new StreamBroken(pulled.error.code);
      if (pulled.value === null) {
        ended = true;
        return;
      }
      yield pulled.value;
    }
  } finally {
    if (!ended) await settled(bridge.close(stream));
  }
}

/** A rejected promise as a failed answer: main never rejects, so its page or itself is gone. */
async function settled(promise: Promise<unknown>): Promise<unknown> {
  try {
    return await promise;
  } catch {
    return failed('page-failed', 'no-answer');
  }
}

function answerOf<Name extends ChannelName>(name: Name, raw: unknown): Answer<OutputOf<Name>> {
  // The schema of a channel is looked up by its name, so its output is that channel's.
  return answerAs(outputSchema(name) as z.ZodType<OutputOf<Name>>, raw);
}

function answerAs<T>(schema: z.ZodType<T>, raw: unknown): Answer<T> {
  const failure = failureAnswer.safeParse(raw);
  if (failure.success) return failure.data;
  const good = z.object({ ok: z.literal(true), value: schema }).safeParse(raw);
  return good.success ? answered(good.data.value) : failed('bad-output');
}
