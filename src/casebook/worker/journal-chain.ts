import { equalBytes } from '../../sealing/bytes';
import type { JournalPosition } from '../../sealing/frame';
import type { PlacedFrame } from '../../sealing/frame-reader';
import type { CasebookSeal } from '../../sealing/keys';
import type { Host } from '../host';
import { need, Refused } from '../result';
import {
  goesOnFrom,
  journalsFrom,
  readTail,
  type JournalBytes,
  type JournalTail,
} from './journal-tail';

/** The journals that lead on from a position, read as one. */
export interface JournalChain {
  readonly journal: JournalBytes;
  readonly tail: JournalTail;
  /** Where the tail ends in the journal in use, in bytes. */
  readonly offset: number;
  /** True where the journals do not lead from the position to what is known to have followed. */
  readonly gap: boolean;
}

/**
 * Finds the fewest journals that lead whole from `start` to everything known to have been written:
 * the one in use alone after the latest snapshot, with older ones where that snapshot is damaged or
 * gone. Where none do, the chain that leads farthest, with what is wrong with it.
 */
export async function journalChain(
  host: Host,
  seal: CasebookSeal,
  start: JournalPosition,
): Promise<JournalChain> {
  const old = need(await host.listOldJournals());
  const wanted = await farthestKnown(host, seal, old);
  let best: JournalChain | null = null;
  for (let count = 0; count <= old.length; count += 1) {
    const names = count === 0 ? [] : old.slice(-count);
    const chain = await readChain(host, seal, start, names, wanted);
    if (!chain.gap && chain.tail.end !== 'damaged') return chain;
    if (best === null || reach(chain, start) > reach(best, start)) best = chain;
  }
  if (best === null) throw new Error('the journal in use is always read');
  return best;
}

function reach({ gap, tail }: JournalChain, start: JournalPosition): number {
  return gap ? -1 : (tail.last?.position.epoch ?? start.epoch);
}

async function readChain(
  host: Host,
  seal: CasebookSeal,
  start: JournalPosition,
  names: readonly string[],
  wanted: number,
): Promise<JournalChain> {
  const firsts: PlacedFrame[] = [];
  const journal = journalsFrom(host, names);
  const tail = await readTail(journal, seal, 0, null, (placed) => {
    if (firsts.length === 0) firsts.push(placed);
    if (placed.frame.epoch === start.epoch && !equalBytes(placed.mac, start.mac)) {
      throw new Refused({ code: 'journal-damaged', lost: 1 });
    }
  });
  const [first] = firsts;
  const goesOn = first === undefined || goesOnFrom(first, start);
  const end = Math.max(tail.last?.position.epoch ?? 0, start.epoch);
  let before = 0;
  for (const name of names) {
    for await (const piece of need(await host.readOldJournal(name))) before += piece.length;
  }
  const isShort = end < wanted && tail.end !== 'damaged';
  return { journal, tail, offset: Math.max(0, tail.offset - before), gap: !goesOn || isShort };
}

/** The highest epoch that any snapshot's name or the newest old journal tells of. */
async function farthestKnown(
  host: Host,
  seal: CasebookSeal,
  old: readonly string[],
): Promise<number> {
  const names = need(await host.listSnapshots());
  const epochs = names.map((name) => Number(/^snapshot-(\d+)$/.exec(name)?.[1] ?? 0));
  const newest = old.at(-1);
  if (newest !== undefined) {
    const journal: JournalBytes = async () => need(await host.readOldJournal(newest));
    const { last } = await readTail(journal, seal, 0, null, () => undefined);
    epochs.push(last?.position.epoch ?? 0);
  }
  return Math.max(0, ...epochs);
}
