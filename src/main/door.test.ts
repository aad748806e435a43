import { beforeEach, describe, expect, it } from 'vitest';
import { LONGEST_PIECE, channels, type AppState, type Role } from '../ipc/channels';
import { answered, failed } from '../ipc/failure';
import { Door, type Handlers, type PageEvent } from './door';
import type { LogDetails, LogEvent } from './log';
import { piecesInMemory } from './piece-source';

const pages: Record<Role, number> = { casebook: 1, reader: 2, printer: 3 };
const addresses: Record<Role, string> = {
  casebook: 'app://vigil/casebook.html',
  reader: 'app://vigil/reader.html',
  printer: 'app://vigil/print.html',
};

let state: AppState = 'open';
let noted: [LogEvent, LogDetails | undefined][] = [];
let written: number[] = [];
let aborted = 0;
let door: Door;

function event(role: Role, over: Partial<PageEvent['senderFrame'] & object> = {}): PageEvent {
  return {
    sender: { id: pages[role] },
    senderFrame: { url: addresses[role], parent: null, ...over },
  };
}

beforeEach(() => {
  state = 'open';
  noted = [];
  written = [];
  aborted = 0;
  const handlers: Partial<Handlers> = {
    'journal.length': async () => answered(7),
    'journal.cut': async ({ at }) => answered(at === 0 ? null : null),
    'app.quit': () => Promise.reject(new Error('a fault')),
    'journal.read': async () => answered(piecesInMemory([Uint8Array.of(1), Uint8Array.of(2)])),
    'reader.done': async () => answered(null),
    'attachments.write': async () =>
      answered({
        write: async (piece) => {
          written.push(piece.buffer.byteLength);
          return piece.length === 13 ? failed('disk-full') : answered(null);
        },
        commit: async () => answered({ size: 1, sha256: 'a'.repeat(64) }),
        abort: async () => {
          aborted += 1;
        },
      }),
  };
  door = new Door({
    handlers: () => handlers as Handlers,
    state: () => state,
    log: { note: (name, details) => noted.push([name, details]) },
  });
  for (const role of ['casebook', 'reader', 'printer'] as const) door.admit(pages[role], role);
});

describe('a call', () => {
  it('is answered where all is right, with a route behind the address too', async () => {
    expect(await door.call(event('casebook'), 'journal.length', null)).toEqual(answered(7));
    const routed = event('casebook', { url: 'app://vigil/casebook.html#/sources' });
    expect(await door.call(routed, 'journal.length', null)).toEqual(answered(7));
    expect(noted).toEqual([]);
  });

  it.each([
    ['of a page main did not start', { ...event('casebook'), sender: { id: 99 } }],
    ['without a frame', { ...event('casebook'), senderFrame: null }],
    ['of a frame inside the page', event('casebook', { parent: {} })],
    ['of another origin', event('casebook', { url: 'https://vigil/casebook.html' })],
    ['of another host', event('casebook', { url: 'app://other/casebook.html' })],
    ['of a host that begins the same', event('casebook', { url: 'app://vigil.x/casebook.html' })],
    ['of an empty document', event('casebook', { url: 'about:blank' })],
    ['of another page at its number', event('casebook', { url: addresses.reader })],
  ])('%s is refused aloud', async (_who, wrong) => {
    const answer = await door.call(wrong, 'journal.length', null);
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(noted).toHaveLength(1);
    expect(noted[0]?.[0]).toBe('refused');
  });

  it('on a channel of another role is refused', async () => {
    for (const [name, rule] of Object.entries(channels)) {
      if (rule.shape !== 'call') continue;
      for (const role of ['casebook', 'reader', 'printer'] as const) {
        if ((rule.roles as readonly Role[]).includes(role)) continue;
        const answer = await door.call(event(role), name, null);
        expect(answer, `${role} ${name}`).toEqual(failed('not-allowed', 'wrong-role'));
      }
    }
  });

  it('in a state the channel does not answer in is refused', async () => {
    state = 'none';
    expect(await door.call(event('casebook'), 'journal.length', null)).toEqual(
      failed('wrong-state'),
    );
  });

  it.each(['no.channel', 'toString', 'event.menu', 'journal.read', 7, null, undefined, {}])(
    'of %j, which is no call, is refused',
    async (channel) => {
      expect(await door.call(event('casebook'), channel, null)).toEqual(
        failed('not-allowed', 'no-channel'),
      );
    },
  );

  it.each([undefined, null, 1, 'x', [], {}, { at: '0' }, { at: -1 }, { at: 0.5 }, { at: NaN }])(
    'with the malformed input %j is refused',
    async (input) => {
      expect(await door.call(event('casebook'), 'journal.cut', input)).toEqual(failed('bad-input'));
      expect(noted).toHaveLength(1);
    },
  );

  it('whose handler throws is answered, and the log says where', async () => {
    expect(await door.call(event('casebook'), 'app.quit', null)).toEqual(failed('io', 'fault'));
    expect(noted[0]?.[0]).toBe('fault');
  });

  it('of a page that was shut out is refused', async () => {
    await door.forget(pages.casebook);
    expect(await door.call(event('casebook'), 'journal.length', null)).toEqual(
      failed('not-allowed', 'unknown-page'),
    );
  });
});

