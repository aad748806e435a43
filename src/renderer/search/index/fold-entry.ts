import { fold } from '../../../domain/names/fold';
import { foldText } from '../../shared/search/fold';
import type { SearchEntry } from './entry';

/** An entry with its words folded twice: letter by letter, and as names are compared. */
export interface FoldedEntry {
  readonly entry: SearchEntry;
  readonly title: string;
  /** Pieces folded and put together, a newline between two, so that no phrase spans them. */
  readonly plain: string;
  /** Where in `plain` each piece begins. */
  readonly starts: readonly number[];
  /** Words folded over all spellings and scripts, a space before each. */
  readonly names: string;
}

/** The words of an entry as queries are compared with them. */
export function foldEntry(entry: SearchEntry): FoldedEntry {
  const parts: string[] = [];
  const starts: number[] = [];
  let at = 0;
  for (const { text } of entry.pieces) {
    const folded = foldSpaces(text);
    starts.push(at);
    parts.push(folded);
    at += folded.length + 1;
  }
  const names = entry.pieces.map(({ text }) => fold(text)).join(' ');
  return {
    entry,
    title: foldSpaces(entry.title),
    plain: parts.join('\n'),
    starts,
    names: ` ${names}`,
  };
}

/** Folded letters, and every run of white space one space. */
export function foldSpaces(text: string): string {
  return foldText(text).replace(/\s+/gu, ' ');
}
