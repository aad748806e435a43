import type { Bridge } from '../../src/ipc/bridge';
import type { InputKind } from './inputs';

/** One channel as the fuzz tries it. */
export interface Target {
  readonly name: string;
  readonly stream: boolean;
  readonly kind: InputKind | undefined;
  /** False where this page may not use the channel now, so that even a right input is wrong. */
  readonly allowed: boolean;
  /** True where all fields may be left out, so that an object without them is right. */
  readonly optional: boolean;
}

export interface FuzzOrder {
  readonly seed: number;
  readonly calls: number;
  readonly targets: readonly Target[];
}

export interface FuzzOutcome {
  readonly calls: number;
  /** Channels on which a wrong call was answered as a right one. */
  readonly accepted: readonly string[];
  /** Calls that main did not survive unharmed, by its own account. */
  readonly faults: readonly string[];
  /** Messages sent on the port that main made for the page; 0 where the page had none. */
  readonly byPort: number;
}

/** Where `holdPort` keeps the port. */
interface HeldPort {
  heldPort?: MessagePort;
}

/**
 * Runs in a page before its own scripts: keeps the port to main that the page would hand to its worker,
 * which goes without it then, so that the fuzz can send on it what the worker never would.
 */
export function holdPort(): void {
  const held = globalThis as HeldPort;
  // Bound to nothing: it is called on the worker that it was asked of.
  const { postMessage } = Worker.prototype as unknown as {
    postMessage: (this: Worker, message: unknown, transfer: Transferable[]) => void;
  };
  Worker.prototype.postMessage = function keep(message: unknown, given: unknown = []): void {
    const port = Array.isArray(given) ? given.find((one) => one instanceof MessagePort) : undefined;
    if (port === undefined) postMessage.call(this, message, given as Transferable[]);
    else held.heldPort = port as MessagePort;
  };
}

/**
 * Runs in a page, and names nothing outside itself: asks wrongly on every channel, again and again.
 */
