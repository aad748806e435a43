import { detaineeSchema, type Detainee } from '../src/domain/detainee';
import { newId } from '../src/domain/ids';
import { readDate } from '../src/domain/read-date';
import { runCommand } from '../tools/harness/client';
import { median, valueFigure, type Figure } from './figure';
import { inCasebook } from './one-casebook';

const entered = '2025-02-01T00:00:00Z';

/** An invented person with 5,000 claims in 40 fields, and 500 custody events besides. */
function largePerson(): Detainee {
  function claim() {
    return { id: newId('member'), enteredAt: entered };
  }
  const fields = ['occupation', 'affiliation', 'charges', 'health', 'activity', 'background'];
  const events = ['arrest', 'remand', 'remand-extended', 'transfer', 'hearing', 'release'];
  return detaineeSchema.parse({
    kind: 'detainee',
    id: newId('detainee'),
    createdAt: entered,
    names: [{ ...claim(), text: 'Large Record' }],
    facts: Array.from({ length: 5000 }, (_, n) => ({
      ...claim(),
      field: n % 7 === 0 ? (fields[n % fields.length] ?? 'other') : `own:field ${n % 34}`,
      value: { kind: 'text', text: `What source ${n} says of it, in a line of usual length.` },
    })),
    custodyEvents: Array.from({ length: 500 }, (_, n) => ({
      ...claim(),
      event: events[n % events.length],
      date: readDate(`${2004 + Math.floor(n / 25)}-${`${1 + (n % 12)}`.padStart(2, '0')}`),
    })),
  });
}

/** A record of 5,000 claims and 500 events from the press of Enter to its last part on screen. */
export async function openLargePerson(times: number): Promise<Figure[]> {
  return inCasebook(async (_vigil, page) => {
    await runCommand(page, 'import-data', { records: [largePerson()], title: 'bench' });
    await page.keyboard.press('Control+Digit3');
    await page.getByRole('gridcell', { name: 'Large Record' }).first().waitFor();
    const samples = await page.evaluate(async (count) => {
      const taken: number[] = [];
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      for (let n = 0; n < count; n += 1) {
        const cells = [...document.querySelectorAll<HTMLElement>('[role="gridcell"]')];
        const cell = cells.find((one) => one.textContent.includes('Large Record'));
        if (cell === undefined) throw new Error('no row');
        const start = performance.now();
        cell.click();
        while (document.querySelector('[data-timeline] svg') === null) await frame();
        await frame();
        taken.push(performance.now() - start);
        // Alt+Left leaves the person again, so that each opening is a whole one.
        window.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'ArrowLeft', code: 'ArrowLeft', altKey: true }),
        );
        while (document.querySelector('[data-timeline] svg') !== null) await frame();
        await frame();
      }
      return taken;
    }, times);
    const name = 'a record of 5,000 claims and 500 events opened, median';
    return [valueFigure(name, 'ms', median(samples), 300)];
  });
}
