import { webcrypto } from 'node:crypto';

// Electron 25's main process has no `globalThis.crypto`, which the folders that run anywhere name.
// The first import of the program, because theirs may use it as they load.
if (!('crypto' in globalThis)) {
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
}
