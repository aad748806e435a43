/** Where a page is made to try to reach: a host, by address or by name, with its port. */
export interface LeakTarget {
  readonly host: string;
}

/**
 * Runs in a page and names nothing outside itself: tries every way to a network that a page has, and
 * waits until each had its time. What is refused by throwing is as good as what is refused in silence.
 */
export async function leakInPage({ host }: LeakTarget): Promise<number> {
  const http = `http://${host}`;
  const frame = document.createElement('iframe');
  document.body.append(frame);
  // An empty frame hands out fresh constructors of what the page took away from itself.
  const fresh = (frame.contentWindow ?? window) as typeof window & typeof globalThis;
  function element(tag: string, properties: Record<string, string>): void {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) made.setAttribute(name, value);
    document.body.append(made);
  }
  function link(rel: string, href: string): void {
    element('link', { rel, href });
  }
  function submit(): void {
    const form = document.createElement('form');
    Object.assign(form, { action: `${http}/form`, method: 'post' });
    document.body.append(form);
    form.submit();
  }
  function ping(): void {
    const anchor = document.createElement('a');
    Object.assign(anchor, { href: '#ping', ping: `${http}/ping` });
    document.body.append(anchor);
    anchor.click();
  }
  function callPeer(candidate: boolean): unknown {
    const peer = new fresh.RTCPeerConnection({ iceServers: [{ urls: `stun:${host}` }] });
    peer.createDataChannel('leak');
    return peer.createOffer().then(async (offer) => {
      await peer.setLocalDescription(offer);
      if (!candidate) return;
      const other = new fresh.RTCPeerConnection();
      await other.setRemoteDescription(offer);
      const answer = await other.createAnswer();
      await other.setLocalDescription(answer);
      await peer.setRemoteDescription(answer);
      const [address = '', port = '80'] = host.split(':');
      const line = `candidate:1 1 udp 2113937151 ${address} ${port} typ host`;
      await peer.addIceCandidate({ candidate: line, sdpMid: '0', sdpMLineIndex: 0 });
    });
  }
  const ways: (() => unknown)[] = [
    () => fetch(`${http}/fetch`, { mode: 'no-cors' }),
    () => fresh.fetch(`${http}/frame-fetch`, { mode: 'no-cors', keepalive: true }),
    () => {
      const request = new XMLHttpRequest();
      request.open('GET', `${http}/xhr`);
      request.send();
    },
    () => navigator.sendBeacon(`${http}/beacon`, 'x'),
    () => new fresh.WebSocket(`ws://${host}/socket`),
    () => new fresh.EventSource(`${http}/events`),
    () => new fresh.WebTransport(`https://${host}/transport`),
    () => callPeer(false),
    () => callPeer(true),
    () => new Worker(`${http}/worker.js`),
    () => new SharedWorker(`${http}/shared.js`),
    () => navigator.serviceWorker.register(`${http}/service.js`),
    () => import(/* @vite-ignore */ `${http}/module.js`),
    () => new FontFace('leak', `url(${http}/font)`).load(),
    () => element('img', { src: `${http}/img`, srcset: `${http}/img2 2x` }),
    () => element('script', { src: `${http}/script.js` }),
    () => element('iframe', { src: `${http}/frame` }),
    () => element('object', { data: `${http}/object` }),
    () => element('embed', { src: `${http}/embed` }),
    () => element('video', { src: `${http}/video`, poster: `${http}/poster`, preload: 'auto' }),
    () => element('audio', { src: `${http}/audio`, preload: 'auto' }),
    () => element('input', { type: 'image', src: `${http}/input` }),
    () => element('track', { src: `${http}/track` }),
    () => element('div', { style: `background: url(${http}/css)` }),
    () => link('stylesheet', `${http}/style.css`),
    () => link('prefetch', `${http}/prefetch`),
    () => link('prerender', `${http}/prerender`),
    () => link('preload', `${http}/preload`),
    () => link('modulepreload', `${http}/modulepreload`),
    () => link('preconnect', http),
    () => link('dns-prefetch', `//${host}`),
    () => link('icon', `${http}/icon`),
    () => link('manifest', `${http}/manifest`),
    () => element('meta', { 'http-equiv': 'refresh', content: `0; url=${http}/refresh` }),
    submit,
    ping,
    () => window.open(`${http}/window`),
    () => location.assign(`${http}/location`),
  ];
  for (const way of ways) {
    try {
      void Promise.resolve(way()).catch(() => undefined);
    } catch {
      // Refused on the spot.
    }
  }
  await new Promise((done) => setTimeout(done, 2500));
  return ways.length;
}
