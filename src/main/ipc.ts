import {
  ipcMain,
  MessageChannelMain,
  type IpcMainInvokeEvent,
  type WebContents,
  type WebFrameMain,
} from 'electron';
import { wire } from '../ipc/bridge';
import type { EventName } from '../ipc/channels';
import type { OutputOf } from '../ipc/contract';
import type { Door, PageEvent } from './door';
import { servePort } from './page-port';

/** Hangs the door into Electron: the only place that listens to pages. */
export function hangDoor(door: Door): void {
  ipcMain.handle(wire.call, (event, channel: unknown, input: unknown) =>
    door.call(pageEvent(event), channel, input),
  );
  ipcMain.handle(wire.open, (event, channel: unknown, input: unknown) =>
    door.open(pageEvent(event), channel, input),
  );
  ipcMain.handle(wire.write, (event, stream: unknown, piece: unknown) =>
    door.write(pageEvent(event), stream, piece),
  );
  ipcMain.handle(wire.commit, (event, stream: unknown) => door.commit(pageEvent(event), stream));
  ipcMain.handle(wire.pull, (event, stream: unknown) => door.pull(pageEvent(event), stream));
  ipcMain.handle(wire.close, (event, stream: unknown) => door.close(pageEvent(event), stream));
}

/**
 * Makes the one port of a page whose document has just been built, for its worker. It ends with that
 * document: where the page goes elsewhere, its process is gone, or the door forgets it.
 */
export function lendPort(door: Door, contents: WebContents): void {
  const { id } = contents;
  const { port1, port2 } = new MessageChannelMain();
  const served = servePort(door, port1, () => frameNow(id, () => contents.mainFrame));
  contents.once('did-navigate', served.close);
  contents.once('render-process-gone', served.close);
  door.lent(id, served.close);
  contents.postMessage(wire.port, null, [port2]);
}

/** Tells a page of an event. A page that is gone hears nothing, which is no fault. */
export function tellPage<Name extends EventName>(
  contents: WebContents,
  name: Name,
  payload: OutputOf<Name>,
): void {
  if (!contents.isDestroyed() && !contents.isCrashed()) contents.send(wire.event, name, payload);
}

function pageEvent(event: IpcMainInvokeEvent): PageEvent {
  return frameNow(event.sender.id, () => event.senderFrame);
}

/** The frame as it is now: one that has gone since is none (Electron throws, or gives null). */
function frameNow(id: number, frameOf: () => WebFrameMain | null): PageEvent {
  try {
    const frame = frameOf();
    const senderFrame = frame === null ? null : { url: frame.url, parent: frame.parent };
    return { sender: { id }, senderFrame };
  } catch {
    return { sender: { id }, senderFrame: null };
  }
}
