import { describe, expect, it } from 'vitest';
import { z } from '../domain/schema';
import { channels } from './channels';
import { answered, failed } from './failure';
import { askOver, portChannels, portQuestion, type PortQuestion } from './port';

function ends() {
  const asked: PortQuestion[] = [];
  let hear: (data: unknown) => void = () => undefined;
  const ask = askOver({
    postMessage: (question) => asked.push(question),
    listen: (listener) => (hear = listener),
  });
  return { asked, ask, answer: (data: unknown) => hear(data) };
}

const output = z.int();

describe('asking over a port', () => {
  it('gives each question the answer of its number, in whatever order they come', async () => {
    const { asked, ask, answer } = ends();
    const first = ask('journal.append', { frame: 'a' }, output);
    const second = ask('journal.append', { frame: 'b' }, output);
    expect(asked.map((question) => portQuestion.safeParse(question).success)).toEqual([true, true]);
    answer({ number: asked[1]?.number, answer: answered(2) });
    answer({ number: asked[0]?.number, answer: failed('disk-full', 'ENOSPC') });
    expect([await first, await second]).toEqual([failed('disk-full', 'ENOSPC'), answered(2)]);
  });

  it.each([
    { ok: true, value: 'no number' },
    { ok: false, error: { code: 'no code' } },
    { ok: 1 },
    null,
  ])('calls the answer %j what it is: none', async (wrong) => {
    const { asked, ask, answer } = ends();
    const one = ask('journal.append', null, output);
    answer('stray');
    answer({ number: 99, answer: answered(1) });
    answer({ number: asked[0]?.number, answer: wrong });
    expect(await one).toEqual(failed('bad-output'));
  });
});

describe('the channels of the port', () => {
  it('are calls of the casebook page alone', () => {
    for (const name of portChannels) {
      expect(channels[name]).toMatchObject({ shape: 'call', roles: ['casebook'] });
    }
  });
});
