import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileLog, logLine, redact } from './log';

describe('redact', () => {
  it.each([
    'Leyla',
    'leyla',
    'leyla mammadova',
    'Лейла',
    '/home/user/cases/list.csv',
    'C:\\Users\\user\\x',
    'a@example.org',
    'https://example.org/x',
    '2024-01-31',
    'arrested on the street',
    'app://vigil/casebook.html?x=1',
    '',
    'correct horse battery staple',
  ])('does not let %j through', (text) => {
    expect(redact(text)).toBe('[redacted]');
  });

  it('does not let objects or bytes through', () => {
    expect(redact({ name: 'x' })).toBe('[redacted]');
    expect(redact([1])).toBe('[redacted]');
    expect(redact(Uint8Array.of(1))).toBe('[redacted]');
    expect(redact(undefined)).toBe('[redacted]');
  });

  it.each([
    'journal-failed',
    'app.status',
    'sources/list',
    'ENOSPC',
    'det_0123456789abcdef0123456789abcdef',
    '25.1.1',
    'locked',
  ])('keeps %j', (text) => {
    expect(redact(text)).toBe(text);
  });

  it('keeps of an error its name, its number and its places, not its message', () => {
    const error = Object.assign(new TypeError("no such file '/home/user/Leyla.pdf'"), {
      code: 'ENOENT',
    });
    error.stack = `TypeError: no such file '/home/user/Leyla.pdf'
      at readIt (/home/user/vigil/out/main/index.js:10:20)`;
    expect(redact(error)).toBe('TypeError ENOENT at index.js:10:20');
  });

  it('does not trust the name of an error', () => {
    const error = new Error('x');
    error.name = 'Leyla Mammadova';
    error.stack = '';
    expect(redact(error)).toBe('Error');
  });
});

describe('logLine', () => {
  it('is one line, whatever is put in', () => {
    const line = logLine(new Date(0), 'fault', { 'a\nb': 'c\nd', error: new Error('e\nf') });
    expect(line.trimEnd()).not.toContain('\n');
    expect(line).toMatch(/^1970-01-01T00:00:00\.000Z fault \[redacted\]=\[redacted\] error=Error/);
  });
});

describe('fileLog', () => {
  it('puts a long log aside and goes on', () => {
    const folder = mkdtempSync(join(tmpdir(), 'vigil-log-'));
    writeFileSync(join(folder, 'vigil.log'), 'x'.repeat(1024 * 1024 + 1));
    fileLog(folder).note('quit');
    expect(readFileSync(join(folder, 'vigil.log'), 'utf8')).toMatch(/^\S+ quit\n$/);
    expect(readFileSync(join(folder, 'vigil.old.log'), 'utf8')).toHaveLength(1024 * 1024 + 1);
    rmSync(folder, { recursive: true });
  });

  it('never fails its caller', () => {
    expect(() => fileLog('/dev/null/log').note('quit')).not.toThrow();
  });
});
