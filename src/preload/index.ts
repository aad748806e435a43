import { contextBridge, ipcRenderer } from 'electron';
import { wire, type Bridge } from '../ipc/bridge';
import { isChannel } from '../ipc/channels';

/** Who may ask what is main's to decide; here a name outside the contract goes no further. */
function refused(): Promise<unknown> {
  return Promise.resolve({ ok: false, error: { code: 'not-allowed', detail: 'no-channel' } });
}

/** As much of the page's window as is used here. */
interface PageWindow {
  postMessage(message: string, target: string, moved: readonly unknown[]): void;
}

/** The page's port to main, from when main made it until the page asked for it. */
let port: unknown = null;
let isPortAsked = false;

function handPort(): void {
  if (port === null || !isPortAsked) return;
  // No port passes the bridge between the two worlds; a message of the window to itself does.
  (globalThis as unknown as PageWindow).postMessage(wire.port, '/', [port]);
  port = null;
}

ipcRenderer.on(wire.port, (event) => {
  port = event.ports[0] ?? null;
  handPort();
});

const bridge: Bridge = {
  call: (channel, input) =>
    isChannel(channel, 'call') ? ipcRenderer.invoke(wire.call, channel, input) : refused(),
  open: (channel, input) =>
    isChannel(channel, 'to-main', 'from-main')
      ? ipcRenderer.invoke(wire.open, channel, input)
      : refused(),
  write: (stream, piece) => ipcRenderer.invoke(wire.write, stream, piece),
  commit: (stream) => ipcRenderer.invoke(wire.commit, stream),
  pull: (stream) => ipcRenderer.invoke(wire.pull, stream),
  close: (stream) => ipcRenderer.invoke(wire.close, stream),
  on: (event, listener) => {
    if (!isChannel(event, 'event')) return () => undefined;
    // The page gets the payload alone, never Electron's event with the sender in it.
    function forward(_event: unknown, name: unknown, payload: unknown): void {
      if (name === event) listener(payload);
    }
    ipcRenderer.on(wire.event, forward);
    return () => {
      ipcRenderer.removeListener(wire.event, forward);
    };
  },
  takePort: () => {
    isPortAsked = true;
    handPort();
  },
};

contextBridge.exposeInMainWorld('vigil', bridge);
