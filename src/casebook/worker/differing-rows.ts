import { equalBytes, toHex, utf8 } from '../../sealing/bytes';
import { openRow, sealRow } from '../../sealing/envelope';
import { journalStart } from '../../sealing/frame';
import type { FrameRow } from '../../sealing/frame-body';
import type { Header } from '../../sealing/header';
import type { CasebookSeal } from '../../sealing/keys';
import { sha256 } from '../../sealing/digest';
import type { SealedRow } from '../../sealing/row-place';
import type { DifferingRow, DifferingRows } from '../answers';
import type { Host } from '../host';
import { need } from '../result';
import { journalChain } from './journal-chain';
import { transactions } from './journal-tail';
import { openContent, parseJson, tables } from './row-content';
import { placeKey } from './save-path';
import { readLatestSnapshot } from './snapshot-reading';
import type { RowStore } from './store';

/** The most rows that are named one by one; the others are counted. */
const MOST_NAMED = 12;

interface Compared {
  readonly host: Host;
  readonly store: RowStore;
  readonly seal: CasebookSeal;
  readonly header: Header;
}

/**
 * Which rows of a store that was brought up to the journal are not what snapshot and journal say: an
 * older one put back, one of another place, one that was changed, taken away or added. Reads the whole
 * of both, so it is for a store that was already found wrong.
 */
export async function differingRows(compared: Compared): Promise<DifferingRows> {
  const { store, seal } = compared;
  const wanted = await rowsOfJournal(compared);
  const places = new Set([...wanted.values()].map(({ b }) => toHex(b.subarray(-16))));
  const found: { how: DifferingRow['how']; row: SealedRow }[] = [];
  for (const table of [tables.records, tables.changes]) {
    for await (const slice of store.slices(table)) {
      for (const row of slice) {
        const key = placeKey(row);
        const right = wanted.get(key);
        wanted.delete(key);
        if (right === undefined) found.push({ how: 'added', row });
        else if (!equalBytes(right.b, row.b)) {
          const moved = places.has(toHex(row.b.subarray(-16)));
          const how = openRow(seal, row, row.b).ok ? 'older' : moved ? 'moved' : 'changed';
          found.push({ how, row: right });
        }
      }
    }
  }
  for (const row of wanted.values()) found.push({ how: 'removed', row });
  return {
    count: found.length,
    rows: found.slice(0, MOST_NAMED).map(({ how, row }) => ({ how, ...whatItWas(seal, row) })),
  };
}

/** The rows that the latest whole snapshot and the journal after it amount to, by their places. */
async function rowsOfJournal({ host, seal, header }: Compared): Promise<Map<string, SealedRow>> {
  const rows = new Map<string, SealedRow>();
  const gathered = {
    take(row: FrameRow): Promise<void> {
      const { table, id, b } = row;
      if (b === null) rows.delete(placeKey(row));
      else if (table !== tables.epoch) rows.set(placeKey(row), { table, id, b });
      return Promise.resolve();
    },
    flush: () => Promise.resolve(),
    empty(): Promise<void> {
      rows.clear();
      return Promise.resolve();
    },
  };
  const base = await readLatestSnapshot(host, gathered, seal, header);
  const start = base?.manifest.position ?? journalStart(seal);
  const { journal, tail } = await journalChain(host, seal, start);
  for await (const { position, rows: written } of transactions(journal, seal, tail)) {
    if (position.epoch <= start.epoch) continue;
    for (const row of written) await gathered.take(row);
  }
  return rows;
}

function whatItWas(seal: CasebookSeal, row: SealedRow): Omit<DifferingRow, 'how'> {
  const named = { row: toHex(row.id), kind: null, id: null };
  if (row.table !== tables.records || !openRow(seal, row, row.b).ok) return named;
  const { line } = openContent(seal, row);
  return line.t === 'h' || line.t === 'p' ? { ...named, kind: line.k, id: line.i } : named;
}

/** Where the note stands among the sealed drafts, which outlive a store that is filled anew. */
const noteId = sha256(utf8('vigil differing rows')).slice(0, 16);

/** Keeps what was found for the page that fills the store anew, sealed. */
export async function keepNote(host: Host, seal: CasebookSeal, said: DifferingRows): Promise<void> {
  const body = utf8(JSON.stringify({ differing: said }));
  need(
    await host.writeDraft(toHex(noteId), sealRow(seal, { table: tables.drafts, id: noteId }, body)),
  );
}

/** Takes the note that was kept, and drops it; null where there is none. */
export async function takeNote(host: Host, seal: CasebookSeal): Promise<DifferingRows | null> {
  const kept = need(await host.readDrafts()).find(({ name }) => name === toHex(noteId));
  if (kept === undefined) return null;
  const opened = openRow(seal, { table: tables.drafts, id: noteId }, kept.sealed);
  need(await host.dropDraft(toHex(noteId)));
  if (!opened.ok) return null;
  return (parseJson(opened.value) as { differing: DifferingRows }).differing;
}
