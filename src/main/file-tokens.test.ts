import { describe, expect, it } from 'vitest';
import { FileTokens } from './file-tokens';

describe('a token', () => {
  it('is good once for each use it was made for', () => {
    const tokens = new FileTokens();
    const token = tokens.issue('/a', ['read', 'seal']);
    expect(tokens.take(token, 'write')).toBeNull();
    expect(tokens.take(token, 'read')).toBe('/a');
    expect(tokens.take(token, 'read')).toBeNull();
    expect(tokens.take(token, 'seal')).toBe('/a');
    expect(tokens.take(token, 'seal')).toBeNull();
  });

  it('cannot be guessed, and ends with the lock', () => {
    const tokens = new FileTokens();
    const token = tokens.issue('/a', ['write']);
    expect(token).toMatch(/^[0-9a-f]{32}$/);
    expect(tokens.issue('/a', ['write'])).not.toBe(token);
    tokens.clear();
    expect(tokens.take(token, 'write')).toBeNull();
    expect(tokens.take('__proto__', 'write')).toBeNull();
  });
});
