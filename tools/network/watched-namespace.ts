import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What is missing for the watch, or null. */
export function missingForWatch(): string | null {
  if (process.platform !== 'linux') return 'Linux';
  if (process.getuid?.() !== 0) return 'root, to make a network namespace';
  for (const [name, parameters] of [
    ['strace', ['-V']],
    ['setpriv', ['--version']],
    ['ip', ['-V']],
    ['unshare', ['--net', 'true']],
  ] as const) {
    if (spawnSync(name, parameters).status !== 0) return name;
  }
  return existsSync('/proc/self/ns/net') ? null : 'network namespaces';
}

/**
 * A shell's words that make a veth pair in a namespace of its own, with a default route, a neighbour
 * that is known for ever, and a far end that nobody serves: every packet that would leave this
 * machine leaves here, and is counted there. With the loopback alone WebRTC would not even try.
 */
export const makeWatchedPair = [
  'set -e',
  'sysctl -qw net.ipv6.conf.all.accept_dad=0 net.ipv6.conf.default.accept_dad=0 || true',
  'ip link set lo up',
  'ip link add near type veth peer name far',
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

/** How many packets have come to the far end, in the namespace of process `pid`. */
export function packetsAtFarEnd(pid: number): number {
  const parameters = ['--target', String(pid), '--net', 'ip', '-s', '-j', 'link', 'show', 'far'];
  const asked = spawnSync('nsenter', parameters, { encoding: 'utf8' });
  const [link] = JSON.parse(asked.stdout) as { stats64: { rx: { packets: number } } }[];
  if (link === undefined) throw new Error('the far end is not there');
  return link.stats64.rx.packets;
}
