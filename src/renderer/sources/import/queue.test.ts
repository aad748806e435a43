import { describe, expect, it } from 'vitest';
import {
  afterReading,
  cancelled,
  extractorOf,
  finished,
  keptWithoutText,
  mediaTypeOf,
  nextToRead,
  titleOf,
  type Item,
  type ItemState,
} from './queue';

function item(id: number, state: ItemState): Item {
  return {
    id,
    name: `${id}.txt`,
    size: 1,
    origin: { token: 'a'.repeat(32) },
    encoding: null,
    password: null,
    asText: false,
    bytes: null,
    state,
  };
}

const content = { text: 'x', blocks: [], warnings: [], dropped: [] };

describe('the queue of an import', () => {
  const items = [
    item(1, { step: 'saved', source: 'src_1' as never, warnings: [], dropped: [] }),
    item(2, { step: 'reading' }),
    item(3, { step: 'waiting' }),
    item(4, { step: 'refused', code: 'empty', detail: '' }),
  ];

  it('goes on with the first that waits and is not on its way', () => {
    expect(nextToRead(items, new Map())?.id).toBe(3);
    expect(nextToRead(items, new Map([[3, { job: 'a', isRead: false }]]))).toBeUndefined();
    expect(finished(items)).toBe(2);
  });

  it('reads three at once, and on while one is put on file, but never far ahead', () => {
    const reading = { job: 'a', isRead: false };
    const read = { job: 'b', isRead: true };
    function nextBeside(...onTheWay: readonly (typeof reading)[]): number | undefined {
      return nextToRead(items, new Map(onTheWay.map((one, at) => [100 + at, one])))?.id;
    }
    expect(nextBeside(reading)).toBe(3);
    expect(nextBeside(reading, reading)).toBe(3);
    expect(nextBeside(reading, reading, reading)).toBeUndefined();
    expect(nextBeside(reading, reading, read, read)).toBe(3);
    expect(nextBeside(read, read, read, read, read)).toBeUndefined();
  });

  it('lets go what is not done, and keeps what is saved', () => {
    expect(cancelled(items).map(({ state }) => state.step)).toEqual([
      'saved',
      'cancelled',
      'cancelled',
      'refused',
    ]);
  });

  it('takes each outcome of a reader to its own step', () => {
    expect(afterReading({ status: 'needs-encoding', guesses: [] }).step).toBe('needs-encoding');
    expect(afterReading({ status: 'no-text', reason: { code: 'empty', detail: '' } })).toEqual({
      step: 'refused',
      code: 'empty',
      detail: '',
    });
    expect(afterReading({ status: 'needs-password', wrongPassword: true })).toEqual({
      step: 'needs-password',
      wrong: true,
    });
  });

  it('keeps a scan and a photograph as a file, and nothing of an empty one', () => {
    const scanned = { code: 'looks-scanned', detail: '' } as const;
    expect(keptWithoutText({ status: 'no-text', reason: scanned, readAs: 'pdf' })).toEqual({
      readAs: 'pdf',
      without: scanned,
    });
    expect(keptWithoutText({ status: 'no-text', reason: scanned, readAs: 'html' })).toBeNull();
    const empty = { code: 'empty', detail: '' } as const;
    expect(keptWithoutText({ status: 'no-text', reason: empty, readAs: 'pdf' })).toBeNull();
    expect(mediaTypeOf('image', 'A photo.JPG')).toBe('image/jpeg');
  });

  it('names what made the text', () => {
    expect(extractorOf('html')).toBe('html 1');
    expect(extractorOf('pdf')).toBe('pdf 1');
    expect(extractorOf('table')).toBe('plain-text 1');
    expect(mediaTypeOf('pdf')).toBe('application/pdf');
  });

  it('titles a source by the document, else by the file', () => {
    expect(titleOf('2024-05_letter.en.txt', content)).toBe('2024-05 letter.en');
    expect(titleOf('a.html', { ...content, title: ' Own title ' })).toBe('Own title');
    expect(titleOf('.txt', content)).toBe('.txt');
  });
});
