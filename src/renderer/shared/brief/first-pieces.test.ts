import { describe, expect, it } from 'vitest';
import type { BriefDocument, BriefLine } from '../../../domain/brief-document';
import { firstPieces, piecesOf } from './first-pieces';

function line(key: string): BriefLine {
  return { key, parts: [{ text: key }], claims: [], citations: [], edited: false } as never;
}

const document = {
  sections: [
    {
      ...{ key: 'summary', heading: [], depth: 1 },
      blocks: [
        {
          ...{ kind: 'table', key: 't', caption: '', columns: ['a', 'b'] },
          rows: [1, 2, 3].map((row) => ({
            key: `r${row}`,
            cells: [line(`${row}a`), line(`${row}b`)],
          })),
        },
      ],
    },
    {
      ...{ key: 'person', heading: [], depth: 1 },
      blocks: [{ kind: 'lines', style: 'list', lines: ['x', 'y'].map(line) }],
    },
  ],
  citations: [{ n: 1 }, { n: 2 }],
} as unknown as BriefDocument;

function keysOf(pieces: number): string[] {
  const { sections, citations } = firstPieces(document, pieces);
  return [
    ...sections.flatMap(({ key, blocks }) => [
      key,
      ...blocks.flatMap((block) => {
        if (block.kind === 'table') return block.rows.map((row) => row.key);
        return block.kind === 'lines' ? block.lines.map((one) => one.key) : [];
      }),
    ]),
    ...citations.map(({ n }) => String(n)),
  ];
}

describe('firstPieces', () => {
  it('draws from the top, a table by whole rows, the notes last', () => {
    expect(keysOf(1)).toEqual(['summary']);
    expect(keysOf(4)).toEqual(['summary', 'r1', 'r2']);
    expect(keysOf(9)).toEqual(['summary', 'r1', 'r2', 'r3', 'person', 'x']);
    expect(keysOf(11)).toEqual(['summary', 'r1', 'r2', 'r3', 'person', 'x', 'y', '1']);
  });

  it('is the whole document, part for part, once every piece is drawn', () => {
    const whole = firstPieces(document, piecesOf(document));
    expect(whole.sections).toEqual(document.sections);
    whole.sections.forEach((section, at) => expect(section).toBe(document.sections[at]));
    expect(whole.citations).toBe(document.citations);
    expect(keysOf(piecesOf(document) - 1)).not.toContain('2');
  });

  it('keeps what is drawn whole as it was, so that it is not drawn again', () => {
    const [first] = firstPieces(document, 9).sections;
    expect(first).toBe(document.sections[0]);
  });
});
