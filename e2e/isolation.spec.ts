import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { channels, type AppState } from '../src/ipc/channels';
import { policies } from '../src/main/csp';
import { makeCasebook, toolPassphrase } from '../tools/harness/casebook';
import { runCommand } from '../tools/harness/client';
import { launchVigil, type RunningVigil } from '../tools/harness/launch';
import { watchComplaints } from '../tools/harness/complaints';
import { tryToLeak } from './fixtures/leaks';
import { openTrap } from './fixtures/network-trap';
import { expect, test } from './fixtures/vigil';
import { entrance } from './pages/entrance';
import { frameOf } from './pages/frame';
import table from '../src/renderer/shared/catalogue/en/table.json';
import detainees from '../src/renderer/shared/catalogue/en/detainees.json';

interface Bridge {
  call(channel: string, input: unknown): Promise<unknown>;
  open(channel: string, input: unknown): Promise<unknown>;
}

/** The codes with which main answers the page on each channel, asked with no input at all. */
function answersOn(page: Page, names: readonly string[]): Promise<Record<string, string>> {
  return page.evaluate(async (asked) => {
    const { vigil } = window as unknown as { vigil: Bridge };
    const codes: Record<string, string> = {};
    for (const name of asked) {
      // Which of the two shapes a channel has is tried too: the other one never answers.
      for (const shape of ['call', 'open'] as const) {
        const answer = (await vigil[shape](name, {})) as { ok: boolean; error?: { code: string } };
        codes[`${shape} ${name}`] = answer.ok ? 'answered' : (answer.error?.code ?? '');
      }
    }
    return codes;
  }, names);
}

/** What main must answer on the channels that are not for the casebook page in this state. */
function refusals(state: AppState): { names: string[]; codes: Record<string, string> } {
  const names: string[] = [];
  const codes: Record<string, string> = {};
  for (const [name, rule] of Object.entries(channels)) {
    if (rule.shape === 'event') continue;
    const ours = (rule.roles as readonly string[]).includes('casebook');
    if (ours && (rule.states as readonly string[]).includes(state)) continue;
    names.push(name);
    const own = rule.shape === 'call' ? 'call' : 'open';
    for (const shape of ['call', 'open']) {
      const known = shape === own;
      codes[`${shape} ${name}`] = known && ours ? 'wrong-state' : 'not-allowed';
    }
  }
  return { names, codes };
}

test('every channel is refused in the wrong state and in the wrong role', async ({ vigil }) => {
  const strangers = ['app.everything', 'constructor', '__proto__', '', 'event.state'];
  async function expectRefused(page: Page, state: AppState): Promise<void> {
    const { names, codes } = refusals(state);
    expect(names.length).toBeGreaterThan(5);
    expect(await answersOn(page, names), `in state ${state}`).toEqual(codes);
    expect(new Set(Object.values(await answersOn(page, strangers)))).toEqual(
      new Set(['not-allowed']),
    );
  }
  const first = await vigil.page();
  await first.getByRole('button').first().waitFor();
  await expectRefused(first, 'none');
  const page = await makeCasebook(vigil);
  await expectRefused(page, 'open');
  const locked = await entrance(vigil).lock(page);
  await locked.getByRole('button').first().waitFor();
  await expectRefused(locked, 'locked');
});

test('the page has no Node, eight forwarders, and inner frames have nothing', async ({ vigil }) => {
  const page = await vigil.page();
  await page.getByRole('button').first().waitFor();
  const found = await page.evaluate(() => {
    const node = ['require', 'process', 'module', 'global', 'Buffer', 'exports', '__dirname'];
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inner = frame.contentWindow as unknown as Record<string, unknown>;
    return {
      node: node.filter((name) => name in window),
      bridge: Object.keys((window as unknown as { vigil: object }).vigil).sort(),
      frozen: Object.isFrozen((window as unknown as { vigil: object }).vigil),
      inner: ['vigil', ...node].filter((name) => name in inner),
    };
  });
  expect(found).toEqual({
    node: [],
    bridge: ['call', 'close', 'commit', 'on', 'open', 'pull', 'takePort', 'write'],
    frozen: true,
    inner: [],
  });
  const preferences = await vigil.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      // Not among the documented functions; the only way to see what a page really runs with.
      const { getLastWebPreferences } = contents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      const has = getLastWebPreferences.call(contents);
      return ['sandbox', 'contextIsolation', 'nodeIntegration', 'webviewTag', 'webSecurity'].map(
        (name) => `${name}: ${String(has[name])}`,
      );
    }),
  );
  expect(preferences).toEqual([
    [
      'sandbox: true',
      'contextIsolation: true',
      'nodeIntegration: false',
      'webviewTag: false',
      'webSecurity: true',
    ],
  ]);
});

