import { foldWord } from '../../../domain/names/fold';
import { foldText } from '../../shared/search/fold';
import type { Piece, Snippet } from './entry';

/** Letters shown on either side of a hit. */
const AROUND = 60;

/** What a term looks for: folded letters, and the fold of a name where it can be one. */
export interface FoldedTerm {
  readonly plain: string;
  readonly name: string | null;
}

/** The first place of a piece that bears one of the terms, with the words around it; or null. */
export function snippetOf(piece: Piece, terms: readonly FoldedTerm[]): Snippet | null {
  for (const term of terms) {
    const found = byLetters(piece.text, term.plain) ?? byName(piece.text, term.name);
    if (found !== null) return cut(piece, found);
  }
  return null;
}

interface Found {
  readonly start: number;
  readonly end: number;
}

/** Folding changes lengths: the text is folded letter by letter to know where each came from. */
function byLetters(text: string, wanted: string): Found | null {
  if (wanted === '') return null;
  let folded = '';
  const from: number[] = [];
  let space = false;
  let at = 0;
  for (const letter of text) {
    const isSpace = /\s/u.test(letter);
    if (!isSpace || !space) {
      const plain = isSpace ? ' ' : foldText(letter);
      for (let unit = 0; unit < plain.length; unit += 1) from.push(at);
      folded += plain;
    }
    space = isSpace;
    at += letter.length;
  }
  const found = folded.indexOf(wanted);
  if (found === -1) return null;
  const start = from[found] ?? 0;
  return { start, end: from[found + wanted.length] ?? text.length };
}

function byName(text: string, wanted: string | null): Found | null {
  if (wanted === null) return null;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}'’ʼ]+/gu)) {
    if (foldWord(word).startsWith(wanted)) return { start: index, end: index + word.length };
  }
  return null;
}

function cut({ place, text }: Piece, { start, end }: Found): Snippet {
  const head = Math.max(0, start - AROUND);
  const tail = Math.min(text.length, end + AROUND);
  const before = text.slice(head, start).replace(/\s+/gu, ' ');
  const after = text.slice(end, tail).replace(/\s+/gu, ' ');
  return {
    place,
    before: head > 0 ? `…${before.replace(/^\S* /u, '')}` : before,
    hit: text.slice(start, end).replace(/\s+/gu, ' '),
    after: tail < text.length ? `${after.replace(/ \S*$/u, '')}…` : after,
    start,
    end,
  };
}
