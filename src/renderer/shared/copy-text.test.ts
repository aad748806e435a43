import { afterEach, expect, test, vi } from 'vitest';
import type { Client } from '../../ipc/client';
import { t } from './catalogue';
import { copyText } from './copy-text';
import { dropAllToasts, toasts } from './overlays/toasts';

vi.useFakeTimers();
afterEach(dropAllToasts);

function answering(ok: boolean): Client {
  const answer = ok ? { ok, value: null } : { ok, error: { code: 'refused' } };
  return { call: () => Promise.resolve(answer) } as unknown as Client;
}

test('says what was copied, where there are words for it', async () => {
  await copyText(answering(true), 'a');
  expect(toasts.get()).toEqual([]);
  await copyText(answering(true), 'a', 'one row copied');
  expect(toasts.get()).toMatchObject([{ tone: 'plain', words: 'one row copied' }]);
});

test('a copy that main refuses is told, with and without words of its own', async () => {
  for (const done of [undefined, 'one row copied']) {
    await copyText(answering(false), 'a', done);
    expect(toasts.get()).toMatchObject([{ tone: 'bad', words: t('shared.notCopied') }]);
    dropAllToasts();
  }
});
