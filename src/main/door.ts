import { LONGEST_PIECE, channels, isChannel, type AppState, type Role } from '../ipc/channels';
import type { CallName, ChannelShape, FromMainName, ToMainName } from '../ipc/channels';
import { toOwnBytes } from '../ipc/bytes';
import { inputSchema, type OutputOf, type ParsedInputOf } from '../ipc/contract';
import { answered, failed, type Answer } from '../ipc/failure';
import type { Log } from './log';
import type { PieceSource } from './piece-source';
import { pageFiles } from './protocol';

/** Who asks: the page's number, and its role as main gave it. */
export interface Caller {
  readonly page: number;
  readonly role: Role;
}

/** Takes the pieces of a stream; `commit` answers its outcome. */
export interface PieceSink<Output> {
  write(piece: Uint8Array<ArrayBuffer>): Promise<Answer<null>>;
  commit(): Promise<Answer<Output>>;
  abort(): Promise<void>;
}

/** What main does on each channel, by the contract's types. */
export type Handlers = {
  readonly [Name in CallName]: (
    input: ParsedInputOf<Name>,
    caller: Caller,
  ) => Promise<Answer<OutputOf<Name>>>;
} & {
  readonly [Name in ToMainName]: (
    input: ParsedInputOf<Name>,
    caller: Caller,
  ) => Promise<Answer<PieceSink<OutputOf<Name>>>>;
} & {
  readonly [Name in FromMainName]: (
    input: ParsedInputOf<Name>,
    caller: Caller,
  ) => Promise<Answer<PieceSource>>;
};

/** As much of Electron's event as the door looks at. */
export interface PageEvent {
  readonly sender: { readonly id: number };
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
}

/** A page may have so many streams open at once. */
const MOST_STREAMS = 16;

interface OpenStream {
  readonly page: number;
  readonly sink: PieceSink<unknown> | null;
  readonly source: PieceSource | null;
  /** One step at a time: a page that does not wait is refused. */
  busy: boolean;
}

interface Parts {
  readonly handlers: () => Handlers;
  readonly state: () => AppState;
  readonly log: Log;
}

/** A handler of any channel, once the contract's schema has checked what it is given. */
type AnyHandler = (input: unknown, caller: Caller) => Promise<Answer<unknown>>;

/**
 * The one door between pages and main. Whatever comes in is unknown until it has been checked here:
 * the frame is the page's own and not one inside it, its address is the page of the role main gave
 * it, the channel is of that role and answers in the present state, and the input fits its schema.
 * What is refused is answered with a code and written to the log.
 */
export class Door {
  readonly #parts: Parts;
  readonly #pages = new Map<number, Role>();
  /** For each page with a port what closes it. */
  readonly #ports = new Map<number, () => void>();
  readonly #streams = new Map<number, OpenStream>();
  #nextStream = 1;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Lets the page with this number in as `role`, until `forget`. */
  admit(page: number, role: Role): void {
    this.#pages.set(page, role);
  }

  /** The page was given a port, which `close` closes; one it had before is closed. */
  lent(page: number, close: () => void): void {
    this.#ports.get(page)?.();
    this.#ports.set(page, close);
  }

  /** Shuts the page out; its port is closed and its open streams are given up. */
  async forget(page: number): Promise<void> {
    this.#pages.delete(page);
    this.#ports.get(page)?.();
    this.#ports.delete(page);
    for (const [number, stream] of this.#streams) {
      if (stream.page !== page) continue;
      this.#streams.delete(number);
      await stream.sink?.abort();
      await stream.source?.close();
    }
  }

