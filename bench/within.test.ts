import { describe, expect, it } from 'vitest';
import { within } from './within';

describe('within', () => {
  it('hands on what the work comes to, and its failure', async () => {
    expect(await within(1000, Promise.resolve(7))).toBe(7);
    await expect(within(1000, Promise.reject(new Error('crashed')))).rejects.toThrow('crashed');
  });

  it('gives up work that never answers', async () => {
    await expect(within(5, new Promise(() => undefined))).rejects.toThrow('no answer');
  });
});
