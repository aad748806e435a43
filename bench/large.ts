import type { Page } from 'playwright';
import type { AnyRecord } from '../src/domain/records';
import { makeCasebook, toolPassphrase } from '../tools/harness/casebook';
import { harnessReady } from '../tools/harness/client';
import {
  endLeftVigils,
  launchVigil,
  removeProfile,
  throwawayProfile,
  type RunningVigil,
} from '../tools/harness/launch';
import { bareOpen } from './bare-open';
import { growthFigure, median, quantile, ratioFigure, valueFigure, type Figure } from './figure';
import { inventCasebook, scaled } from './large-casebook';
import { keepUnlocked } from './one-casebook';
import { plainDexie, type Given } from './plain-dexie';
import { within } from './within';

/** Records of one call to the page: what crosses stands in memory twice. */
export const CHUNK = 2_000;

interface Loaded {
  readonly size: number;
  readonly writeMs: number;
  readonly plainWriteMs: number;
  readonly unlockMs: number;
  /** From the key to the table of people, from its summary or from the records. */
  readonly usableMs: number;
  readonly plainReadMs: number;
  readonly sortMs: readonly number[];
  readonly longestFrame: number;
}

/** A profile with the casebook of a tenth, left by a quick run for the next group. */
let left: string | null = null;

/** The profile that a quick run's figures of the large casebook left, once; null where there is none. */
export function takeLeftProfile(): string | null {
  const taken = left;
  left = null;
  return taken;
}

/** Writes a casebook of `share` of the large one, opens it again, and works in its table. */
async function measure(
  share: number,
  {
    sorts,
    unlocks,
    isMain,
    isLeft,
  }: { sorts: number; unlocks: number; isMain: boolean; isLeft: boolean },
): Promise<Loaded> {
  const records = inventCasebook(scaled(share));
  const profile = throwawayProfile();
  try {
    const first = await launchVigil(profile, { harness: true });
    const page = await makeCasebook(first);
    await keepUnlocked(page);
    let writeMs = 0;
    let plainWriteMs = 0;
    for (let at = 0; at < records.length; at += CHUNK) {
      await giveRecords(page, records.slice(at, at + CHUNK));
      // By turns the one and the other comes first: the second finds less room, and more to clear up.
      const isPlainFirst = (at / CHUNK) % 2 === 1;
      if (isPlainFirst) plainWriteMs += await plainDexie(page, 'write');
      writeMs += await sealedWrite(page);
      if (!isPlainFirst) plainWriteMs += await plainDexie(page, 'write');
      await plainDexie(page, 'text');
    }
    const plainReadMs = (await plainDexie(page, 'read')) + bareOpen(records);
    // The summary is made at rest, some seconds after the last write.
    if (isMain) await page.waitForTimeout(5_000 + records.length / 2);
    await first.close();
    const { vigil, all } = await timedUnlocks(profile, unlocks);
    const sortMs = await timeSorts(await vigil.page(), sorts);
    await vigil.close();
    if (isLeft) left = profile;
    return {
      size: records.length,
      writeMs,
      plainWriteMs,
      unlockMs: median(all.map(({ ms }) => ms)),
      usableMs: median(all.map(({ usableMs }) => usableMs)),
      plainReadMs,
      sortMs,
      longestFrame: median(all.map(({ longestFrame }) => longestFrame)),
    };
  } finally {
    if (left !== profile) removeProfile(profile);
  }
}

/**
 * Hands records to the page and lets it rest: they come by the debugger, and what that leaves to be
 * cleared up, many times their size, would fall into whatever is timed next.
 */
export async function giveRecords(page: Page, records: readonly AnyRecord[]): Promise<void> {
  await page.evaluate((given) => {
    (globalThis as Given).benchRecords = given as unknown as readonly AnyRecord[];
  }, records as never);
  await page.waitForTimeout(1000);
}

