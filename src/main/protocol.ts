import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Role } from '../ipc/channels';
import { policies } from './csp';

/** The file that each page is. */
export const pageFiles: Readonly<Record<Role, string>> = {
  casebook: '/casebook.html',
  reader: '/reader.html',
  printer: '/print.html',
};

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** Each path of `app://vigil` that is answered, with the file behind it; fixed at the start. */
export type AllowList = ReadonlyMap<string, string>;

/** What a request is answered with. */
export interface AppAnswer {
  readonly status: 200 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | null;
}

/**
 * Every file below `folder` with a known media type, by its path. A request is looked up here and
 * never becomes a path itself, so that no `..`, no encoding of it and no link leads elsewhere.
 */
export function makeAllowList(folder: string): AllowList {
  const list = new Map<string, string>();
  collect(folder, '', list);
  return list;
}

function collect(folder: string, below: string, list: Map<string, string>): void {
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const path = `${below}/${entry.name}`;
    if (entry.isDirectory()) collect(folder, path, list);
    else if (entry.isFile() && extname(entry.name) in mediaTypes) {
      list.set(path, join(folder, path));
    }
  }
}

/**
 * Answers a request of the page of `role`: its own HTML and every part, but no other page. Only
 * GET of `app://vigil/...` without credentials or port is answered, everything else is 404. Every
 * answer, also that, carries a policy.
 */
export async function answerRequest(
  list: AllowList,
  role: Role,
  request: { readonly method: string; readonly url: string },
): Promise<AppAnswer> {
  const path = request.method === 'GET' ? pathOf(request.url) : null;
  const file = path === null ? undefined : list.get(path);
  const type = path === null ? undefined : mediaTypes[extname(path)];
  if (path === null || file === undefined || type === undefined) return notFound;
  const isPage = Object.values(pageFiles).includes(path) || type.startsWith('text/html');
  if (isPage && path !== pageFiles[role]) return notFound;
  const body = await bodyOf(file, role);
  const headers = headersOf(type, isPage ? policies[role] : policies.part);
  return { status: 200, headers: role === 'reader' ? headers : { ...headers, ...apart }, body };
}

/** What reader pages are made of, after the first of them: an import starts one for each file. */
const kept = new Map<string, Uint8Array<ArrayBuffer>>();

async function bodyOf(file: string, role: Role): Promise<Uint8Array<ArrayBuffer>> {
  const known = role === 'reader' ? kept.get(file) : undefined;
  if (known !== undefined) return known;
  const body = Uint8Array.from(await readFile(file));
  if (role === 'reader') kept.set(file, body);
  return body;
}

/** The path of an address of ours, or null. Written out: `app:` is no scheme Node's URL knows. */
function pathOf(url: string): string | null {
  const found = /^app:\/\/vigil(\/[A-Za-z0-9._/-]*)(?:[?#].*)?$/.exec(url);
  return found?.[1] ?? null;
}

function headersOf(type: string, policy: string): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}

/**
 * Parts a page from whoever opened it. A reader's goes without: nothing can open one but main, and
 * Chromium begins a second process for a page that carries it, as often as a file is read.
 */
const apart = { 'cross-origin-opener-policy': 'same-origin' } as const;

const notFound: AppAnswer = {
  status: 404,
  headers: headersOf('text/plain; charset=utf-8', policies.part),
  body: null,
};
