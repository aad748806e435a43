import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { wire } from '../ipc/bridge';
import type { EventName } from '../ipc/channels';
import type { OutputOf } from '../ipc/contract';
import type { Door, PageEvent } from './door';

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

/** Tells a page of an event. A page that is gone hears nothing, which is no fault. */
export function tellPage<Name extends EventName>(
  contents: WebContents,
  name: Name,
  payload: OutputOf<Name>,
): void {
  if (!contents.isDestroyed() && !contents.isCrashed()) contents.send(wire.event, name, payload);
}

/** The frame as it is now: one that has gone since is none (Electron throws, or gives null). */
function pageEvent(event: IpcMainInvokeEvent): PageEvent {
  try {
    const frame = event.senderFrame;
    const senderFrame = frame === null ? null : { url: frame.url, parent: frame.parent };
    return { sender: { id: event.sender.id }, senderFrame };
  } catch {
    return { sender: { id: event.sender.id }, senderFrame: null };
  }
}