/** Writes what was given as one import through the casebook's own door; answers the milliseconds. */
export function sealedWrite(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const client = globalThis.vigilHarness?.client;
    const { benchRecords: records = [] } = globalThis as Given;
    if (client === undefined) throw new Error('the page offers no harness');
    const from = performance.now();
    const done = await client.run('import-data', { title: 'bench', records } as never);
    if (!done.ok) throw new Error(done.error.code);
    return performance.now() - from;
  });
}

/** One unlock as its page saw it, in milliseconds. */
interface Unlocked {
  /** From the key to every record in memory. */
  readonly ms: number;
  /** From the key to a table of everybody, from the summary or from the records. */
  readonly usableMs: number;
  /** The longest frame from the passphrase to a second after. */
  readonly longestFrame: number;
}

/** What the page notes while it is being unlocked, in milliseconds of its own clock. */
interface Watched {
  longestFrame?: number;
  /** When the table that stands on the summary first had everybody in it. */
  tableAt?: number;
}

/**
 * Gives the passphrase to the locked page and waits for every record. The start of the program has a figure
 * of its own, so the clock begins with the passphrase; the key derivation that is taken off is this very
 * one, as the page heard of its end: another casebook may have chosen another cost, and another launch
 * may have had more of the machine.
 */
async function timedUnlock(vigil: RunningVigil): Promise<Unlocked> {
  const page = await vigil.page();
  await harnessReady(page);
  return page.evaluate(async (passphrase) => {
    const watched: Watched = {};
    let last = performance.now();
    function frame(now: number): void {
      watched.longestFrame = Math.max(watched.longestFrame ?? 0, now - last);
      if (document.querySelector('[data-early=whole] [role=gridcell]')) watched.tableAt ??= now;
      last = now;
      requestAnimationFrame(frame);
    }
    requestAnimationFrame(frame);
    let keyAt = last;
    const opened = await globalThis.vigilHarness?.unlock(passphrase, ({ phase }) => {
      if (phase === 'key') keyAt = performance.now();
    });
    if (opened?.ok !== true) throw new Error(`not unlocked: ${JSON.stringify(opened)}`);
    const ms = performance.now() - keyAt;
    await new Promise((done) => setTimeout(done, 1000));
    const { tableAt, longestFrame = 0 } = watched;
    const usableMs = tableAt === undefined ? ms : Math.min(ms, tableAt - keyAt);
    return { ms, usableMs, longestFrame };
  }, toolPassphrase);
}

/** Some unlocks, each in a Vigil started for it; the last one is left open. */
async function timedUnlocks(
  profile: string,
  times: number,
): Promise<{ readonly vigil: RunningVigil; readonly all: readonly Unlocked[] }> {
  const all: Unlocked[] = [];
  for (;;) {
    const vigil = await launchVigil(profile, { harness: true });
    all.push(await timedUnlock(vigil));
    if (all.length >= times) return { vigil, all };
    await vigil.close();
  }
}

/** What an unlock takes whatever is in the casebook: one with nothing in it, the key apart. */
async function emptyUnlock(times: number): Promise<number> {
  const profile = throwawayProfile();
  try {
    const first = await launchVigil(profile, { harness: true });
    await makeCasebook(first);
    await first.close();
    const { vigil, all } = await timedUnlocks(profile, times);
    await vigil.close();
    // The quickest: what is taken off may not be what a busy machine added.
    return Math.min(...all.map(({ ms }) => ms));
  } finally {
    removeProfile(profile);
  }
}

/** Milliseconds from a press on a column's head to the painted rows, in the table of people. */
async function timeSorts(page: Page, times: number): Promise<readonly number[]> {
  await page.getByRole('button', { name: 'Tables', exact: true }).click();
  await page.getByRole('grid').waitFor();
  return page.evaluate(async (count) => {
    const heads = [...document.querySelectorAll<HTMLElement>('[role=columnheader]')].slice(0, 4);
    const taken: number[] = [];
    for (let at = 0; at < count; at += 1) {
      const head = heads[at % heads.length];
      if (head === undefined) throw new Error('no head');
      const from = performance.now();
      head.click();
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
      taken.push(performance.now() - from);
    }
    return taken;
  }, times);
}