async function openStream(channel: string, input: unknown): Promise<number> {
  const opened = await door.open(event('casebook'), channel, input);
  if (!opened.ok || typeof opened.value !== 'number') throw new Error('not opened');
  return opened.value;
}

const name = { name: '0'.repeat(32) };

describe('a stream to main', () => {
  it('takes pieces, then answers its outcome, then is over', async () => {
    const stream = await openStream('attachments.write', name);
    expect(await door.write(event('casebook'), stream, Uint8Array.of(1, 2))).toEqual(
      answered(null),
    );
    expect(await door.commit(event('casebook'), stream)).toMatchObject({ ok: true });
    expect(written).toEqual([2]);
    expect(aborted).toBe(0);
    expect(await door.commit(event('casebook'), stream)).toMatchObject({ ok: false });
  });

  it.each([
    ['a piece over 1 MiB', new Uint8Array(LONGEST_PIECE + 1), 'too-large'],
    ['a piece that is no bytes', 'bytes', 'bad-input'],
    ['a piece the disk refuses', new Uint8Array(13), 'disk-full'],
  ])('ends with %s', async (_what, piece, code) => {
    const stream = await openStream('attachments.write', name);
    expect(await door.write(event('casebook'), stream, piece)).toMatchObject({ error: { code } });
    expect(aborted).toBe(1);
    expect(await door.commit(event('casebook'), stream)).toEqual(failed('bad-input', 'no-stream'));
  });

  it('belongs to the page that opened it', async () => {
    const stream = await openStream('attachments.write', name);
    expect(await door.write(event('reader'), stream, Uint8Array.of(1))).toEqual(
      failed('bad-input', 'no-stream'),
    );
    await door.close(event('reader'), stream);
    expect(aborted).toBe(0);
    expect(written).toEqual([]);
  });

  it('is given up with its page', async () => {
    await openStream('attachments.write', name);
    await door.forget(pages.casebook);
    expect(aborted).toBe(1);
  });

  it('is one of sixteen at most', async () => {
    for (let each = 0; each < 16; each += 1) await openStream('attachments.write', name);
    expect(await door.open(event('casebook'), 'attachments.write', name)).toEqual(
      failed('busy', 'streams'),
    );
  });

  it('refuses a step while another is under way', async () => {
    const stream = await openStream('attachments.write', name);
    const both = await Promise.all([
      door.write(event('casebook'), stream, Uint8Array.of(1)),
      door.write(event('casebook'), stream, Uint8Array.of(2)),
    ]);
    expect(both[1]).toEqual(failed('busy', 'stream'));
    expect(written).toHaveLength(1);
  });

  it('hands the handler a copy with a buffer of its own', async () => {
    const stream = await openStream('attachments.write', name);
    const pool = new Uint8Array(8192);
    await door.write(event('casebook'), stream, pool.subarray(0, 5));
    expect(written).toEqual([5]);
  });
});

describe('a stream from main', () => {
  it('is pulled to its end, which closes it', async () => {
    const stream = await openStream('journal.read', { from: 0 });
    expect(await door.pull(event('casebook'), stream)).toEqual(answered(Uint8Array.of(1)));
    expect(await door.pull(event('casebook'), stream)).toEqual(answered(Uint8Array.of(2)));
    expect(await door.pull(event('casebook'), stream)).toEqual(answered(null));
    expect(await door.pull(event('casebook'), stream)).toEqual(failed('bad-input', 'no-stream'));
  });

  it('takes no pieces', async () => {
    const stream = await openStream('journal.read', { from: 0 });
    expect(await door.write(event('casebook'), stream, Uint8Array.of(1))).toEqual(
      failed('bad-input', 'no-stream'),
    );
  });
});
