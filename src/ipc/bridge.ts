/**
 * What the preload puts into a page as `window.vigil`: forwarders that know the channels' names and
 * decide nothing. Every answer is an `Answer` of `failure.ts`, or is treated as a fault.
 */
export interface Bridge {
  /** A question on a call channel. */
  call(channel: string, input: unknown): Promise<unknown>;
  /** Opens a stream; answers with its number. */
  open(channel: string, input: unknown): Promise<unknown>;
  /** Hands over one piece of a stream to main; answers when it is taken. */
  write(stream: number, piece: Uint8Array): Promise<unknown>;
  /** Ends a stream to main and answers with its outcome. */
  commit(stream: number): Promise<unknown>;
  /** Takes the next piece of a stream from main, or null at its end. */
  pull(stream: number): Promise<unknown>;
  /** Gives a stream up; nothing of it is kept. */
  close(stream: number): Promise<unknown>;
  /** Hears an event until the returned function is called. */
  on(event: string, listener: (payload: unknown) => void): () => void;
  /**
   * Asks for the port that main made for this page: it comes as a message of the window to itself, once,
   * with `wire.port` as its data.
   */
  takePort(): void;
}

/** The names under which the forwarders reach main; not the contract's channels. */
export const wire = {
  call: 'vigil:call',
  open: 'vigil:open',
  write: 'vigil:write',
  commit: 'vigil:commit',
  pull: 'vigil:pull',
  close: 'vigil:close',
  event: 'vigil:event',
  port: 'vigil:port',
} as const;
