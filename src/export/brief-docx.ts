import {
  AlignmentType,
  Bookmark,
  Document,
  Footer,
  Header,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import {
  contentsOf,
  placeOf,
  type BriefDocument,
  type BriefLine,
  type BriefPart,
  type BriefSection,
} from '../domain/brief-document';
import { neutralOfficeFile } from './office-file';

type Block = Paragraph | Table;

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

function runs(parts: readonly BriefPart[]): TextRun[] {
  return parts.map(
    ({ text, strong, language }) =>
      new TextRun({
        text,
        ...(strong === true && { bold: true }),
        ...(language !== undefined && { language: { value: language } }),
      }),
  );
}

function lineRuns(line: BriefLine): (TextRun | InternalHyperlink)[] {
  return [
    ...runs(line.parts),
    ...line.citations.map(
      (n) =>
        new InternalHyperlink({
          anchor: `note-${n}`,
          children: [new TextRun({ text: ` [${n}]`, size: 16 })],
        }),
    ),
  ];
}

function heading(words: readonly BriefPart[], depth: number, place: string): Paragraph {
  return new Paragraph({
    heading: headings[Math.min(depth, 4) - 1] ?? HeadingLevel.HEADING_4,
    keepNext: true,
    children: [new Bookmark({ id: place, children: runs(words) })],
  });
}

function cell(line: BriefLine): TableCell {
  return new TableCell({ children: [new Paragraph({ children: lineRuns(line) })] });
}

function captionOf(caption: string): Paragraph[] {
  if (caption === '') return [];
  return [
    new Paragraph({ children: [new TextRun({ text: caption, italics: true })], keepNext: true }),
  ];
}

function blocksOf(section: BriefSection): Block[] {
  return section.blocks.flatMap((block): Block[] => {
    switch (block.kind) {
      case 'lines':
        if (block.style === 'running') {
          const children = block.lines.flatMap((line, at) => [
            ...(at === 0 ? [] : [new TextRun(' ')]),
            ...lineRuns(line),
          ]);
          return [new Paragraph({ children })];
        }
        return block.lines.map(
          (line) =>
            new Paragraph({
              children: lineRuns(line),
              keepLines: true,
              ...(block.style !== 'paragraphs' && { bullet: { level: 0 } }),
            }),
        );
      case 'bars':
        return [
          ...captionOf(block.caption),
          ...block.rows.map(({ line }) => new Paragraph({ children: lineRuns(line) })),
        ];
      case 'table':
        return [
          ...captionOf(block.caption),
          new Table({
            width: { size: 100, type: WidthType.PERCENTAGE },
            rows: [
              new TableRow({
                tableHeader: true,
                cantSplit: true,
                children: block.columns.map(
                  (column) =>
                    new TableCell({
                      children: [
                        new Paragraph({ children: [new TextRun({ text: column, bold: true })] }),
                      ],
                    }),
                ),
              }),
              ...block.rows.map(
                (row) => new TableRow({ cantSplit: true, children: row.cells.map(cell) }),
              ),
            ],
          }),
        ];
      case 'timeline':
        // Its words stand as lines after it.
        return [];
    }
  });
}

function noteBlocks(document: BriefDocument): Paragraph[] {
  if (document.citations.length === 0) return [];
  return [
    heading([{ text: document.citationsHeading }], 1, 'notes'),
    ...document.citations.map(({ n, words, quote, ownWords, url }) => {
      const said = quote === null ? '' : ownWords ? ` ${quote}` : ` “${quote}”`;
      return new Paragraph({
        keepLines: true,
        children: [
          new Bookmark({ id: `note-${n}`, children: [new TextRun(`${n}. `)] }),
          new TextRun(words),
          new TextRun({ text: said, italics: true }),
          ...(url === '' ? [] : [new TextRun(` ${url}`)]),
        ],
      });
    }),
  ];
}

function contentsBlocks(document: BriefDocument): Paragraph[] {
  if (document.contents === null) return [];
  return [
    heading([{ text: document.contents.heading }], 1, 'contents'),
    ...contentsOf(document).map(
      ({ place, words }) =>
        new Paragraph({
          children: [new InternalHyperlink({ anchor: place, children: [new TextRun(words)] })],
        }),
    ),
  ];
}

/**
 * A brief as a DOCX for Word and LibreOffice: headings as headings, rows that do not part, notes
 * that the numbers lead to, the language of the words. The same brief gives the same bytes.
 */
export async function briefDocx(document: BriefDocument, head: string): Promise<Uint8Array> {
  const file = new Document({
    title: document.title,
    creator: 'Vigil',
    lastModifiedBy: 'Vigil',
    styles: {
      default: {
        document: { run: { font: 'Noto Serif', size: 20, language: { value: document.language } } },
      },
    },
    sections: [
      {
        headers: {
          default: new Header({
            children: [new Paragraph({ children: [new TextRun({ text: head, size: 15 })] })],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  new TextRun({
                    size: 15,
                    children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
                  }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(document.title)] }),
          new Paragraph({ children: [new TextRun(document.subtitle)] }),
          ...document.banners.map(
            (banner) => new Paragraph({ children: [new TextRun({ text: banner, bold: true })] }),
          ),
          ...contentsBlocks(document),
          ...document.sections.flatMap((section, at) => [
            heading(section.heading, section.depth, placeOf(at)),
            ...blocksOf(section),
          ]),
          ...noteBlocks(document),
        ],
      },
    ],
  });
  const bytes = await Packer.pack(file, 'uint8array');
  return neutralOfficeFile(bytes, document.title, document.asOf.day);
}
