import type { Session, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { closeContents, closeSession, isAllowedRequest } from './network';

const log = { note: () => undefined };

describe('isAllowedRequest', () => {
  it.each(['app://vigil/casebook.html', 'blob:app://vigil/0a1b'])('lets %s through', (url) => {
    expect(isAllowedRequest(url, true)).toBe(true);
  });

  it.each([
    'https://example.org/',
    'http://127.0.0.1/',
    'ws://example.org/',
    'file:///etc/passwd',
    'data:image/png;base64,AAAA',
    'blob:https://example.org/1',
    'app://other/x',
    'app://vigil.example/x',
    'chrome://gpu',
    'devtools://devtools/x',
    'ftp://example.org',
  ])('stops %s in the packed program', (url) => {
    expect(isAllowedRequest(url, true)).toBe(false);
  });
});

/** Records every call of a session's or contents' methods, and what was handed to each. */
function recorder() {
  const calls = new Map<string, unknown[]>();
  const target: object = new Proxy(
    {},
    {
      get(_target, name) {
        if (name === 'webRequest') return target;
        return (...args: unknown[]) => {
          calls.set(name === 'on' ? `on ${String(args[0])}` : String(name), args);
          return Promise.resolve();
        };
      },
    },
  );
  function handed(name: string): (...args: unknown[]) => unknown {
    const handler = calls.get(name)?.at(-1);
    if (typeof handler !== 'function') throw new Error(`${name} was not set`);
    return (...args) => Reflect.apply(handler, undefined, args);
  }
  return { target, calls, handed };
}

describe('a closed session', () => {
  it('cancels foreign requests and denies every permission', () => {
    const { target, calls, handed } = recorder();
    closeSession(target as Session, { packed: true, log });
    const answers: unknown[] = [];
    function answer(value: unknown): void {
      answers.push(value);
    }
    handed('onBeforeRequest')({ url: 'https://example.org' }, answer);
    handed('onBeforeRequest')({ url: 'app://vigil/casebook.html' }, answer);
    handed('setPermissionRequestHandler')(null, 'media', answer);
    expect(answers).toEqual([{ cancel: true }, { cancel: false }, false]);
    expect(handed('setPermissionCheckHandler')()).toBe(false);
    expect(handed('setDevicePermissionHandler')()).toBe(false);
    expect(calls.get('onBeforeRequest')?.[0]).toEqual({ urls: ['<all_urls>'] });
    expect(calls.get('setSpellCheckerEnabled')).toEqual([false]);
    expect(calls.get('setSpellCheckerDictionaryDownloadURL')).toEqual(['app://nowhere/']);
    expect(calls.get('setProxy')?.[0]).toMatchObject({ proxyRules: 'http://127.0.0.1:9' });
  });

  it('cancels downloads', () => {
    const { target, handed } = recorder();
    closeSession(target as Session, { packed: true, log });
    const done: string[] = [];
    handed('on will-download')(
      { preventDefault: () => done.push('prevented') },
      { cancel: () => done.push('cancelled') },
    );
    expect(done).toEqual(['prevented', 'cancelled']);
  });
});

describe('a closed web contents', () => {
  it('goes nowhere, opens nothing and sends no UDP', () => {
    const { target, calls, handed } = recorder();
    closeContents(target as WebContents, { log });
    let prevented = 0;
    for (const name of [
      'will-navigate',
      'will-redirect',
      'will-frame-navigate',
      'will-attach-webview',
    ]) {
      handed(`on ${name}`)({ preventDefault: () => (prevented += 1) });
    }
    expect(prevented).toBe(4);
    expect(handed('setWindowOpenHandler')({ url: 'https://example.org' })).toEqual({
      action: 'deny',
    });
    expect(calls.get('setWebRTCIPHandlingPolicy')).toEqual(['disable_non_proxied_udp']);
  });
});