/** Vigil with nobody watching its pages' complaints: what is tried on them gives cause for some. */
function launchedUnwatched(profile: string): Promise<RunningVigil> {
  return launchVigil(profile, { harness: true });
}

test('navigation, windows and permissions are refused', async ({ profile }) => {
  const vigil = await launchedUnwatched(profile);
  const page = await makeCasebook(vigil);
  // A navigation that is asked for ends the loading of parts, also where it is refused.
  await page.getByRole('navigation').waitFor();
  const address = page.url();
  const opened = await page.evaluate(() => {
    const anchor = document.createElement('a');
    Object.assign(anchor, { href: 'app://vigil/print.html', target: '_blank' });
    document.body.append(anchor);
    anchor.click();
    const windows = ['https://example.org/', 'about:blank', 'app://vigil/casebook.html'].map(
      (url) => window.open(url),
    );
    for (const url of ['https://example.org/', 'app://vigil/print.html', 'file:///etc/passwd']) {
      location.assign(url);
    }
    return windows.filter((one) => one !== null).length;
  });
  expect(opened).toBe(0);
  const names = [
    ...['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'],
    ...['persistent-storage', 'screen-wake-lock', 'idle-detection', 'local-fonts'],
    ...['background-sync', 'accelerometer', 'window-management', 'storage-access'],
  ];
  const permissions = await page.evaluate(async (asked) => {
    const states: Record<string, string> = {};
    for (const name of asked) {
      const answer = navigator.permissions.query({ name: name as PermissionName });
      states[name] = await answer.then(
        ({ state }) => state,
        () => 'unknown here',
      );
    }
    return states;
  }, names);
  const granted = Object.entries(permissions).filter(([, state]) => state === 'granted');
  expect(granted).toEqual([]);
  expect(permissions).toMatchObject({ geolocation: 'denied', notifications: 'denied' });
  const asked = await page.evaluate(async () => {
    const within = <T>(answer: Promise<T>): Promise<unknown> =>
      Promise.race([answer, new Promise((done) => setTimeout(() => done('no answer'), 3000))]);
    const outcomes = {
      camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
      screen: () => navigator.mediaDevices.getDisplayMedia(),
      place: () =>
        new Promise((done, refuse) => navigator.geolocation.getCurrentPosition(done, refuse)),
      notice: async () => {
        if ((await Notification.requestPermission()) !== 'granted') throw new Error('denied');
      },
      clipboard: () => navigator.clipboard.readText(),
      keyboard: () => navigator.requestMIDIAccess({ sysex: true }),
    };
    const given: string[] = [];
    for (const [name, ask] of Object.entries(outcomes)) {
      await within(ask()).then(
        () => given.push(name),
        () => undefined,
      );
    }
    return given;
  });
  expect(asked).toEqual([]);
  expect(page.url()).toBe(address);
  // Asked in the page: to Playwright the navigations that main refused never end.
  expect(await page.evaluate(() => document.querySelector('nav')?.checkVisibility())).toBe(true);
  expect(vigil.app.windows()).toHaveLength(1);
  await vigil.close();
});

test.describe('no way leads to a network', () => {
  test('the trap counts who comes, and a breach of the policy is seen', async ({ profile }) => {
    const trap = await openTrap();
    await fetch(`http://127.0.0.1:${trap.port}/`).catch(() => undefined);
    expect(trap.visits).toContain('tcp');
    await trap.close();
    const vigil = await launchedUnwatched(profile);
    const complaints = watchComplaints(vigil.app);
    const page = await vigil.page();
    await page.evaluate(() => fetch('https://example.org/').catch(() => undefined));
    await expect.poll(() => complaints.join()).toContain('Content Security Policy');
    await vigil.close();
  });

  test('not from the page of an open casebook', async ({ profile }) => {
    const trap = await openTrap();
    const vigil = await launchedUnwatched(profile);
    const page = await makeCasebook(vigil);
    await tryToLeak(page, trap.port);
    expect(trap.visits).toEqual([]);
    expect(page.url()).toContain('app://vigil/casebook.html');
    await vigil.close();
    await trap.close();
  });

  test('nor where the content policy is taken away', async ({ profile }) => {
    const trap = await openTrap();
    const vigil = await launchedUnwatched(profile);
    const page = await vigil.page();
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setBypassCSP', { enabled: true });
    await page.reload();
    await page.getByRole('button').first().waitFor();
    // The policy is really gone: what it forbids is done.
    const evaluated = await page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = 'body { --bypassed: yes }';
      document.head.append(style);
      return getComputedStyle(document.body).getPropertyValue('--bypassed');
    });
    expect(evaluated.trim()).toBe('yes');
    await tryToLeak(page, trap.port);
    expect(trap.visits).toEqual([]);
    await vigil.close();
    await trap.close();
  });
});

