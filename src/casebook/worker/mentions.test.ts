import { describe, expect, it } from 'vitest';
import { newId } from '../../domain/ids';
import { brokenInnerLink, mentionsOf, pathTo } from './mentions';

const source = newId('source');
const annotation = newId('member');
const detainee = newId('detainee');

describe('what a value leads to', () => {
  it('is every record it names, at any depth, and annotations with their source', () => {
    const evidence = [{ source, locator: { kind: 'text', annotation } }];
    const value = {
      evidence,
      by: { kind: 'detainee', id: detainee, as: null },
      own: newId('change'),
    };
    const found = mentionsOf(value);
    expect([...found.records].toSorted()).toEqual([detainee, source].toSorted());
    expect(found.annotations).toEqual([{ source, annotation }]);
    expect(pathTo(value, annotation)).toEqual(['evidence', 0, 'locator', 'annotation']);
    expect(pathTo(value, 'nowhere')).toEqual([]);
  });

  it('is nothing for words that only hold an id', () => {
    expect(mentionsOf({ text: `see ${source}` }).records.size).toBe(0);
  });

  it('counts a page of a source as the source', () => {
    const found = mentionsOf({ source, locator: { kind: 'page', page: 2 } });
    expect([...found.records]).toEqual([source]);
    expect(found.annotations).toEqual([]);
  });
});

describe('a link inside a record', () => {
  it.each([
    ['appeal', { outcomeLines: [{ id: 'l', asks: ['x'] }], asks: [{ id: 'a' }] }, 'x'],
    ['appeal', { deadlineMarks: [{ id: 'l', stage: 'x' }], stages: [] }, 'x'],
    ['source', { textVersions: [{ id: 'l', attachment: 'x' }], attachments: [] }, 'x'],
    ['source', { textVersions: [{ id: 'l', attachment: null }], attachments: [] }, null],
    ['appeal', { outcomeLines: [{ id: 'l', asks: ['a'] }], asks: [{ id: 'a' }] }, null],
    ['detainee', { outcomeLines: [{ id: 'l', asks: ['x'] }] }, null],
  ] as const)('of %s in %j leads to %s', (kind, record, to) => {
    expect(brokenInnerLink(kind, record)?.to ?? null).toBe(to);
  });
});
