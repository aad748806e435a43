import { describe, expect, it } from 'vitest';
import { readingSchema } from '../../ipc/reader-shapes';
import { readJob } from './read-job';

function job(text: string | Uint8Array, encoding?: string) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const options = encoding === undefined ? {} : { encoding };
  return readJob({ name: 'a.txt', size: bytes.length, options }, bytes);
}

describe('the reader of one file', () => {
  it('hands back what the contract lets through', async () => {
    const reading = await job('Məmmədov həbs edildi.\n\nSecond paragraph.');
    expect(readingSchema.parse(reading)).toMatchObject({ status: 'text' });
  });

  it('refuses an empty and a binary file by a code', async () => {
    expect(await job('')).toMatchObject({ status: 'no-text', reason: { code: 'empty' } });
    const binary = Uint8Array.from({ length: 4096 }, (_, i) => (i * 37) % 7);
    expect(readingSchema.parse(await job(binary))).toMatchObject({
      status: 'unsupported',
      reason: { code: 'binary' },
    });
  });

  it('answers for an encoding that is none', async () => {
    expect(await job('abc', 'klingon-8')).toMatchObject({ status: 'unreadable' });
  });
});