test('each answer of the program carries its policy, and nothing else is answered', async ({
  vigil,
}) => {
  await (await vigil.page()).getByRole('button').first().waitFor();
  const folder = 'out/renderer';
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length));
  const strangers = [
    ...['/../package.json', '/%2e%2e/package.json', '//etc/passwd', '/..%2f..%2fpackage.json'],
    ...['/', '/casebook.html/', '/.', '/assets', '/print.html', '/reader.html'],
  ];
  const answers = await vigil.app.evaluate(
    async ({ BrowserWindow }, asked) => {
      const { session } = BrowserWindow.getAllWindows()[0]?.webContents ?? {};
      const seen: Record<string, { status: number; policy: string | null }> = {};
      for (const path of asked) {
        const answer = await session?.fetch(`app://vigil${path}`);
        if (answer === undefined) continue;
        const policy = answer.headers.get('content-security-policy');
        seen[path] = { status: answer.status, policy };
      }
      const posted = await session?.fetch('app://vigil/casebook.html', { method: 'POST' });
      const elsewhere = await session?.fetch('app://other/casebook.html');
      return { seen, others: [posted?.status, elsewhere?.status] };
    },
    [...paths, ...strangers],
  );
  expect(answers.others).toEqual([404, 404]);
  for (const path of paths) {
    const expected =
      path === '/casebook.html'
        ? { status: 200, policy: policies.casebook }
        : { status: isAnswered(path) ? 200 : 404, policy: policies.part };
    expect(answers.seen[path], path).toEqual(expected);
  }
  for (const path of strangers) {
    expect(answers.seen[path], path).toEqual({ status: 404, policy: policies.part });
  }
});

/** The pages of other roles, and the data the reader is handed over its own channel, are not. */
function isAnswered(path: string): boolean {
  return !path.endsWith('.html') && (!path.startsWith('/pdfjs/') || path.endsWith('.js'));
}

test('lock leaves no text of the casebook in any window', async ({ vigil }) => {
  const page = await makeCasebook(vigil);
  await runCommand(page, 'add-detainee', { name: 'Aysel Küləkli' });
  await frameOf(page).go(detainees.title);
  await expect(page.getByRole('gridcell', { name: /Aysel Küləkli/ })).toBeVisible();
  await page.keyboard.press('Control+KeyC');
  const clipboard = () => vigil.app.evaluate(({ clipboard: board }) => board.readText());
  const filter = page.getByRole('searchbox', { name: table.filter });
  await filter.fill('Aysel');
  await filter.press('Control+KeyA');
  await filter.press('Control+KeyX');
  await expect(filter).toHaveValue('');
  await expect.poll(clipboard).toBe('Aysel');
  // What the page itself would copy goes by Vigil too, which can take it off the clipboard again.
  await page.evaluate(() => document.getSelection()?.selectAllChildren(document.body));
  await page.evaluate(() => document.execCommand('copy'));
  await expect.poll(clipboard).toContain('Küləkli');
  const door = entrance(vigil);
  const locked = await door.lock(page);
  await locked.getByLabel(door.words.passphrase, { exact: true }).waitFor();
  expect(page.isClosed()).toBe(true);
  expect(await clipboard()).toBe('');
  for (const window of vigil.app.windows()) {
    expect(await window.content()).not.toContain('Küləkli');
    expect(await window.title()).toBe('Vigil');
  }
  const kept = await locked.evaluate(() => ({
    store: { ...localStorage, ...sessionStorage },
    state: JSON.stringify(history.state),
    entries: history.length,
  }));
  expect(kept).toEqual({ store: {}, state: 'null', entries: 1 });
  await door.unlock(locked, toolPassphrase);
  await locked.getByRole('navigation').waitFor();
});
