import { createHash } from 'node:crypto';
import { describeQuote } from './quote';
import type { Evidence } from '../../src/domain/claim';
import { idFromBytes, type Id, type IdKind, type MemberId } from '../../src/domain/ids';
import type { Party } from '../../src/domain/party';
import {
  recordKinds,
  recordShapes,
  type AnyRecord,
  type RecordKind,
  type RecordOf,
} from '../../src/domain/records';
import type { WrittenDate } from '../../src/domain/written-date';

/** Any member of a record before its id and its time of entry are given. */
export type Draft = Record<string, unknown>;

/** A casebook in the making: records by key, made in any order, each checked by its own schema. */
export interface Book {
  /** The id that `key` has, whether its record is written yet or not. */
  id<Kind extends IdKind>(kind: Kind, key: string): Id<Kind>;
  party(kind: 'detainee' | 'organisation' | 'office' | 'contact', key: string, as?: string): Party;
  /** A record of `kind`; members in its lists get an id and a time of entry. */
  add<Kind extends RecordKind>(kind: Kind, key: string, fields: Draft): RecordOf[Kind];
  /** A source with one frozen text. */
  source(key: string, fields: Draft, text: string): void;
  /** Evidence from the one place where `quote` stands in source `key`; marks it once. */
  cite(key: string, quote: string): Evidence;
  /** Evidence from a source as a whole. */
  whole(key: string): Evidence;
  records(): AnyRecord[];
}

/** A written date that we read ourselves: `edtf` null where it cannot be one. */
export function dated(written: string, edtf: string | null = written): WrittenDate {
  return { written, edtf, hour: null, zone: null, flag: edtf === null ? 'unread' : null };
}

/**
 * Begins a book whose ids follow from `seed`, so that the same facts give the same bytes. Quotes of
 * a source may leave as far as the source itself.
 */
export function startBook(seed: string, at: string): Book {
  const records = new Map<string, AnyRecord>();
  let count = 0;

  function id<Kind extends IdKind>(kind: Kind, key: string): Id<Kind> {
    const digest = createHash('sha256').update(`${seed}|${kind}|${key}`).digest();
    return idFromBytes(kind, new Uint8Array(digest.subarray(0, 16)));
  }

  function memberId(of: string): MemberId {
    count += 1;
    return id('member', `${of}|${count}`);
  }

  function members(of: string, list: unknown): unknown {
    if (!Array.isArray(list)) return list;
    return list.map((given: Draft) => ({ id: memberId(of), enteredAt: at, at, ...given }));
  }

  function add<Kind extends RecordKind>(kind: Kind, key: string, fields: Draft): RecordOf[Kind] {
    const filled: Draft = { ...fields };
    for (const list of recordShapes[kind].members) {
      if (filled[list] !== undefined)
        filled[list] = members(`${kind}|${key}|${list}`, filled[list]);
    }
    const record = recordShapes[kind].schema.parse({
      createdAt: at,
      enteredAt: at,
      ...filled,
      kind,
      id: id(kind, key),
    }) as RecordOf[Kind];
    if (records.has(record.id)) throw new Error(`${kind} ${key} is written twice`);
    records.set(record.id, record);
    return record;
  }

  function sourceOf(key: string): RecordOf['source'] {
    const record = records.get(id('source', key));
    if (record?.kind !== 'source') throw new Error(`no source ${key}`);
    return record;
  }

  return {
    id,
    add,
    party: (kind, key, as) => ({ kind, id: id(kind, key), as: as ?? null }) as Party,
    source(key, fields, text) {
      add('source', key, { ...fields, textVersions: [frozen(text)] });
    },
    cite(key, quote) {
      const source = sourceOf(key);
      const text = source.textVersions[0]?.text ?? '';
      const selectors = describeQuote(text, quote, key);
      const known = source.annotations.find(
        (a) => a.selectors.start === selectors.start && a.selectors.end === selectors.end,
      );
      const annotation = known?.id ?? memberId(`source|${key}|annotations`);
      if (known === undefined) {
        source.annotations.push({
          id: annotation,
          version: 1,
          selectors,
          placements: [],
          tags: [],
          comment: '',
          links: [],
          release: source.release,
          trashed: null,
          at,
        });
      }
      return { source: source.id, locator: { kind: 'text', annotation } };
    },
    whole: (key) => ({ source: sourceOf(key).id, locator: { kind: 'whole' } }),
    records() {
      const rank = new Map(recordKinds.map((kind, index) => [kind, index]));
      return [...records.values()].toSorted(
        (a, b) => (rank.get(a.kind) ?? 0) - (rank.get(b.kind) ?? 0),
      );
    },
  };
}

/** One text version of plain text, cut into blocks at blank lines. */
function frozen(text: string): Draft {
  const blocks: Draft[] = [];
  for (const match of text.matchAll(/\S[\s\S]*?(?=\n\s*\n|\s*$)/g)) {
    const start = match.index;
    blocks.push({ kind: 'paragraph', start, end: start + match[0].length });
  }
  if (blocks[0] !== undefined) Object.assign(blocks[0], { kind: 'heading', level: 1 });
  return {
    version: 1,
    extractor: 'plain-text 1',
    sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    length: text.length,
    text,
    blocks,
  };
}
