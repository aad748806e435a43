import { performance } from 'node:perf_hooks';
import type { AnyRecord } from '../src/domain/records';
import { openRow, sealRow } from '../src/sealing/envelope';
import { casebookSeal, newCasebookId, newDataKey } from '../src/sealing/keys';

/** Milliseconds that opening the seals of all rows takes by itself, one record a row. */
export function bareOpen(records: readonly AnyRecord[]): number {
  const seal = casebookSeal(newDataKey(), newCasebookId());
  const utf8 = new TextEncoder();
  const rows = records.map((record, at) => {
    const id = new Uint8Array(16);
    new DataView(id.buffer).setUint32(0, at);
    const place = { table: 't1', id };
    return { place, sealed: sealRow(seal, place, utf8.encode(JSON.stringify(record))) };
  });
  const from = performance.now();
  for (const { place, sealed } of rows) {
    if (!openRow(seal, place, sealed).ok) throw new Error('bench: a row does not open');
  }
  return performance.now() - from;
}
