import type { Page } from 'playwright';
import type { AnyRecord } from '../src/domain/records';
import { makeCasebook, unlockCasebook } from '../tools/harness/casebook';
import { harnessReady } from '../tools/harness/client';
import {
  endLeftVigils,
  launchVigil,
  removeProfile,
  throwawayProfile,
} from '../tools/harness/launch';
import { bareOpen } from './bare-open';
import { growthFigure, median, quantile, ratioFigure, valueFigure, type Figure } from './figure';
import { inventCasebook, scaled } from './large-casebook';
import { keepUnlocked } from './one-casebook';
import { plainDexie } from './plain-dexie';
import { within } from './within';

/** Records of one call to the page: what crosses stands in memory twice. */
export const CHUNK = 2_000;

interface Loaded {
  readonly size: number;
  readonly writeMs: number;
  readonly plainWriteMs: number;
  readonly unlockMs: number;
  /** From the passphrase to the table of people, from its summary or from the records. */
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
  { sorts, isMain, isLeft }: { sorts: number; isMain: boolean; isLeft: boolean },
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
      const chunk = records.slice(at, at + CHUNK);
      writeMs += await sealedWrite(page, chunk);
      plainWriteMs += await plainDexie(page, 'write', chunk);
      await plainDexie(page, 'text', chunk);
    }
    const plainReadMs = (await plainDexie(page, 'read', [])) + bareOpen(records);
    // The summary is made at rest, some seconds after the last write.
    if (isMain) await page.waitForTimeout(5_000 + records.length / 2);
    await first.close();
    const second = await launchVigil(profile, { harness: true });
    const { page: opened, ms, usableMs, longestFrame } = await timedUnlock(second);
    const sortMs = await timeSorts(opened, sorts);
    await second.close();
    if (isLeft) left = profile;
    return {
      size: records.length,
      writeMs,
      plainWriteMs,
      unlockMs: ms,
      usableMs,
      plainReadMs,
      sortMs,
      longestFrame,
    };
  } finally {
    if (left !== profile) removeProfile(profile);
  }
}

/** Writes records as one import through the casebook's own door; answers the milliseconds it took. */
export function sealedWrite(page: Page, records: readonly AnyRecord[]): Promise<number> {
  return page.evaluate(async (given) => {
    const client = globalThis.vigilHarness?.client;
    if (client === undefined) throw new Error('the page offers no harness');
    const from = performance.now();
    const done = await client.run('import-data', { title: 'bench', records: given } as never);
    if (!done.ok) throw new Error(done.error.code);
    return performance.now() - from;
  }, records as never);
}

/** What the page notes while it is being unlocked, in milliseconds. */
interface Watched {
  longestFrame?: number;
  /** When the table that stands on the summary was first drawn with a row. */
  tableAt?: number;
}

/** From the passphrase to a table of people and to every record in memory, and the longest frame of it and of the second after. */
async function timedUnlock(vigil: Awaited<ReturnType<typeof launchVigil>>) {
  const locked = await vigil.page();
  await locked.evaluate(() => {
    let last = performance.now();
    const watched = globalThis as Watched;
    watched.longestFrame = 0;
    function frame(now: number): void {
      watched.longestFrame = Math.max(watched.longestFrame ?? 0, now - last);
      if (watched.tableAt === undefined && document.querySelector('[data-early] [role=gridcell]')) {
        watched.tableAt = performance.timeOrigin + now;
      }
      last = now;
      requestAnimationFrame(frame);
    }
    requestAnimationFrame(frame);
  });
  const from = performance.timeOrigin + performance.now();
  const page = await unlockCasebook(vigil);
  const ms = performance.timeOrigin + performance.now() - from;
  await page.waitForTimeout(1000);
  const { longestFrame, tableAt } = await page.evaluate(() => {
    const watched = globalThis as Watched;
    return { longestFrame: watched.longestFrame, tableAt: watched.tableAt };
  });
  if (longestFrame === undefined) throw new Error('the page that was watched is gone');
  const usableMs = tableAt === undefined ? ms : Math.min(ms, tableAt - from);
  return { page, ms, usableMs, longestFrame };
}

/** What an unlock takes whatever is in the casebook, in milliseconds. */
interface EmptyUnlock {
  /** A casebook with nothing in it: the key derivation, and what every unlock does. */
  readonly ms: number;
  /** The key derivation alone: a passphrase that is refused at once after it. */
  readonly keyMs: number;
}

async function emptyUnlock(): Promise<EmptyUnlock> {
  const profile = throwawayProfile();
  try {
    const first = await launchVigil(profile, { harness: true });
    await makeCasebook(first);
    await first.close();
    const second = await launchVigil(profile, { harness: true });
    const { ms } = await timedUnlock(second);
    await second.close();
    const third = await launchVigil(profile, { harness: true });
    const keyMs = await timedRefusal(third);
    await third.close();
    return { ms, keyMs };
  } finally {
    removeProfile(profile);
  }
}

async function timedRefusal(vigil: Awaited<ReturnType<typeof launchVigil>>): Promise<number> {
  const locked = await vigil.page();
  await harnessReady(locked);
  return locked.evaluate(async () => {
    const from = performance.now();
    const opened = await globalThis.vigilHarness?.unlock('no passphrase of this casebook');
    if (opened?.ok !== false) throw new Error('a wrong passphrase was not refused');
    return performance.now() - from;
  });
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
  // The quickest of three: what is taken off may not be what a busy machine added.
  const empty: EmptyUnlock[] = [];
  for (let run = 0; run < (quick ? 1 : 3); run += 1) empty.push(await emptyUnlock());
  const always = Math.min(...empty.map(({ ms }) => ms));
  const derived = Math.min(...empty.map(({ keyMs }) => keyMs));
  // Where nothing would be left, nothing was learnt: then the whole unlock counts.
  const apart = (ms: number, off: number) => (ms > off ? ms - off : ms);
  const loading = ({ unlockMs }: Loaded) => apart(unlockMs, always);
  const bySize = new Map<number, Loaded>();
  for (const share of shares) {
    try {
      const one = await within(
        longest(share),
        measure(share, { sorts: quick ? 20 : 40, isMain: share === mainShare, isLeft: quick }),
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
    valueFigure(
      `unlock to usable table, key derivation apart, ${at}`,
      'ms',
      apart(main.usableMs, derived),
      1500,
    ),
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
