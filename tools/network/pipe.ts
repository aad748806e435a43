import type { Readable, Writable } from 'node:stream';

interface Message {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/** How long one question may take, in milliseconds. */
const PATIENCE = 90_000;

/**
 * Speaks the protocol of the developer tools over two pipes, which need no socket and so no network:
 * messages of JSON, each ended by a zero byte.
 */
export class ToolsPipe {
  readonly #to: Writable;
  readonly #waiting = new Map<number, (message: Message) => void>();
  #last = 0;
  #closed = false;

  constructor(to: Writable, from: Readable) {
    this.#to = to;
    let text = '';
    from.setEncoding('utf8').on('data', (part: string) => {
      const parts = (text + part).split('\0');
      text = parts.pop() ?? '';
      for (const each of parts) this.#take(JSON.parse(each) as Message);
    });
    from.once('close', () => {
      this.#closed = true;
      const error = { message: 'the program has ended' };
      for (const id of this.#waiting.keys()) this.#take({ id, error });
    });
  }

  /** Asks one method, of the browser or of an attached page; throws where it answers with an error. */
  async ask(method: string, params: object = {}, sessionId?: string): Promise<unknown> {
    if (this.#closed) throw new Error(`${method}: the program has ended`);
    this.#last += 1;
    const id = this.#last;
    const session = sessionId === undefined ? {} : { sessionId };
    const answer = await new Promise<Message>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`no answer to ${method}`)), PATIENCE);
      this.#waiting.set(id, (message) => {
        clearTimeout(late);
        resolve(message);
      });
      this.#to.write(`${JSON.stringify({ id, method, params, ...session })}\0`);
    });
    if (answer.error !== undefined) throw new Error(`${method}: ${answer.error.message}`);
    return answer.result;
  }

  /** Attaches to the casebook page that is not `except`; waits for it. */
  async casebookPage(except: string | null = null): Promise<PipedPage> {
    const until = Date.now() + 30_000;
    while (Date.now() < until) {
      const { targetInfos } = (await this.ask('Target.getTargets')) as { targetInfos: Target[] };
      const found = targetInfos.find(
        ({ type, url, targetId }) =>
          type === 'page' && url.includes('casebook.html') && targetId !== except,
      );
      if (found !== undefined) {
        const { targetId } = found;
        const attached = await this.ask('Target.attachToTarget', { targetId, flatten: true });
        const { sessionId } = attached as { sessionId: string };
        const page = new PipedPage(this, targetId, sessionId);
        // Attached to while it is being loaded, a page has nothing to run in yet.
        if (await page.canRun()) return page;
      }
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error('no casebook page came');
  }

  #take(message: Message): void {
    if (message.id === undefined) return;
    this.#waiting.get(message.id)?.(message);
    this.#waiting.delete(message.id);
  }
}

/** One page at the end of the pipe. */
export class PipedPage {
  readonly target: string;
  readonly #pipe: ToolsPipe;
  readonly #session: string;

  constructor(pipe: ToolsPipe, target: string, session: string) {
    this.#pipe = pipe;
    this.target = target;
    this.#session = session;
  }

  /** Runs a function in the page that names nothing outside itself. */
  async run<Input, Output>(
    work: (input: Input) => Output | Promise<Output>,
    input: Input,
  ): Promise<Output> {
    const expression = `(${work.toString()})(${JSON.stringify(input)})`;
    const params = { expression, awaitPromise: true, returnByValue: true };
    const outcome = (await this.#pipe.ask('Runtime.evaluate', params, this.#session)) as {
      result: { value: Output };
      exceptionDetails?: { exception?: { description?: string } };
    };
    const thrown = outcome.exceptionDetails?.exception?.description;
    if (thrown !== undefined) throw new Error(thrown);
    return outcome.result.value;
  }

  /** True where the page has a document to run in. */
  async canRun(): Promise<boolean> {
    return this.run(() => location.href.includes('casebook.html'), null).catch(() => false);
  }

  /** Takes the page's content policy away and loads it anew; waits until it stands. */
  async withoutPolicy(): Promise<void> {
    await this.#pipe.ask('Page.enable', {}, this.#session);
    await this.#pipe.ask('Page.setBypassCSP', { enabled: true }, this.#session);
    await this.run(() => Object.assign(globalThis, { beforeReload: true }) && null, null);
    await this.#pipe.ask('Page.reload', {}, this.#session);
    const until = Date.now() + 30_000;
    while (Date.now() < until) {
      const stands = this.run(
        () => !('beforeReload' in globalThis) && document.readyState === 'complete',
        null,
      );
      if (await stands.catch(() => false)) return;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error('the page did not come back after its reload');
  }
}