  /** Answers a question on a call channel. */
  call(event: PageEvent, channel: unknown, input: unknown): Promise<Answer<unknown>> {
    return this.#guarded(event, channel, ['call'], input, (handler, parsed, caller) =>
      handler(parsed, caller),
    );
  }

  /** Notes a message of a page's port that is no question, and so has no answer. */
  refuseMessage(event: PageEvent): void {
    const role = this.#pages.get(event.sender.id);
    this.#refuse('bad-input', { ...(role === undefined ? {} : { role }), why: 'no-question' });
  }

  /** Opens a stream; answers with its number. */
  open(event: PageEvent, channel: unknown, input: unknown): Promise<Answer<unknown>> {
    return this.#guarded(
      event,
      channel,
      ['to-main', 'from-main'],
      input,
      async (handler, parsed, caller) => {
        const own = [...this.#streams.values()].filter(({ page }) => page === caller.page);
        if (own.length >= MOST_STREAMS) return failed('busy', 'streams');
        const opened = await handler(parsed, caller);
        if (!opened.ok) return opened;
        const stream = asStream(caller.page, opened.value);
        if (!this.#pages.has(caller.page)) {
          await stream.sink?.abort();
          await stream.source?.close();
          return failed('not-allowed', 'page-gone');
        }
        const number = this.#nextStream;
        this.#nextStream += 1;
        this.#streams.set(number, stream);
        return answered(number);
      },
    );
  }

  /** Takes one piece of a stream to main. A piece that is refused ends the stream. */
  write(event: PageEvent, number: unknown, piece: unknown): Promise<Answer<unknown>> {
    return this.#step(event, number, 'sink', async (stream) => {
      if (!(piece instanceof Uint8Array)) return failed('bad-input', 'piece');
      if (piece.byteLength > LONGEST_PIECE) return failed('too-large', 'piece');
      return stream.sink === null ? failed('bad-input') : stream.sink.write(toOwnBytes(piece));
    });
  }

  /** Ends a stream to main; answers with its outcome. */
  commit(event: PageEvent, number: unknown): Promise<Answer<unknown>> {
    return this.#step(event, number, 'sink', async (stream) => {
      const outcome = await stream.sink?.commit();
      this.#streams.delete(Number(number));
      return outcome ?? failed('bad-input');
    });
  }

  /** The next piece of a stream from main, or null at its end, which closes it. */
  pull(event: PageEvent, number: unknown): Promise<Answer<unknown>> {
    return this.#step(event, number, 'source', async (stream) => {
      const piece = await stream.source?.next();
      if (piece?.ok && piece.value === null) await this.#end(Number(number));
      return piece ?? failed('bad-input');
    });
  }

  /** Gives a stream up. */
  async close(event: PageEvent, number: unknown): Promise<Answer<unknown>> {
    const caller = this.#callerOf(event);
    if (!caller.ok) return caller;
    const stream = this.#streams.get(Number(number));
    if (stream?.page === caller.value.page) await this.#end(Number(number));
    return answered(null);
  }

  async #guarded(
    event: PageEvent,
    channel: unknown,
    shapes: ChannelShape[],
    input: unknown,
    work: (handler: AnyHandler, parsed: unknown, caller: Caller) => Promise<Answer<unknown>>,
  ): Promise<Answer<unknown>> {
    const caller = this.#callerOf(event);
    if (!caller.ok) return caller;
    const { role } = caller.value;
    if (!isChannel(channel, ...shapes))
      return this.#refuse('not-allowed', { role, why: 'no-channel' });
    const rule = channels[channel];
    if (!(rule.roles as readonly Role[]).includes(role)) {
      return this.#refuse('not-allowed', { role, channel, why: 'wrong-role' });
    }
    if (!(rule.states as readonly AppState[]).includes(this.#parts.state())) {
      return this.#refuse('wrong-state', { role, channel });
    }
    // `shapes` names questions only, so the channel is one that has an input.
    const name = channel as keyof Handlers;
    const parsed = inputSchema(name).safeParse(input);
    if (!parsed.success) return this.#refuse('bad-input', { role, channel });
    try {
      const handler = this.#parts.handlers()[name] as AnyHandler;
      const outcome = await work(handler, parsed.data, caller.value);
      if (!outcome.ok) this.#parts.log.note('refused', { channel, ...outcome.error });
      return outcome;
    } catch (error) {
      this.#parts.log.note('fault', { channel, error });
      return failed('io', 'fault');
    }
  }

  async #step(
    event: PageEvent,
    number: unknown,
    kind: 'sink' | 'source',
    work: (stream: OpenStream) => Promise<Answer<unknown>>,
  ): Promise<Answer<unknown>> {
    const caller = this.#callerOf(event);
    if (!caller.ok) return caller;
    const stream = typeof number === 'number' ? this.#streams.get(number) : undefined;
    if (stream?.page !== caller.value.page || stream[kind] === null) {
      return this.#refuse('bad-input', { role: caller.value.role, why: 'no-stream' });
    }
    if (stream.busy) return failed('busy', 'stream');
    stream.busy = true;
    try {
      const outcome = await work(stream);
      if (!outcome.ok) await this.#end(Number(number));
      return outcome;
    } catch (error) {
      this.#parts.log.note('fault', { error });
      await this.#end(Number(number));
      return failed('io', 'fault');
    } finally {
      stream.busy = false;
    }
  }

  async #end(number: number): Promise<void> {
    const stream = this.#streams.get(number);
    this.#streams.delete(number);
    await stream?.sink?.abort();
    await stream?.source?.close();
  }

  #callerOf(event: PageEvent): Answer<Caller> {
    const page = event.sender.id;
    const role = this.#pages.get(page);
    const frame = event.senderFrame;
    if (role === undefined) return this.#refuse('not-allowed', { why: 'unknown-page' });
    if (frame === null) return this.#refuse('not-allowed', { role, why: 'no-frame' });
    if (frame.parent !== null) return this.#refuse('not-allowed', { role, why: 'inner-frame' });
    if (addressOf(frame.url) !== `app://vigil${pageFiles[role]}`) {
      return this.#refuse('not-allowed', { role, why: 'wrong-address' });
    }
    return answered({ page, role });
  }

  #refuse<T>(code: 'not-allowed' | 'wrong-state' | 'bad-input', details: object): Answer<T> {
    this.#parts.log.note('refused', { code, ...details });
    const why = 'why' in details && typeof details.why === 'string' ? details.why : '';
    return failed(code, why);
  }
}

/** An address without what follows `#` or `?`. */
function addressOf(url: string): string {
  return url.replace(/[?#].*$/s, '');
}

function asStream(page: number, opened: unknown): OpenStream {
  // The contract's types say which of the two a handler gives; here it is told by its methods.
  const isSource = typeof opened === 'object' && opened !== null && 'next' in opened;
  return isSource
    ? { page, sink: null, source: opened as PieceSource, busy: false }
    : { page, sink: opened as PieceSink<unknown>, source: null, busy: false };
}
