import { wire, type Bridge } from '../../ipc/bridge';

/** The port that main made for this page, for the casebook's worker; there is one. */
export function takePort(bridge: Bridge): Promise<MessagePort> {
  return new Promise((resolve) => {
    function hear(event: MessageEvent<unknown>): void {
      const [port] = event.ports;
      if (event.source !== window || event.data !== wire.port || port === undefined) return;
      window.removeEventListener('message', hear);
      resolve(port);
    }
    window.addEventListener('message', hear);
    bridge.takePort();
  });
}
