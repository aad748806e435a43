/**
 * Switches of Chromium set before it is ready. `host-resolver-rules` is the layer that also stops
 * what no session sees, such as a name looked up ahead of a click.
 */
export const ownSwitches: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['dns-prefetch-disable'],
  ['disable-background-networking'],
  ['no-pings'],
  ['disable-domain-reliability'],
  ['disable-http-cache'],
  ['disable-component-update'],
  ['disable-sync'],
  ['disable-breakpad'],
  ['proxy-server', 'http://127.0.0.1:9'],
  ['proxy-bypass-list', '<-loopback>'],
  // Names for local addresses make Chromium join the group of mDNS, which the kernel tells the
  // network (IGMP); with no candidates there is nothing that would need a name.
  ['disable-features', 'WebRtcHideLocalIpsWithMdns'],
];

/**
 * Switches with which whoever starts the program could look into it or lead it elsewhere. No fuse
 * stops them, so the packed program refuses to start with one.
 */
const refused: readonly string[] = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-debugging-socket-name',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-wait',
  'inspect-port',
  'inspect-publish-uid',
  'debug',
  'debug-brk',
  'debug-port',
  'js-flags',
  'proxy-server',
  'proxy-pac-url',
  'proxy-auto-detect',
  'proxy-bypass-list',
  'host-rules',
  'host-resolver-rules',
  'log-net-log',
  'net-log-capture-mode',
  'ssl-key-log-file',
  'load-extension',
  'disable-web-security',
  'disable-site-isolation-trials',
  'no-sandbox',
  'disable-gpu-sandbox',
  'single-process',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'user-data-dir',
  'enable-logging',
  'auth-server-whitelist',
];

/** The first refused switch among the arguments, without its value, or null. */
export function refusedSwitch(args: readonly string[]): string | null {
  for (const argument of args) {
    const name = /^--?([A-Za-z][A-Za-z0-9-]*)/.exec(argument)?.[1]?.toLowerCase();
    if (name !== undefined && refused.includes(name)) return name;
  }
  return null;
}