export async function fuzzInPage({ seed, calls, targets }: FuzzOrder): Promise<FuzzOutcome> {
  const { vigil } = window as unknown as { vigil: Bridge };
  let state = seed >>> 0;
  function random(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }
  function pick<T>(list: readonly T[]): T {
    return list[Math.floor(random() * list.length)] as T;
  }
  const paths = [
    ...['../../etc/passwd', '/etc/passwd', '..\\..\\x', 'C:\\x', '\\\\host\\share', 'NUL', 'a\0b'],
    ...['file:///etc/passwd', '%2e%2e/x', '~/x', './header', 'aside/../header', ' ', '.', '‮gpj'],
  ];
  const cyclic: Record<string, unknown> = {};
  cyclic['self'] = cyclic;
  const plain: (() => unknown)[] = [
    () => undefined,
    () => random() * 1e9 - 5e8,
    () => pick([NaN, Infinity, -1, 1.5, 2 ** 53, true, false]),
    () => pick(paths),
    () => 'x'.repeat(random() < 0.01 ? 10_000_000 : 300),
    () => [pick(paths), null],
    () => new Date(0),
    () => new Map([['token', '0']]),
    () => new Uint8Array(7),
    () => 10n,
    () => /x/,
    () => cyclic,
    () => () => 1,
    () => Symbol.iterator,
  ];
  function junk(): unknown {
    return pick(plain)();
  }
  // For each kind what it must not be; the first is right, for the fields that are left alone.
  const right: Record<string, unknown> = {
    hex32: 'ab'.repeat(16),
    name64: 'snapshot-1',
    'file-name': 'Brief.pdf',
    journal: '0001.log',
    count: 60,
    text: 'words',
    code: 'a-code',
    place: 'sources/list',
    choice: 'never-a-choice',
    flag: true,
    bytes: new Uint8Array(64),
    record: {},
  };
  function wrongFor(kind: string): unknown {
    const other = [undefined, null, {}, [], () => 1, cyclic];
    switch (kind) {
      case 'text':
        return pick([...other.slice(1), 7, true, new Uint8Array(3), 'x'.repeat(8_000_001)]);
      case 'file-name':
        return pick([...other, ...paths.filter((path) => /[/\\:\0]/.test(path)), 'x'.repeat(300)]);
      case 'count':
        return pick([...other.slice(1), '5', -1, 1.5, NaN, Infinity, 2 ** 60]);
      case 'flag':
        return pick([...other.slice(1), 'true', 1, 0]);
      case 'bytes':
        return pick([...other, 'bytes', [1, 2, 3], new Uint8Array(new ArrayBuffer(99), 3, 9), 5]);
      case 'choice':
        return pick([...other.slice(1), ...paths, 5, 'constructor', '__proto__']);
      case 'record':
        return pick([...other, ...paths, 5]);
      case 'place':
        return pick([...other, 5, true, '', ' x', '/x', 'a b', 'x'.repeat(200)]);
      default:
        return pick([...other, ...paths, 5, true, `${'ab'.repeat(16)}\n`, 'ABAB'.repeat(8)]);
    }
  }
  function wrongInput({ kind, allowed, optional }: Target): unknown {
    if (kind === undefined) return junk();
    const fields = kind === null ? [] : Object.entries(kind);
    if (!allowed && random() < 0.3) {
      return kind === null ? null : Object.fromEntries(fields.map(([n, k]) => [n, right[k]]));
    }
    if (kind === null || (!optional && random() < 0.3)) return junk();
    const spoilt = pick(fields)[0];
    return Object.fromEntries(
      fields.map(([name, of]) => [name, name === spoilt ? wrongFor(of) : right[of]]),
    );
  }
  async function ask(target: Target): Promise<{ ok?: boolean; error?: { detail?: string } }> {
    const { name, stream } = target;
    const input = wrongInput(target);
    const other = random();
    // Now and then the other shape, a stranger's name, or a stream that is not there.
    if (other < 0.05) return (stream ? vigil.call(name, input) : vigil.open(name, input)) as never;
    if (other < 0.1)
      return vigil.call(pick(['', 'constructor', 'x.y', 'event.state']), input) as never;
    if (other < 0.15) {
      const number = pick([-1, 0, 1e9, NaN, '1', {}]) as number;
      const piece = pick([new Uint8Array(9), 'x', null, new Uint8Array(2 ** 20 + 1)]) as Uint8Array;
      const steps = [
        () => vigil.write(number, piece),
        () => vigil.pull(number),
        () => vigil.commit(number),
      ];
      return pick(steps)() as never;
    }
    return (stream ? vigil.open(name, input) : vigil.call(name, input)) as never;
  }
  const accepted: string[] = [];
  const faults: string[] = [];
  const { heldPort } = globalThis as HeldPort;
  let byPort = 0;
  // Whatever is answered is looked at; under this number the last of all.
  const lastNumber = 1_000_000;
  const end = new Promise<void>((resolve) => {
    heldPort?.addEventListener('message', ({ data }) => {
      const { number, answer } = data as {
        number: number;
        answer: { ok?: boolean; error?: { detail?: string } };
      };
      if (answer.ok !== false) accepted.push('the port');
      if (answer.error?.detail === 'fault') faults.push('the port');
      if (number === lastNumber) resolve();
    });
    heldPort?.start();
  });
  function sendByPort(port: MessagePort): void {
    const listed = targets.find(({ name }) => name === 'journal.append');
    const { name } = random() < 0.5 ? pick(targets) : (listed ?? pick(targets));
    const input = listed === undefined ? junk() : wrongInput({ ...listed, allowed: true });
    const number = random() < 0.2 ? junk() : 1 + Math.floor(random() * 1000);
    const question = { number, channel: name, input };
    const other = random();
    byPort += 1;
    if (other < 0.2) port.postMessage(junk());
    else if (other < 0.3) port.postMessage({ ...question, role: 'casebook', more: junk() });
    else port.postMessage(question);
  }
  for (let done = 0; done < calls; done += 1) {
    const target = pick(targets);
    try {
      if (heldPort !== undefined && random() < 0.2) {
        sendByPort(heldPort);
        continue;
      }
      const answer = await ask(target);
      if (answer.ok !== false) accepted.push(target.name);
      if (answer.error?.detail === 'fault') faults.push(target.name);
    } catch {
      // What cannot be cloned does not leave the page.
    }
  }
  if (heldPort !== undefined) {
    heldPort.postMessage({ number: lastNumber, channel: 'journal.append', input: null });
    await end;
  }
  return { calls, accepted, faults, byPort };
}
