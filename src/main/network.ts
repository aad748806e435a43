import type { App, Session, WebContents } from 'electron';
import type { Log } from './log';

/** What the layers below are told: the packed program is stricter than a checkout. */
interface Surroundings {
  readonly packed: boolean;
  readonly log: Log;
}

/**
 * True where a page may ask for this address at all: parts of the program, and pictures it made
 * itself. From a checkout also the developer tools, which load in the same session.
 */
export function isAllowedRequest(url: string, packed: boolean): boolean {
  return (
    url.startsWith('app://vigil/') ||
    url.startsWith('blob:app://vigil/') ||
    (!packed && url.startsWith('devtools://'))
  );
}

/**
 * Closes every session and every web contents to the network from the moment it exists, the default
 * session too. Each layer alone leaks somewhere (docs/decisions/0007). Call once, before
 * the program is ready.
 */
export function closeNetwork(app: App, surroundings: Surroundings): void {
  app.on('session-created', (session) => closeSession(session, surroundings));
  app.on('web-contents-created', (_event, contents) => closeContents(contents, surroundings));
}

/** One session's layers: requests, permissions, downloads, spell-checker, proxy. */
export function closeSession(session: Session, { packed, log }: Surroundings): void {
  // Only the last listener counts, so that nobody may ever add another one.
  session.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, (details, answer) => {
    const cancel = !isAllowedRequest(details.url, packed);
    if (cancel) log.note('request-cancelled', { scheme: schemeOf(details.url) });
    answer({ cancel });
  });
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    log.note('permission-denied', { permission });
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => {
    try {
      answer({});
    } catch {
      // Some versions refuse an empty answer by throwing, which denies as well.
    }
  });
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerDictionaryDownloadURL('app://nowhere/');
  session.on('will-download', (event, item) => {
    event.preventDefault();
    item.cancel();
  });
  session
    .setProxy({
      mode: 'fixed_servers',
      proxyRules: 'http://127.0.0.1:9',
      proxyBypassRules: '<-loopback>',
    })
    .catch((error: unknown) => log.note('fault', { error }));
}

/** One web contents' layers: it stays where main put it, opens nothing, holds no other page. */
export function closeContents(contents: WebContents, { log }: Pick<Surroundings, 'log'>): void {
  for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate'] as const) {
    // One name at a time: the types of `on` take no union.
    (contents as Pick<NodeJS.EventEmitter, 'on'>).on(
      event,
      (details: { preventDefault(): void }) => {
        details.preventDefault();
        log.note('navigation-denied', { event });
      },
    );
  }
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // No side effect in here: a frame without a gesture can reach it (CVE-2026-70608).
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** The scheme of an address as a code word; never the rest, which may quote a document. */
function schemeOf(url: string): string {
  const scheme = /^([a-z]{2,12}):/.exec(url)?.[1];
  return scheme === undefined ? 'no-scheme' : `scheme-${scheme}`;
}
