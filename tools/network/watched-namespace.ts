import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** What is missing for the watch, or null. */
export function missingForWatch(): string | null {
  if (process.platform !== 'linux') return 'Linux';
  if (process.getuid?.() !== 0) return 'root, to make a network namespace';
  for (const [name, parameters] of [
    ['strace', ['-V']],
    ['setpriv', ['--version']],
    ['ip', ['-V']],
    ['nsenter', ['--version']],
    ['unshare', ['--net', 'true']],
  ] as const) {
    if (spawnSync(name, parameters).status !== 0) return name;
  }
  return existsSync('/proc/self/ns/net') ? null : 'network namespaces';
}

/**
 * A shell's words that make a veth pair in a namespace of its own, with a default route, a neighbour
 * that is known for ever, and a far end that nobody serves: every packet that would leave this
 * machine leaves here, and is counted there. With the loopback alone WebRTC would not even try. What
 * the kernel says by itself of a new IPv6 link is turned off where it can be.
 */
export const makeWatchedPair = [
  'set -e',
  'quiet() { [ ! -e /proc/sys/net/ipv6/conf/$1 ] || echo $2 > /proc/sys/net/ipv6/conf/$1; }',
  'quiet default/accept_dad 0; quiet default/router_solicitations 0; quiet default/accept_ra 0',
  'ip link set lo up',
  'ip link add near type veth peer name far',
  'quiet near/addr_gen_mode 1; quiet far/disable_ipv6 1',
  'ip link set far address 02:00:00:00:00:02',
  'ip addr add 192.0.2.1/24 dev near',
  'ip link set near up',
  'ip link set far up',
  'ip neigh add 192.0.2.2 lladdr 02:00:00:00:00:02 dev near nud permanent',
  'ip route add default via 192.0.2.2',
  'ip -6 addr add 2001:db8::1/64 dev near nodad || true',
  'ip -6 neigh add 2001:db8::2 lladdr 02:00:00:00:00:02 dev near nud permanent || true',
  'ip -6 route add default via 2001:db8::2 || true',
].join('\n');

/**
 * A shell's words that wait until the kernel has said its own of a new link, and write into the file
 * named by the first parameter how many packets the far end has had by then.
 */
export const countBefore = 'sleep 3; ip -s -j link show far > "$1"; shift';

/** The packets in what `countBefore` wrote. */
export function packetsBefore(file: string): number {
  return packetsIn(readFileSync(file, 'utf8'));
}

/** How many packets have come to the far end, in the network namespace of process `pid`. */
export function packetsAtFarEnd(pid: number): number {
  const parameters = ['--target', String(pid), '--net', 'ip', '-s', '-j', 'link', 'show', 'far'];
  return packetsIn(spawnSync('nsenter', parameters, { encoding: 'utf8' }).stdout);
}

function packetsIn(shown: string): number {
  const [link] = JSON.parse(shown) as { stats64: { rx: { packets: number } } }[];
  if (link === undefined) throw new Error('the far end is not there');
  return link.stats64.rx.packets;
}
