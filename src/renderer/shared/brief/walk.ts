import { createContext, useContext } from 'react';
import type { BriefCitation, BriefLine, BriefNotice } from '../../../domain/brief-document';

/** What a reader at the screen can do with a brief: go from a line to its note, and to the quote. */
export interface Walk {
  /** Goes to a section by its place. */
  readonly toPlace: (place: string) => void;
  /** Goes to the note; `from` is the line it was asked from. */
  readonly toNote: (n: number, from: string) => void;
  /** Opens the source of a note at the quoted words. */
  readonly openNote: (note: BriefCitation) => void;
  /** What is to be decided of a line before it leaves, by the line's key. */
  readonly noticesOf: (line: string) => readonly BriefNotice['why'][];
  /** Gives a line other words. */
  readonly edit: (line: BriefLine) => void;
}

const context = createContext<Walk | null>(null);

export const WalkProvider = context.Provider;

/** The walk of the preview; null on paper, where a note is a place on the page. */
export function useWalk(): Walk | null {
  return useContext(context);
}

/** The id of a note's element, on screen and on paper. */
export function noteId(n: number): string {
  return `note-${n}`;
}
