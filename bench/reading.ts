import type { Page } from 'playwright';
import { runCommand } from '../tools/harness/client';
import { newId } from '../src/domain/ids';
import { median, quantile, valueFigure, type Figure } from './figure';
import { inCasebook } from './one-casebook';
import { longText, quotesIn } from './long-text';

const UNITS = 1_000_000;
const PASSAGES = 2000;
const TITLE = 'Bench document';

/** A text of 1 MB with 2,000 passages: opened, marked, scrolled. */
export async function readLongText(runs: number): Promise<Figure[]> {
  return inCasebook(async (_vigil, page) => {
    await fill(page);
    await page.getByRole('button', { name: 'Sources' }).first().click();
    await page.getByRole('gridcell', { name: TITLE }).first().waitFor();

    const opened = await openings(page, 5);
    const marked = await markings(page, runs);
    const blank = await blankFrames(page, 180);
    const shown = marked.map((one) => one.shown);
    const more = marked.map((one) => Math.max(0, one.saved - one.shown));
    return [
      valueFigure('opening 1 MB with 2,000 passages', 'ms', median(opened), 300),
      valueFigure('a new highlight shows, p95', 'ms', quantile(shown, 0.95), 50),
      valueFigure('and is saved after so much more, p95', 'ms', quantile(more, 0.95), 30),
      valueFigure('frames with a blank band while scrolling', 'of 180', blank, 0),
    ];
  });
}

async function fill(page: Page): Promise<void> {
  const text = longText(UNITS);
  const about = { title: TITLE, sourceKind: 'report', extractor: 'plain-text 1' };
  const added = await runCommand(page, 'add-source', { ...about, text, blocks: [] });
  const source = added.created as never;
  const items = quotesIn(text, PASSAGES).map((selectors) => ({
    source,
    annotation: { id: newId('member'), version: 1, selectors, at: '2026-01-01T00:00:00Z' },
  }));
  await runCommand(page, 'take-in-annotations', { items, tags: [] });
}

/** From the click on the row until the text and its paint stand, in milliseconds. */
async function openings(page: Page, times: number): Promise<number[]> {
  const taken: number[] = [];
  for (let run = 0; run < times; run += 1) {
    taken.push(
      await page.evaluate(async (title) => {
        const cells = [...document.querySelectorAll<HTMLElement>('[role="gridcell"]')];
        const cell = cells.find((one) => one.textContent.includes(title));
        if (cell === undefined) throw new Error('no row');
        const start = performance.now();
        cell.click();
        for (;;) {
          await new Promise(requestAnimationFrame);
          const piece = document.querySelector('[data-reading] [data-index]');
          const side = document.querySelector('[data-passage]');
          if (piece !== null && side !== null && CSS.highlights.size > 0) break;
        }
        return performance.now() - start;
      }, TITLE),
    );
    if (run === times - 1) break;
    await page.getByRole('button', { name: 'Close the source' }).click();
    await page.locator('[data-reading]').waitFor({ state: 'detached' });
  }
  return taken;
}

/** Selects some letters and presses H: until the paint has one more range, and until it is saved. */
async function markings(page: Page, times: number): Promise<{ shown: number; saved: number }[]> {
  return page.evaluate(async (count) => {
    const client = globalThis.vigilHarness?.client;
    const view = document.querySelector<HTMLElement>('[data-reading]');
    if (client === undefined || view === null) throw new Error('nothing is open');
    const press = (key: string, code: string, shiftKey = false) =>
      view.dispatchEvent(
        new KeyboardEvent('keydown', { key, code, shiftKey, bubbles: true, cancelable: true }),
      );
    const frame = () => new Promise(requestAnimationFrame);
    const painted = () => CSS.highlights.get('vigil-amber')?.size ?? 0;
    const kept = () => client.store.all('source')[0]?.annotations.length ?? 0;
    view.focus();
    const taken: { shown: number; saved: number }[] = [];
    for (let run = 0; run < count; run += 1) {
      press('ArrowRight', 'ArrowRight');
      await frame();
      for (let letters = 0; letters < 4; letters += 1) {
        press('ArrowRight', 'ArrowRight', true);
        await frame();
      }
      const before = { painted: painted(), kept: kept() };
      const start = performance.now();
      press('h', 'KeyH');
      let shown = 0;
      let saved = 0;
      while (shown === 0 || saved === 0) {
        if (shown === 0 && painted() > before.painted) shown = performance.now() - start;
        if (saved === 0 && kept() > before.kept) saved = performance.now() - start;
        if (performance.now() - start > 10_000) throw new Error('nothing was marked');
        if (shown === 0 || saved === 0) await new Promise((done) => setTimeout(done, 1));
      }
      taken.push({ shown, saved });
      await frame();
    }
    return taken;
  }, times);
}

/** Scrolls by most of a page each frame and counts the frames in which some of the view was bare. */
async function blankFrames(page: Page, frames: number): Promise<number> {
  return page.evaluate(async (count) => {
    const view = document.querySelector<HTMLElement>('[data-reading]');
    if (view === null) throw new Error('nothing is open');
    const paragraph = 40;
    let blank = 0;
    for (let at = 0; at < count; at += 1) {
      view.scrollTop += view.clientHeight * 0.8;
      await new Promise(requestAnimationFrame);
      await new Promise((done) => setTimeout(done, 0));
      const box = view.getBoundingClientRect();
      const drawn = [...view.querySelectorAll('[data-index]')].map((one) =>
        one.getBoundingClientRect(),
      );
      const top = Math.min(...drawn.map((one) => one.top));
      const bottom = Math.max(...drawn.map((one) => one.bottom));
      if (top > box.top + paragraph || bottom < box.bottom - paragraph) blank += 1;
    }
    return blank;
  }, frames);
}
