import type { AnyRecord } from '../../domain/records';
import type { Piece, Place } from './index/entry';

/** Fields whose words people search for; ids, terms and hashes are not among them. */
const worded = new Set([
  ...['text', 'title', 'name', 'names', 'words', 'comment', 'detail', 'description', 'note'],
  ...['summary', 'place', 'printed', 'why', 'nextStep', 'exact', 'reference', 'court', 'number'],
  ...['as', 'charge', 'article', 'definition', 'country', 'judge', 'written', 'closing', 'by'],
]);

/** Lists that are not words of the record itself: the text of a source comes by its own way. */
const passed = new Set([
  'textVersions',
  'attachments',
  'original',
  'dismissedMentions',
  'placements',
]);

/** What can be jumped to in a record. */
function placeOf(list: string | null, id: string | null): Place {
  if (list === null || id === null) return { in: 'head' };
  if (list === 'annotations') return { in: 'annotation', id };
  return { in: list === 'notes' ? 'note' : 'member', id };
}

/** Every text of a record with where it stands, but for the frozen text of a source. */
export function collectPieces(record: AnyRecord): Piece[] {
  const pieces: Piece[] = [];
  for (const [field, value] of Object.entries(record)) {
    if (passed.has(field)) continue;
    if (Array.isArray(value)) {
      for (const member of value as readonly unknown[]) {
        const words = wordsIn(member, field);
        const place = placeOf(field, idOf(member));
        if (words !== '') pieces.push({ place, text: words });
      }
    } else {
      const words = typeof value === 'string' ? ownWords(field, value) : wordsIn(value, field);
      if (words !== '') pieces.push({ place: { in: 'head' }, text: words });
    }
  }
  return pieces;
}

function ownWords(field: string, value: string): string {
  return worded.has(field) ? value : '';
}

function idOf(member: unknown): string | null {
  const id = typeof member === 'object' && member !== null && 'id' in member ? member.id : null;
  return typeof id === 'string' ? id : null;
}

/** The words in a value, put together. */
function wordsIn(value: unknown, field: string): string {
  if (typeof value === 'string') return ownWords(field, value);
  if (Array.isArray(value)) {
    return value
      .map((one) => wordsIn(one, field))
      .filter(Boolean)
      .join('\n');
  }
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .filter(([name]) => !passed.has(name) && name !== 'evidence')
    .map(([name, inner]) => wordsIn(inner, name))
    .filter(Boolean)
    .join('\n');
}
