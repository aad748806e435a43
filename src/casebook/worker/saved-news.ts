import type { Peer } from '../peer';
import type { RecordPatch } from '../record-patch';
import { RecordMessages } from './record-messages';
import type { WorkingSet } from './working-set';

/** Patches in one message. */
const PATCHES_AT_ONCE = 500;

/** New records of one Change from which they go as JSON, ahead of being saved. */
const MANY_RECORDS = 50;

/** Tells the page what one Change does to the records. */
export interface SavedNews {
  /** The record with this id was just sealed, and is on its way to the disk. */
  sealed(id: string): void;
  saved(): void;
  /** Nothing of the Change is there. */
  failed(): void;
}

/**
 * The news of a Change, told in this order: new records, then what was done to others. Many new
 * records go as the JSON that they are sealed from, each as soon as it is sealed: the page parses
 * them aside while they are written, and shows none before they are saved. As objects they would be
 * copied twice, and the page would stand still for as long.
 */
export function savedNews(peer: Peer, set: Pick<WorkingSet, 'patches' | 'packed'>): SavedNews {
  const ahead = new Set<string>();
  for (const patch of set.patches) {
    if (patch.do === 'put' && set.packed(patch.record.id) !== null) ahead.add(patch.record.id);
  }
  if (ahead.size < MANY_RECORDS) ahead.clear();
  const messages = new RecordMessages((slice) => {
    peer.tell('ahead', slice, [slice.bytes]);
  });
  return {
    sealed(id) {
      if (ahead.has(id)) messages.units(set.packed(id) ?? []);
    },
    saved() {
      messages.flush();
      if (ahead.size > 0) peer.tell('keepAhead', true);
      const rest: readonly RecordPatch[] = set.patches.filter(
        (patch) => patch.do !== 'put' || !ahead.has(patch.record.id),
      );
      for (let at = 0; at < rest.length; at += PATCHES_AT_ONCE) {
        peer.tell('patches', rest.slice(at, at + PATCHES_AT_ONCE));
      }
    },
    failed() {
      if (ahead.size > 0) peer.tell('keepAhead', false);
    },
  };
}
