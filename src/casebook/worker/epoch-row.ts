import { idOf, instant, z } from '../../domain/schema';
import { fromHex, toHex, utf8, type Bytes } from '../../sealing/bytes';
import type { JournalPosition } from '../../sealing/frame';
import type { CasebookSeal } from '../../sealing/keys';
import type { RowCounts } from '../../sealing/root';
import type { SealedRow } from '../../sealing/row-place';
import type { Id } from '../../domain/ids';
import { Refused } from '../result';
import { openContent, parseJson, sealBody, tables } from './row-content';
import type { RowStore } from './store';

/** The one row of the epoch table. */
const EPOCH_ID = new Uint8Array(16);

/** Where the store stands: written in the same transaction as the rows it speaks of. */
export interface EpochRow {
  /** Epoch and MAC of the journal's frame that the rows stand for. */
  readonly position: JournalPosition;
  /** The journal's length after that frame, in bytes. */
  readonly offset: number;
  readonly root: Bytes;
  readonly counts: RowCounts;
  /** Random for each store, so for each copy of a casebook that was filled anew. */
  readonly actor: Id<'actor'>;
  /** The actor's last Change. */
  readonly count: number;
  /** Above every Change in the store. */
  readonly lamport: number;
  /** When the last snapshot was made, or the casebook. */
  readonly snapshotAt: string;
  /** True while the journal is being started anew: its length may be 0 then. */
  readonly restarting: boolean;
  /** The source whose erasure has begun, and whose words older files may still hold; else null. */
  readonly erasing: Id<'source'> | null;
}

const stored = z.object({
  e: z.int().min(0),
  m: z.string(),
  o: z.int().min(0),
  r: z.string(),
  c: z.record(z.string(), z.int().min(0)),
  a: idOf('actor'),
  n: z.int().min(0),
  l: z.int().min(0),
  d: instant,
  x: z.boolean(),
  s: idOf('source').nullable().default(null),
});

/** The epoch row, sealed. */
export function sealEpoch(seal: CasebookSeal, epoch: EpochRow): SealedRow {
  const value: z.infer<typeof stored> = {
    e: epoch.position.epoch,
    m: toHex(epoch.position.mac),
    o: epoch.offset,
    r: toHex(epoch.root),
    c: Object.fromEntries(epoch.counts),
    a: epoch.actor,
    n: epoch.count,
    l: epoch.lamport,
    d: epoch.snapshotAt,
    x: epoch.restarting,
    s: epoch.erasing,
  };
  const body = utf8(JSON.stringify(value));
  const [row] = sealBody(seal, tables.epoch, [EPOCH_ID.slice()], { t: 'e' }, body).rows;
  if (row === undefined) throw new Error('an epoch is one row');
  return row;
}

/** The epoch of a store; null where it has none. Throws Refused `damaged` for a row that is none. */
export async function readEpoch(seal: CasebookSeal, store: RowStore): Promise<EpochRow | null> {
  const row = await store.get(tables.epoch, EPOCH_ID.slice());
  if (row === null) return null;
  const parsed = stored.safeParse(parseJson(openContent(seal, row).body));
  const mac = parsed.success ? fromHex(parsed.data.m) : null;
  const root = parsed.success ? fromHex(parsed.data.r) : null;
  if (!parsed.success || mac === null || root === null) {
    throw new Refused({ code: 'damaged', what: 'epoch-row' });
  }
  const { e, o, c, a, n, l, d, x, s } = parsed.data;
  return {
    position: { epoch: e, mac },
    offset: o,
    root,
    counts: new Map(Object.entries(c)),
    actor: a,
    count: n,
    lamport: l,
    snapshotAt: d,
    restarting: x,
    erasing: s,
  };
}
