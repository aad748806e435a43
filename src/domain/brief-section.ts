import type { BriefDocument, BriefLine, BriefLineStyle, BriefSection } from './brief-document';
import { linesOf } from './brief-document';

/** A section of lines; none where it has no line. */
export function sectionOf(
  key: string,
  heading: string,
  style: BriefLineStyle,
  lines: readonly BriefLine[],
  depth = 2,
): BriefSection[] {
  if (lines.length === 0) return [];
  return [
    {
      key,
      heading: [{ text: heading }],
      depth,
      blocks: [{ kind: 'lines', style, lines: [...lines] }],
    },
  ];
}

function partOf(section: BriefSection): string {
  return section.key.split(':')[0] ?? '';
}

/**
 * The sections that are wanted, in the wanted order under each subject. `wanted` names parts, the
 * words before the colon of a section's key; a section that is no `part` stays where it is.
 */
export function chosenSections(
  sections: readonly BriefSection[],
  parts: readonly string[],
  wanted: readonly string[],
): BriefSection[] {
  if (wanted.length === 0) return [...sections];
  const subjects: BriefSection[][] = [];
  for (const section of sections) {
    if (section.depth === 1 || subjects.length === 0) subjects.push([]);
    subjects.at(-1)?.push(section);
  }
  return subjects.flatMap((subject) => {
    const kept = subject.filter(
      (section) => !parts.includes(partOf(section)) || wanted.includes(partOf(section)),
    );
    function place(section: BriefSection): number {
      return wanted.indexOf(partOf(section));
    }
    return kept.toSorted((a, b) => place(a) - place(b));
  });
}

/**
 * The document with its notes numbered in the order of the page: notes that no line rests on any
 * more are gone, and so is what was to be decided about lines that are gone.
 */
export function renumbered(document: BriefDocument): BriefDocument {
  const numbers = new Map<number, number>();
  const lines = linesOf(document);
  for (const { citations } of lines) {
    for (const n of citations) if (!numbers.has(n)) numbers.set(n, numbers.size + 1);
  }
  function renumber(line: BriefLine): BriefLine {
    return {
      ...line,
      citations: line.citations.flatMap((n) => numbers.get(n) ?? []),
    };
  }
  const keys = new Set(lines.map((line) => line.key));
  const sections = document.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => {
      switch (block.kind) {
        case 'lines':
          return { ...block, lines: block.lines.map(renumber) };
        case 'table':
          return {
            ...block,
            rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(renumber) })),
          };
        case 'bars':
          return {
            ...block,
            rows: block.rows.map((row) => ({ ...row, line: renumber(row.line) })),
          };
        case 'timeline':
          return block;
      }
    }),
  }));
  const citations = document.citations
    .flatMap((note) => {
      const n = numbers.get(note.n);
      return n === undefined ? [] : [{ ...note, n }];
    })
    .toSorted((a, b) => a.n - b.n);
  return {
    ...document,
    sections,
    citations,
    notices: document.notices.filter((notice) => keys.has(notice.line)),
  };
}
