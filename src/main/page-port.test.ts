import { beforeEach, describe, expect, it } from 'vitest';
import type { AppState } from '../ipc/channels';
import { answered, failed } from '../ipc/failure';
import { Door, type Handlers, type PageEvent } from './door';
import type { LogDetails, LogEvent } from './log';
import { servePort } from './page-port';

const PAGE = 1;
const here: PageEvent['senderFrame'] = { url: 'app://vigil/casebook.html', parent: null };

let state: AppState = 'open';
let frame: PageEvent['senderFrame'] = here;
let noted: [LogEvent, LogDetails | undefined][] = [];
let appended: number[] = [];
let answers: unknown[] = [];
let closed = 0;
let send: (data: unknown) => Promise<void>;
let door: Door;

beforeEach(() => {
  state = 'open';
  frame = here;
  noted = [];
  appended = [];
  answers = [];
  closed = 0;
  const handlers: Partial<Handlers> = {
    'journal.append': async ({ frame: bytes }) => {
      appended.push(bytes.length);
      return answered(0);
    },
    'journal.cut': async () => answered(null),
    'app.status': () => Promise.reject(new Error('never asked')),
  };
  door = new Door({
    handlers: () => handlers as Handlers,
    state: () => state,
    log: { note: (name, details) => noted.push([name, details]) },
  });
  door.admit(PAGE, 'casebook');
  let hear: (message: { data: unknown }) => void = () => undefined;
  const served = servePort(
    door,
    {
      on: (_event, listener) => (hear = listener),
      start: () => undefined,
      postMessage: (message) => answers.push(message),
      close: () => (closed += 1),
    },
    () => ({ sender: { id: PAGE }, senderFrame: frame }),
  );
  door.lent(PAGE, served.close);
  send = async (data) => {
    hear({ data });
    await new Promise((done) => setTimeout(done, 0));
  };
});

function append(length = 9, number = 1): object {
  return { number, channel: 'journal.append', input: { frame: new Uint8Array(length) } };
}

describe("a page's port", () => {
  it('takes a frame and answers under its number', async () => {
    await send(append(9, 7));
    expect(appended).toEqual([9]);
    expect(answers).toEqual([{ number: 7, answer: answered(0) }]);
    expect(noted).toEqual([]);
  });

  it.each([
    undefined,
    null,
    7,
    'journal.append',
    [],
    {},
    new Uint8Array(9),
    { ...append(), number: 0 },
    { ...append(), number: '1' },
    { ...append(), role: 'reader' },
    { number: 1, channel: 'journal.cut', input: { at: 0 } },
    { number: 1, channel: 'app.status', input: null },
    { number: 1, channel: 'toString', input: null },
  ])('refuses %j, which is no question of it, aloud', async (data) => {
    await send(data);
    expect(appended).toEqual([]);
    expect(answers).toEqual([]);
    expect(noted).toEqual([
      ['refused', { code: 'bad-input', role: 'casebook', why: 'no-question' }],
    ]);
  });

  it.each([undefined, null, {}, { frame: 'bytes' }, { frame: [1] }, { frame: null }])(
    'refuses the input %j by the schema of its channel',
    async (input) => {
      await send({ number: 3, channel: 'journal.append', input });
      expect(appended).toEqual([]);
      expect(answers).toEqual([{ number: 3, answer: failed('bad-input') }]);
      expect(noted).toHaveLength(1);
    },
  );

  it.each([
    ['is gone', null],
    ['is inside another', { ...here, parent: {} }],
    ['shows another page', { ...here, url: 'app://vigil/reader.html' }],
    ['went elsewhere', { ...here, url: 'about:blank' }],
  ] as const)('writes nothing once the frame of its page %s', async (_what, now) => {
    frame = now;
    await send(append());
    expect(appended).toEqual([]);
    expect(answers).toMatchObject([{ answer: { error: { code: 'not-allowed' } } }]);
    expect(noted).toHaveLength(1);
  });

  it('writes nothing where no casebook is chosen', async () => {
    state = 'none';
    await send(append());
    expect(appended).toEqual([]);
    expect(answers).toEqual([{ number: 1, answer: failed('wrong-state') }]);
  });

  it('is dead once the door forgets its page, as at a lock', async () => {
    await door.forget(PAGE);
    expect(closed).toBe(1);
    await send(append());
    expect([appended, answers]).toEqual([[], []]);
  });

  it('of a page that is let in again by its number stays dead', async () => {
    await door.forget(PAGE);
    door.admit(PAGE, 'casebook');
    await send(append());
    expect([appended, answers]).toEqual([[], []]);
  });

  it('is closed where its page is given another', async () => {
    door.lent(PAGE, () => undefined);
    expect(closed).toBe(1);
    await send(append());
    expect(appended).toEqual([]);
  });
});
