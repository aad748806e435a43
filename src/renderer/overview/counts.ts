import { isInTrash, stateOn } from '../../domain/annotation';
import { isWaiting } from '../../domain/open-appeal';
import type { InTurns } from '../../domain/in-turns';
import type { Claim } from '../../domain/claim';
import type { RecordKind } from '../../domain/records';
import type { Source } from '../../domain/source';
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

/** What is on file; every list holds exactly the rows that its number opens. A record at a turn. */
export function* countsOf(store: Reading): InTurns<Counts> {
  const sources = store.all('source');
  yield;
  const everybody = peopleIn(store);
  yield;
  const appeals = store.all('appeal');
  let passages = 0;
  const toReview: string[] = [];
  const unread: string[] = [];
  for (const source of sources) {
    yield;
    if (source.annotations.length === 0) unread.push(source.id);
    const states = statesOf(source);
    passages += states.length;
    if (states.some((state) => state !== 'placed')) toReview.push(source.id);
  }
  const people: string[] = [];
  const unsourced: string[] = [];
  for (const person of everybody) {
    yield;
    if (person.standing !== 'case') continue;
    people.push(person.id);
    if (isUnsourced(person)) unsourced.push(person.id);
  }
  const waiting: string[] = [];
  for (const { id, outcomeLines } of appeals) {
    yield;
    if (outcomeLines.some(isWaiting)) waiting.push(id);
  }
  return {
    ...{
      sources: idsOf(sources),
      people,
      appeals: idsOf(appeals),
      briefs: idsOf(store.all('brief')),
    },
    ...{ passages, replies: store.all('reply').length, unsourced, unread, toReview, waiting },
  };
}

/** How each passage of a source that is not in Trash stands in its latest text. */
function statesOf({ annotations, textVersions }: Source) {
  if (annotations.length === 0) return [];
  const latest = Math.max(0, ...textVersions.map(({ version }) => version));
  return annotations
    .filter((annotation) => !isInTrash(annotation))
    .map((annotation) => stateOn(annotation, latest));
}

interface Claims {
  readonly names: readonly Claim[];
  readonly facts: readonly Claim[];
  readonly custodyEvents: readonly Claim[];
  readonly incidents: readonly Claim[];
}

function isUnsourced({ names, facts, custodyEvents, incidents }: Claims): boolean {
  const lists = [names, facts, custodyEvents, incidents];
  return lists.some((claims) => claims.some(({ evidence }) => evidence.length === 0));
}
