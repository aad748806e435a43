/** A line between the page and its worker; both ends speak the same way. */
export interface Line {
  postMessage(message: unknown, transfer: Transferable[]): void;
  listen(listener: (message: unknown) => void): void;
}

/** What one end does when it is asked by name. */
export type Handlers = Readonly<Record<string, (...args: never[]) => unknown>>;

type Message =
  | { readonly call: number; readonly name: string; readonly args: readonly unknown[] }
  | { readonly answer: number; readonly value: unknown }
  | { readonly answer: number; readonly fault: string }
  | { readonly tell: string; readonly value: unknown };

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The other end threw, or is gone. The message names the error and nothing of its content. */
export class PeerFault extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'PeerFault';
  }
}

/**
 * Calls, answers and announcements over a line, in the order they were sent. Byte arrays inside an
 * answer or among arguments are moved, not copied; they must own their buffers.
 */
export class Peer {
  readonly #line: Line;
  readonly #handlers: Handlers;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;
  #gone: string | null = null;

  constructor(line: Line, handlers: Handlers) {
    this.#line = line;
    this.#handlers = handlers;
    line.listen((message) => {
      this.#take(message as Message);
    });
  }

  /** Asks the other end; rejects with PeerFault where it throws or is gone. */
  call(name: string, ...args: readonly unknown[]): Promise<unknown> {
    if (this.#gone !== null) return Promise.reject(new PeerFault(this.#gone));
    this.#last += 1;
    const call = this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(call, { resolve, reject });
      this.#send({ call, name, args }, args);
    });
  }

  /** Tells the other end something and waits for nothing; bytes and ports of `moved` are moved. */
  tell(name: string, value: unknown, moved: readonly unknown[] = []): void {
    this.#send({ tell: name, value }, moved);
  }

  /** Every call that waits, and every later one, fails: the other end is gone. */
  end(what: string): void {
    this.#gone ??= what;
    for (const { reject } of this.#waiting.values()) reject(new PeerFault(what));
    this.#waiting.clear();
  }

  #take(message: Message): void {
    if ('call' in message) void this.#serve(message.call, message.name, message.args);
    else if ('tell' in message) void this.#run(message.tell, [message.value]);
    else this.#settle(message);
  }

  #settle(message: Extract<Message, { answer: number }>): void {
    const waiting = this.#waiting.get(message.answer);
    this.#waiting.delete(message.answer);
    if ('fault' in message) waiting?.reject(new PeerFault(message.fault));
    else waiting?.resolve(message.value);
  }

  async #serve(answer: number, name: string, args: readonly unknown[]): Promise<void> {
    try {
      const value = await this.#run(name, args);
      this.#send({ answer, value }, [value, piece(value)]);
    } catch (error) {
      const fault = error instanceof Error ? error.name : typeof error;
      this.#send({ answer, fault }, []);
    }
  }

  async #run(name: string, args: readonly unknown[]): Promise<unknown> {
    const handler = this.#handlers[name] as ((...given: readonly unknown[]) => unknown) | undefined;
    if (handler === undefined) throw new PeerFault('no such call');
    return await handler(...args);
  }

  #send(message: Message, holders: readonly unknown[]): void {
    const transfer = holders.flatMap((holder): Transferable[] => {
      if (holder instanceof MessagePort) return [holder];
      return holder instanceof Uint8Array ? [ownBuffer(holder)] : [];
    });
    this.#line.postMessage(message, transfer);
  }
}

function piece(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'value' in value ? value.value : null;
}

/** The buffer of an array that has it for itself; moving a shared one would take its neighbours. */
function ownBuffer(bytes: Uint8Array): ArrayBuffer {
  if (bytes.byteLength !== bytes.buffer.byteLength || !(bytes.buffer instanceof ArrayBuffer)) {
    throw new RangeError('bytes that cross must own their buffer');
  }
  return bytes.buffer;
}
