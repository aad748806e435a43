import { fontObjects } from './font-objects';
import { runningFaces } from './running-fonts';
import type { Typeface } from './typeface';

/** Letters of one typeface, one after the other. */
interface Run {
  readonly face: Typeface;
  readonly glyphs: readonly number[];
}

/** A line in the typefaces of head and foot, and its width in thousandths of the type size. */
interface SetLine {
  readonly runs: readonly Run[];
  readonly width: number;
}

const SIZE = 7.5;
const LEADING = 9.5;
/** Points from the edge of the sheet: of the page's own text, and of the line nearest to the edge. */
const MARGIN = 56.7;
const EDGE = 28;
/** More lines than these would reach the text of the page. */
const MOST_LINES = 3;

/** The lines at the head and the foot of each page of a PDF, ready to be put on. */
export interface RunningLines {
  /** The fonts they are set in, as objects from `number`, and their names in a page's resources. */
  fontsFrom(number: number): {
    readonly objects: ReadonlyMap<number, string>;
    readonly names: string;
  };
  /** What draws them on a page of so many points; pages count from 1. */
  drawn(page: number, pages: number, size: readonly [number, number]): string;
}

/**
 * The running head and foot, in which `{page}` and `{pages}` become numbers. Null where a letter is in
 * none of our typefaces: then `runningTemplate` and the system's have to do.
 */
export function runningLines(head: string, foot: string): RunningLines | null {
  const faces = runningFaces();
  const used = new Map<Typeface, Map<number, string>>();
  function set(words: string): SetLine | null {
    const runs: { face: Typeface; glyphs: number[] }[] = [];
    let width = 0;
    for (const letter of words) {
      const face = faces.find((each) => each.glyphOf(letter) !== undefined);
      const glyph = face?.glyphOf(letter);
      if (face === undefined || glyph === undefined) return null;
      const letters = used.get(face) ?? new Map<number, string>();
      used.set(face, letters.set(glyph, letter));
      if (runs.at(-1)?.face !== face) runs.push({ face, glyphs: [] });
      runs.at(-1)?.glyphs.push(glyph);
      width += face.widthOf(glyph);
    }
    return { runs, width };
  }
  if (set(`0123456789${numbered(head, '')}${numbered(foot, '')}`) === null) return null;
  const ready = [...used];
  const names = new Map(ready.map(([face], at) => [face, `Running${at + 1}`]));
  return {
    fontsFrom: (number) => fontObjects(ready, number, names),
    drawn(page, pages, [wide, high]) {
      const lines = brokenLines(numbered(head, page, pages), wide - 2 * MARGIN, set);
      const below = set(numbered(foot, page, pages));
      return [
        ...artifact('Header', lines, (_line, at) => [MARGIN, high - EDGE - LEADING * at], names),
        ...artifact(
          'Footer',
          below === null || below.runs.length === 0 ? [] : [below],
          ({ width }) => [(wide - (width * SIZE) / 1000) / 2, EDGE],
          names,
        ),
      ].join('\n');
    },
  };
}

function numbered(line: string, page: number | string, pages: number | string = page): string {
  return line.replaceAll('{page}', String(page)).replaceAll('{pages}', String(pages));
}

/** Words on as many lines as they need at this width in points; what is beyond the last is cut. */
function brokenLines(
  words: string,
  wide: number,
  set: (words: string) => SetLine | null,
): SetLine[] {
  const lines: SetLine[] = [];
  let line = '';
  for (const word of words.split(' ').filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && ((set(longer)?.width ?? 0) * SIZE) / 1000 > wide) {
      lines.push(...[set(line) ?? []].flat());
      line = word;
    } else line = longer;
  }
  if (line !== '') lines.push(...[set(line) ?? []].flat());
  return lines.slice(0, MOST_LINES);
}

/** Lines that belong to the paper and not to its text (ISO 32000-1, 14.8.2.2). */
function artifact(
  kind: 'Header' | 'Footer',
  lines: readonly SetLine[],
  placeOf: (line: SetLine, at: number) => readonly [number, number],
  names: ReadonlyMap<Typeface, string>,
): string[] {
  if (lines.length === 0) return [];
  const drawn = lines.map((line, at) => {
    const [x, y] = placeOf(line, at);
    const runs = line.runs.map(({ face, glyphs }) => {
      const codes = glyphs.map((glyph) => glyph.toString(16).padStart(4, '0')).join('');
      return `/${names.get(face) ?? ''} ${SIZE} Tf <${codes}> Tj`;
    });
    return `1 0 0 1 ${x.toFixed(2)} ${y.toFixed(2)} Tm ${runs.join(' ')}`;
  });
  const opened = `/Artifact <</Type /Pagination /Subtype /${kind}>> BDC`;
  return [opened, 'BT 0.33 g', ...drawn, 'ET', 'EMC'];
}
