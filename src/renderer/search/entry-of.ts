import type { AnyRecord } from '../../domain/records';
import { bounds } from '../../domain/edtf-date';
import type { Reading } from '../shared/casebook/records';
import { recordTitle } from '../shared/records/titles';
import { collectPieces } from './collect-pieces';
import type { SearchEntry } from './index/entry';

/** A record as search sees it; `text` is the frozen text of a source. */
export function entryOf(record: AnyRecord, store: Reading, text: string | null): SearchEntry {
  const pieces = collectPieces(record);
  const facts: Gathered = { dates: [], statuses: new Set(), tags: new Set(), sources: new Set() };
  gather(record, facts);
  if (record.kind === 'source') facts.sources.add(record.id);
  return {
    id: record.id,
    kind: record.kind,
    title: recordTitle(record),
    pieces: text === null ? pieces : [...pieces, { place: { in: 'text' }, text }],
    dates: facts.dates,
    statuses: [...facts.statuses],
    tags: [...facts.tags].flatMap((id) => store.get('tag', id as never)?.title ?? []),
    sources: [...facts.sources],
  };
}

interface Gathered {
  readonly dates: [string, string][];
  readonly statuses: Set<string>;
  readonly tags: Set<string>;
  readonly sources: Set<string>;
}

const states = new Set([
  'status',
  'fileState',
  'raised',
  'named',
  'event',
  'result',
  'effect',
  'choice',
]);

function gather(value: unknown, into: Gathered): void {
  if (Array.isArray(value)) {
    for (const one of value) gather(one, into);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if ('edtf' in value && 'written' in value) {
    if (typeof value.edtf === 'string') into.dates.push(daysOf(value.edtf));
    return;
  }
  for (const [name, inner] of Object.entries(value)) {
    if (name === 'textVersions') continue;
    if (name === 'tags' && Array.isArray(inner)) for (const id of inner) into.tags.add(String(id));
    else if (name === 'source' && typeof inner === 'string') into.sources.add(inner);
    else if (states.has(name) && typeof inner === 'string') into.statuses.add(inner);
    else if (typeof inner === 'object') gather(inner, into);
  }
}

const DAY = /^\d{4}-\d\d-\d\d$/;

function daysOf(edtf: string): [string, string] {
  if (DAY.test(edtf)) return [edtf, edtf];
  const { earliest, latest } = bounds(edtf);
  return [earliest?.toString() ?? '', latest?.toString() ?? '9999-12-31'];
}
