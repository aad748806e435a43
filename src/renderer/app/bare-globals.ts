/** Ways to a network that the page's policy refuses anyway; see ARCHITECTURE.md, "Network: none". */
const networkNames = ['RTCPeerConnection', 'WebTransport', 'WebSocket', 'EventSource'];

/**
 * Takes the names of network constructors off the page before anything else runs. Tidy, not a
 * defence: an empty frame hands out fresh ones, and main's layers are what holds.
 */
export function takeNetworkNamesAway(): void {
  for (const name of networkNames) Reflect.deleteProperty(globalThis, name);
}

takeNetworkNamesAway();
