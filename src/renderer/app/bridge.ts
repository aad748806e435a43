import type { Bridge } from '../../ipc/bridge';
import { makeClient, type Client } from '../../ipc/client';

declare global {
  interface Window {
    /** The preload's forwarders; absent where the page is opened outside Vigil. */
    readonly vigil?: Bridge;
  }
}

/** Main's channels for this page, or null outside Vigil. */
export function connectMain(): Client | null {
  return window.vigil === undefined ? null : makeClient(window.vigil);
}
