import { portQuestion } from '../ipc/port';
import type { Door, PageEvent } from './door';

/** Main's end of a page's port, as far as it is used; Electron's MessagePortMain is one. */
export interface PortEnd {
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): unknown;
  start(): void;
  postMessage(message: unknown): void;
  close(): void;
}

/**
 * Answers what is asked on a page's port, through the door: `event` says which page the port was made
 * for and what its frame is at this moment, for each question anew. What is no question of the port is
 * refused and logged. From `close` on, which the page's end calls, nothing more is taken or answered.
 */
export function servePort(
  door: Door,
  port: PortEnd,
  event: () => PageEvent,
): { readonly close: () => void } {
  let isOpen = true;
  async function take(data: unknown): Promise<void> {
    const question = portQuestion.safeParse(data);
    if (!question.success) {
      door.refuseMessage(event());
      return;
    }
    const { number, channel, input } = question.data;
    const answer = await door.call(event(), channel, input);
    if (isOpen) port.postMessage({ number, answer });
  }
  port.on('message', ({ data }) => {
    if (isOpen) void take(data);
  });
  port.start();
  return {
    close() {
      if (!isOpen) return;
      isOpen = false;
      port.close();
    },
  };
}
