import { isInTrash, stateOn } from '../../domain/annotation';
import type { Claim } from '../../domain/claim';
import type { RecordKind } from '../../domain/records';
import type { Reading } from '../shared/casebook/records';
import { peopleIn } from '../shared/names/people';

export const countedKinds: readonly RecordKind[] = [
  'source',
  'detainee',
  'appeal',
  'reply',
  'brief',
];

export interface Counts {
  readonly sources: number;
  readonly passages: number;
  readonly people: number;
  readonly appeals: number;
  readonly replies: number;
  readonly briefs: number;
  /** Claims about people that no passage bears out. */
  readonly unsourced: number;
  /** Sources that nobody has marked a passage in. */
  readonly unread: number;
  /** Passages whose words have moved in a later version of their text. */
  readonly toReview: number;
  /** Outcome lines still waiting for a word from the addressee. */
  readonly waiting: number;
}

const waiting = new Set(['sent', 'acknowledged', 'raised']);

/** What is on file, in numbers; each number is a list somebody can open. */
export function countsOf(store: Reading): Counts {
  const sources = store.all('source');
  const people = peopleIn(store).filter((person) => person.standing === 'case');
  const appeals = store.all('appeal');
  const passages = sources.flatMap((source) => {
    const latest = Math.max(0, ...source.textVersions.map(({ version }) => version));
    return source.annotations
      .filter((annotation) => !isInTrash(annotation))
      .map((annotation) => stateOn(annotation, latest));
  });
  return {
    sources: sources.length,
    passages: passages.length,
    people: people.length,
    appeals: appeals.length,
    replies: store.all('reply').length,
    briefs: store.all('brief').length,
    unsourced: people.reduce((sum, person) => sum + unsourcedOf(person), 0),
    unread: sources.filter((source) => source.annotations.length === 0).length,
    toReview: passages.filter((state) => state !== 'placed').length,
    waiting: appeals.reduce(
      (sum, { outcomeLines }) =>
        sum + outcomeLines.filter(({ status }) => waiting.has(status)).length,
      0,
    ),
  };
}

interface Claims {
  readonly names: readonly Claim[];
  readonly facts: readonly Claim[];
  readonly custodyEvents: readonly Claim[];
  readonly incidents: readonly Claim[];
}

function unsourcedOf({ names, facts, custodyEvents, incidents }: Claims): number {
  const claims = [...names, ...facts, ...custodyEvents, ...incidents];
  return claims.filter(({ evidence }) => evidence.length === 0).length;
}
