import { releaseMarks, type ReleaseMark } from './release';
import { termOf } from './vocabulary';

/** What a new record or claim is about, as far as its first release mark depends on it. */
export type ReleaseSubject =
  | { readonly kind: 'fact'; readonly field: string }
  | { readonly kind: 'incident'; readonly incident: string }
  | { readonly kind: 'custody-event'; readonly event: string }
  | { readonly kind: 'source'; readonly sourceKind: string }
  | { readonly kind: 'appeal'; readonly appealKind: string }
  | { readonly kind: 'relation'; readonly relation: string }
  | { readonly kind: 'contact' | 'consent' | 'other' };

const closed: Readonly<Record<string, readonly string[]>> = {
  incident: ['sexual-violence', 'self-harm', 'medical-denied', 'relatives'],
  'custody-event': ['medical', 'psychiatric'],
  source: ['testimony', 'contact-note', 'medical-record', 'lawyers-paper'],
  appeal: ['icrc'],
  relation: [
    'spouse',
    'parent',
    'child',
    'sibling',
    'relative',
    'doctor',
    'patient',
    'witness',
    'has-witness',
    'alleged-perpetrator',
    'alleged-victim',
  ],
};

function isClosed(kind: string, term: string): boolean {
  return closed[kind]?.includes(term) ?? false;
}

/**
 * The release mark a new record or claim starts with: internal, and confidential for contacts,
 * health, sexual violence, children, relatives, testimony, lawyers' papers, ICRC matters and
 * alleged perpetrators. The user may set another; privileged is never a default.
 */
export function defaultRelease(subject: ReleaseSubject): ReleaseMark {
  switch (subject.kind) {
    case 'fact': {
      const mark = termOf('fact-fields', subject.field)?.['release'];
      return releaseMarks.find((each) => each === mark) ?? 'internal';
    }
    case 'incident':
      return isClosed('incident', subject.incident) ? 'confidential' : 'internal';
    case 'custody-event':
      return isClosed('custody-event', subject.event) ? 'confidential' : 'internal';
    case 'source':
      return isClosed('source', subject.sourceKind) ? 'confidential' : 'internal';
    case 'appeal':
      return isClosed('appeal', subject.appealKind) ? 'confidential' : 'internal';
    case 'relation':
      return isClosed('relation', subject.relation) ? 'confidential' : 'internal';
    case 'contact':
    case 'consent':
      return 'confidential';
    case 'other':
      return 'internal';
  }
}