/** Milliseconds that one size may take in all, ten times what it does on two idle cores. */
function longest(share: number): number {
  return 60_000 + share * 600_000;
}

/** The large casebook in real Electron: written, opened again, sorted; and how that grows. */
export async function largeFigures(quick: boolean): Promise<Figure[]> {
  // How it grows needs three sizes, and more time than a quick run has.
  const shares = quick ? [0.1] : sizesAsked();
  const mainShare = quick ? 0.1 : (shares.find((share) => share === 1) ?? Math.max(...shares));
  const always = await emptyUnlock(quick ? 1 : 3);
  // Where nothing would be left, nothing was learnt: then the whole unlock counts.
  const apart = (ms: number, off: number) => (ms > off ? ms - off : ms);
  const loading = ({ unlockMs }: Loaded) => apart(unlockMs, always);
  const bySize = new Map<number, Loaded>();
  for (const share of shares) {
    try {
      const one = await within(
        longest(share),
        measure(share, {
          sorts: quick ? 20 : 40,
          unlocks: quick || share !== mainShare ? 1 : 3,
          isMain: share === mainShare,
          isLeft: quick,
        }),
      );
      bySize.set(share, one);
      // Minutes lie between the sizes: what is known is told, should a later one be stopped.
      process.stderr.write(`large, ${share} times: ${JSON.stringify(one)}\n`);
    } catch (error) {
      // A size that the program does not bear is a figure of its own, and takes none of the others away.
      const why = error instanceof Error ? error.message.split('\n')[0] : 'failed';
      process.stderr.write(`large, ${share} times: ${why}\n`);
      endLeftVigils();
    }
  }
  const all = [...bySize.values()];
  const main = bySize.get(mainShare);
  if (main === undefined) throw new Error('the size that the bars are for could not be measured');
  const at = `${main.size} records`;
  return [
    valueFigure('sizes of the casebook not borne', 'sizes', shares.length - all.length, 0),
    valueFigure(`unlock to usable table, key derivation apart, ${at}`, 'ms', main.usableMs, 1500),
    ratioFigure(
      `everything loaded, ${at}`,
      'ms',
      loading(main),
      'bare read, open and JSON.parse of all rows',
      main.plainReadMs,
      2,
    ),
    valueFigure('longest frame of an unlock and the second after', 'ms', main.longestFrame, 100),
    ratioFigure(
      `sealed bulk write, journal included, ${at}`,
      'ms',
      main.writeMs,
      'plain Dexie bulkPut, strict',
      main.plainWriteMs,
      2,
    ),
    valueFigure(
      `sort of the table of people to paint, p95, ${at}`,
      'ms',
      quantile(main.sortMs, 0.95),
      60,
    ),
    ...(quick ? [] : growths(all, loading)),
  ];
}

/** The sizes of `--sizes 0.1,1`, else the three that growth is told by. */
function sizesAsked(): readonly number[] {
  const at = process.argv.indexOf('--sizes');
  const asked = at < 0 ? [] : (process.argv[at + 1] ?? '').split(',').map(Number);
  return asked.some((share) => share > 0) ? asked.filter((share) => share > 0) : [0.1, 1, 3];
}

/** How what is measured at each size grows. */
function growths(all: readonly Loaded[], loading: (one: Loaded) => number): Figure[] {
  return [
    growthFigure(
      'growth of unlock',
      all.map((one) => ({ size: one.size, ms: loading(one) })),
    ),
    growthFigure(
      'growth of a sealed bulk write',
      all.map(({ size, writeMs }) => ({ size, ms: writeMs })),
    ),
    growthFigure(
      'growth of a sort',
      all.map(({ size, sortMs }) => ({ size, ms: median(sortMs) })),
    ),
  ];
}
