import { describe, expect, it } from 'vitest';
import { statedBy } from './store-reading';

const stated = {
  text: 'x',
  blocks: [],
  warnings: [],
  dropped: [],
  author: 'A. Writer',
  publisher: 'The Harbour Post',
  published: '2024-03-12T10:00:00+04:00',
};

describe('what a document states about itself', () => {
  it('is taken from a web page, the date as a day', () => {
    expect(statedBy(stated, 'html')).toMatchObject({
      author: { kind: 'named', name: 'A. Writer' },
      publisher: { kind: 'named', name: 'The Harbour Post' },
      published: { written: '2024-03-12', edtf: '2024-03-12' },
    });
  });

  it('is not taken from files that name the account they were made with', () => {
    expect(statedBy(stated, 'pdf')).toEqual({});
    expect(statedBy(stated, 'docx')).toEqual({});
  });
});
