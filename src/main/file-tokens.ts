import { randomBytes } from 'node:crypto';

/**
 * What a token is good for, each once: to be parsed, to be sealed as it is, to be written, to be
 * read back after it was written, to let its casebook leave this device.
 */
export type TokenUse = 'read' | 'seal' | 'write' | 'check' | 'leave';

interface Held {
  readonly path: string;
  readonly left: Set<TokenUse>;
}

/**
 * Stands for files a person chose in main's dialogs. Only main's dialogs make tokens, pages never
 * see a path, each use works once, and all end with the lock.
 */
export class FileTokens {
  readonly #held = new Map<string, Held>();

  /** A new token for `path`, good once for each of `uses`. */
  issue(path: string, uses: readonly TokenUse[]): string {
    const token = randomBytes(16).toString('hex');
    this.#held.set(token, { path, left: new Set(uses) });
    return token;
  }

  /** The path behind a token, whose use ends with this; null where it has none (any more). */
  take(token: string, use: TokenUse): string | null {
    const held = this.#held.get(token);
    if (!held?.left.delete(use)) return null;
    if (held.left.size === 0) this.#held.delete(token);
    return held.path;
  }

  /** True where `take` would answer with a path; for what must be made before it is written. */
  has(token: string, use: TokenUse): boolean {
    return this.#held.get(token)?.left.has(use) ?? false;
  }

  /** Ends every token. */
  clear(): void {
    this.#held.clear();
  }
}
