import { readFileSync } from 'node:fs';

/** What a process tree asked of the network, by its calls. */
export interface Traced {
  /** connect() of TCP to an IPv4 or IPv6 address. */
  readonly tcpConnects: number;
  /** Sends on IPv4 or IPv6 sockets. */
  readonly sends: number;
}

/** Reads what strace wrote with -yy: the kind of each socket stands behind its number. */
export function readTrace(path: string): Traced {
  let tcpConnects = 0;
  let sends = 0;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const call = /\b(connect|sendto|sendmsg|sendmmsg)\(\d+<([A-Z0-9]+)/.exec(line);
    const [, name, kind = ''] = call ?? [];
    if (name === 'connect' && kind.startsWith('TCP')) tcpConnects += 1;
    if (name !== undefined && name !== 'connect' && /^(TCP|UDP|ICMP|RAW)/.test(kind)) sends += 1;
  }
  return { tcpConnects, sends };
}
