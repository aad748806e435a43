import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { wire } from '../../src/ipc/bridge';
import type { AppState } from '../../src/ipc/channels';
import { answered, failed } from '../../src/ipc/failure';
import { casebookAnswers } from '../../src/main/answers/casebook-answers';
import { Door, type Handlers, type PageEvent } from '../../src/main/door';
import { FileTokens } from '../../src/main/file-tokens';
import { fileLog } from '../../src/main/log';
import { answerRequest, makeAllowList, type AllowList } from '../../src/main/protocol';
import { SettingsFile } from '../../src/main/settings';
import { Vigil, type Stage } from '../../src/main/vigil';

/** Which engine keeps IndexedDB. */
export type IdbEngine = 'leveldb' | 'sqlite';

/** Vigil's page in the current Chromium, with main's own code behind it. */
export interface ChromiumVigil {
  page(): Promise<Page>;
  close(): Promise<void>;
}

const origin = 'https://vigil.test';
const pageEvent: PageEvent = {
  sender: { id: 1 },
  senderFrame: { url: 'app://vigil/casebook.html', parent: null },
};

/** Where the current Chromium is on this machine, or null. */
export function chromiumPath(): string | null {
  const given = process.env['VIGIL_CHROMIUM'] ?? '/usr/bin/chromium';
  return existsSync(given) ? given : null;
}

/**
 * Serves the built casebook page to the current Chromium, on the casebook in `folder`: main's door,
 * states and files are the real ones, and each store is a browser profile of its own.
 */
export async function startChromiumVigil(
  folder: string,
  engine: IdbEngine,
): Promise<ChromiumVigil> {
  const files = makeAllowList('out/renderer');
  const log = fileLog(join(folder, 'logs'));
  const stage = new ChromiumStage(files, engine, (name, args) => serve(name, args));
  const vigil: Vigil = new Vigil({
    ...{ profile: join(folder, 'profile'), profileProblem: null, stage, log, version: '0' },
    settings: new SettingsFile(folder),
    runtime: { electron: '0', chromium: '0', supported: true },
    endOpenThings: () => undefined,
  });
  function state(): AppState {
    return vigil.state;
  }
  const handlers = {
    ...casebookAnswers(vigil, new FileTokens()),
    'app.status': async () => answered(vigil.status()),
    'app.settings.get': async () =>
      answered({ theme: 'light', singleLetterKeys: true, idleMinutes: 60 }),
    'app.unlocked': () => vigil.unlocked(),
    'log.report': async () => answered(null),
  } as unknown as Handlers;
  const door = new Door({ handlers: () => handlers, state, log });
  door.admit(1, 'casebook');

  async function serve(name: string, args: readonly unknown[]): Promise<unknown> {
    const [first, second] = args;
    switch (name) {
      case 'call':
        return door.call(pageEvent, first, second);
      case 'open':
        return door.open(pageEvent, first, second);
      case 'write':
        return door.write(pageEvent, first, second);
      case 'commit':
        return door.commit(pageEvent, first);
      case 'pull':
        return door.pull(pageEvent, first);
      case 'close':
        return door.close(pageEvent, first);
      default:
        return failed('not-allowed');
    }
  }

  const casebook = join(folder, 'casebook');
  await (existsSync(casebook)
    ? vigil.openFolder(casebook)
    : vigil.newCasebook('Chromium', casebook));
  return {
    page: () => stage.page(),
    async close() {
      await vigil.endAll();
    },
  };
}

/** A browser for each store; killed where Vigil ends the page's process. */
class ChromiumStage implements Stage {
  readonly #files: AllowList;
  readonly #engine: IdbEngine;
  readonly #serve: (name: string, args: readonly unknown[]) => Promise<unknown>;
  #context: BrowserContext | null = null;
  #page: Page | null = null;

  constructor(
    files: AllowList,
    engine: IdbEngine,
    serve: (name: string, args: readonly unknown[]) => Promise<unknown>,
  ) {
    this.#files = files;
    this.#engine = engine;
    this.#serve = serve;
  }

  async present(storePath: string | null): Promise<void> {
    await this.end();
    if (storePath === null) return;
    const how = this.#engine === 'sqlite' ? 'enable' : 'disable';
    const context = await chromium.launchPersistentContext(storePath, {
      executablePath: chromiumPath() ?? '',
      headless: true,
      args: [`--${how}-features=IdbSqliteBackingStore`],
    });
    this.#context = context;
    await context.exposeBinding('vigilWire', async (_source, name: string, packed: string) =>
      pack(await this.#serve(name, unpack(packed) as unknown[])),
    );
    await context.addInitScript(bridgeInPage, Object.keys(wire));
    await context.route(`${origin}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      const url = `app://vigil${pathname}`;
      const { status, headers, body } = await answerRequest(this.#files, 'casebook', {
        method: 'GET',
        url,
      });
      await route.fulfill({ status, headers: { ...headers }, body: Buffer.from(body ?? []) });
    });
    const page = await context.newPage();
    await page.goto(`${origin}/casebook.html?harness`);
    this.#page = page;
  }

  async end(): Promise<void> {
    this.#page = null;
    await this.#context?.close();
    this.#context = null;
  }

  hide(): void {
    // There is no window that anybody sees.
  }

  tell(): void {
    // No event matters to a page that a tool drives.
  }

  async page(): Promise<Page> {
    const until = Date.now() + 20_000;
    while (this.#page === null) {
      if (Date.now() > until) throw new Error('no page came');
      await new Promise((done) => setTimeout(done, 50));
    }
    return this.#page;
  }
}

/** What crosses to the page and back: JSON, with bytes as base 64. */
function pack(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    each instanceof Uint8Array ? { bytes64: Buffer.from(each).toString('base64') } : each,
  );
}

function unpack(text: string): unknown {
  return JSON.parse(text, (_key, each: unknown) => {
    const packed = typeof each === 'object' && each !== null && 'bytes64' in each;
    return packed ? Uint8Array.from(Buffer.from(String(each.bytes64), 'base64')) : each;
  });
}

/** Runs in the page before any script of it, and names nothing outside itself. */
function bridgeInPage(): void {
  const { vigilWire } = globalThis as unknown as {
    vigilWire(name: string, packed: string): Promise<string>;
  };
  function toText(bytes: Uint8Array): string {
    let text = '';
    for (let at = 0; at < bytes.length; at += 8192) {
      text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    }
    return btoa(text);
  }
  async function ask(name: string, ...args: unknown[]): Promise<unknown> {
    const packed = JSON.stringify(args, (_key, each: unknown) =>
      each instanceof Uint8Array ? { bytes64: toText(each) } : each,
    );
    return JSON.parse(await vigilWire(name, packed), (_key, each: unknown) => {
      const isPacked = typeof each === 'object' && each !== null && 'bytes64' in each;
      return isPacked
        ? Uint8Array.from(atob(String(each.bytes64)), (sign) => sign.charCodeAt(0))
        : each;
    });
  }
  const names = ['call', 'open', 'write', 'commit', 'pull', 'close'];
  const bridge = Object.fromEntries(
    names.map((name) => [name, (...args: unknown[]) => ask(name, ...args)]),
  );
  Object.assign(globalThis, { vigil: { ...bridge, on: () => () => undefined } });
}
