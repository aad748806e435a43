import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policies } from './csp';
import { answerRequest, makeAllowList, type AllowList } from './protocol';

let root = '';
let list: AllowList = new Map();

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'vigil-protocol-'));
  const pages = join(root, 'renderer');
  mkdirSync(join(pages, 'assets'), { recursive: true });
  for (const name of ['casebook.html', 'reader.html', 'print.html', 'other.html']) {
    writeFileSync(join(pages, name), name);
  }
  writeFileSync(join(pages, 'assets', 'worker-1a2b.js'), 'worker');
  writeFileSync(join(pages, 'assets', 'Inter.woff2'), 'font');
  writeFileSync(join(pages, 'assets', 'notes.map'), 'no known type');
  writeFileSync(join(root, 'secret.json'), 'secret');
  symlinkSync(join(root, 'secret.json'), join(pages, 'assets', 'link.json'));
  list = makeAllowList(pages);
});
afterAll(() => rmSync(root, { recursive: true }));

function get(url: string, role: 'casebook' | 'reader' | 'printer' = 'casebook', method = 'GET') {
  return answerRequest(list, role, { method, url });
}

describe('answerRequest', () => {
  it.each([
    ['casebook', '/casebook.html'],
    ['reader', '/reader.html'],
    ['printer', '/print.html'],
  ] as const)('gives %s its own page with its own policy', async (role, path) => {
    const answer = await get(`app://vigil${path}`, role);
    expect(answer.status).toBe(200);
    expect(new TextDecoder().decode(answer.body ?? undefined)).toBe(path.slice(1));
    expect(answer.headers['content-security-policy']).toBe(policies[role]);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  });

  it('parts pages from their openers, but for a reader, which would begin twice by it', async () => {
    const opener = 'cross-origin-opener-policy';
    expect((await get('app://vigil/casebook.html')).headers[opener]).toBe('same-origin');
    expect((await get('app://vigil/print.html', 'printer')).headers[opener]).toBe('same-origin');
    expect((await get('app://vigil/reader.html', 'reader')).headers[opener]).toBeUndefined();
  });

  it('gives a worker its script with a policy of its own', async () => {
    const answer = await get('app://vigil/assets/worker-1a2b.js');
    expect(answer.status).toBe(200);
    expect(answer.headers['content-security-policy']).toBe(policies.part);
    expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it('takes a route or a query for no part of the path', async () => {
    expect((await get('app://vigil/casebook.html#/sources')).status).toBe(200);
    expect((await get('app://vigil/casebook.html?x')).status).toBe(200);
  });

  it.each([
    'app://vigil/',
    'app://vigil',
    'app://vigil/../secret.json',
    'app://vigil/assets/../../secret.json',
    'app://vigil/assets/%2e%2e/%2e%2e/secret.json',
    'app://vigil/..%2fsecret.json',
    'app://vigil/assets\\..\\..\\secret.json',
    'app://vigil//casebook.html',
    'app://vigil/./casebook.html',
    'app://vigil/CASEBOOK.HTML',
    'app://vigil/casebook.html\0',
    'app://vigil/assets/link.json',
    'app://vigil/assets/notes.map',
    'app://vigil/assets',
    'app://vigil/__proto__',
    'app://vigil/other.html',
    'app://vigil/reader.html',
    'app://vigil/print.html',
    'app://other/casebook.html',
    'app://vigil.example/casebook.html',
    'app://user@vigil/casebook.html',
    'app://vigil:80/casebook.html',
    'app:/vigil/casebook.html',
    'file:///etc/passwd',
    'http://vigil/casebook.html',
  ])('answers %j with 404, and that with a policy', async (url) => {
    const answer = await get(url);
    expect(answer.status).toBe(404);
    expect(answer.body).toBeNull();
    expect(answer.headers['content-security-policy']).toBe(policies.part);
  });

  it.each(['POST', 'HEAD', 'PUT', 'OPTIONS', 'get'])('answers %s with 404', async (method) => {
    expect((await get('app://vigil/casebook.html', 'casebook', method)).status).toBe(404);
  });
});
