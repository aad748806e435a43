import { isInTrash, stateOn } from '../../domain/annotation';
import { isWaiting } from '../../domain/open-appeal';
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

/** What is on file, as lists of rows: each number is the length of the list that it opens. */
export interface Counts {
  readonly sources: readonly string[];
  readonly people: readonly string[];
  readonly appeals: readonly string[];
  readonly briefs: readonly string[];
  /** Passages and replies stand on those rows and open no list of their own. */
  readonly passages: number;
  readonly replies: number;
  /** People with a claim that no passage bears out. */
  readonly unsourced: readonly string[];
  /** Sources that nobody has marked a passage in. */
  readonly unread: readonly string[];
  /** Sources with passages whose words have moved in a later version of their text. */
  readonly toReview: readonly string[];
  /** Appeals with an outcome line still waiting for a word from the addressee. */
  readonly waiting: readonly string[];
}

function idsOf(records: readonly { readonly id: string }[]): string[] {
  return records.map(({ id }) => id);
}

/** What is on file; every list holds exactly the rows that its number opens. */
export function countsOf(store: Reading): Counts {
  const sources = store.all('source');
  const people = peopleIn(store).filter((person) => person.standing === 'case');
  const appeals = store.all('appeal');
  const passages = sources.map((source) => {
    const latest = Math.max(0, ...source.textVersions.map(({ version }) => version));
    const states = source.annotations
      .filter((annotation) => !isInTrash(annotation))
      .map((annotation) => stateOn(annotation, latest));
    return { id: source.id, states };
  });
  return {
    sources: idsOf(sources),
    people: idsOf(people),
    appeals: idsOf(appeals),
    briefs: idsOf(store.all('brief')),
    passages: passages.reduce((sum, { states }) => sum + states.length, 0),
    replies: store.all('reply').length,
    unsourced: idsOf(people.filter(isUnsourced)),
    unread: idsOf(sources.filter(({ annotations }) => annotations.length === 0)),
    toReview: idsOf(passages.filter(({ states }) => states.some((state) => state !== 'placed'))),
    waiting: idsOf(appeals.filter(({ outcomeLines }) => outcomeLines.some(isWaiting))),
  };
}

interface Claims {
  readonly names: readonly Claim[];
  readonly facts: readonly Claim[];
  readonly custodyEvents: readonly Claim[];
  readonly incidents: readonly Claim[];
}

function isUnsourced({ names, facts, custodyEvents, incidents }: Claims): boolean {
  const claims = [...names, ...facts, ...custodyEvents, ...incidents];
  return claims.some(({ evidence }) => evidence.length === 0);
}
