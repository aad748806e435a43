import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFile } from './read-file';

const archive = zipSync({ 'casebook.json': strToU8('{"format":"Гəნ"}'), 'a.csv': strToU8('a') });

describe("an archive of Vigil's own", () => {
  it('is read as its data where a text is asked for, and in no other way', async () => {
    expect(await readFile(archive, 'x.zip', { asText: true })).toMatchObject({
      ...{ status: 'text', readAs: 'text' },
      content: { text: '{"format":"Гəნ"}' },
    });
    expect(await readFile(archive, 'x.zip')).toMatchObject({ status: 'unsupported' });
  });

  it('is refused where it holds no data of a casebook', async () => {
    const other = zipSync({ 'other.json': strToU8('{}') });
    expect(await readFile(other, 'x.zip', { asText: true })).toMatchObject({
      status: 'unsupported',
    });
  });
});
