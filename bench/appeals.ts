import { CalendarDate, type CalendarDate as Day } from '@internationalized/date';
import { appealSchema, type Appeal } from '../src/domain/appeal';
import { clockRules } from '../src/domain/clock-rule';
import { coverageBoard } from '../src/domain/coverage-board';
import { readerOf } from '../src/domain/casebook-reader';
import { custodyStatusAt } from '../src/domain/custody-status';
import { custodyEventSchema } from '../src/domain/custody-event';
import { detaineeSchema, type Detainee } from '../src/domain/detainee';
import { detentionDates } from '../src/domain/detention-dates';
import { appealDocket } from '../src/domain/docket';
import { newId } from '../src/domain/ids';
import { readDate } from '../src/domain/read-date';
import { runCommand } from '../tools/harness/client';
import { quantile, valueFigure, type Figure } from './figure';
import { inCasebook } from './one-casebook';

const now = '2025-01-27T00:00:00.000Z';
const today: Day = new CalendarDate(2025, 1, 27);
const PEOPLE = 2000;
const APPEALS = 400;
const LINES = 50;

function member() {
  return { id: newId('member'), enteredAt: now };
}

function people(count: number): Detainee[] {
  return Array.from({ length: count }, (_, n) =>
    detaineeSchema.parse({
      kind: 'detainee',
      id: newId('detainee'),
      createdAt: now,
      names: [{ ...member(), text: `Person ${String(n).padStart(4, '0')}` }],
      custodyEvents: [
        custodyEventSchema.parse({
          ...member(),
          event: 'remand',
          date: readDate(`2024-0${1 + (n % 9)}-10`),
          until: readDate('2025-02-10'),
        }),
      ],
    }),
  );
}

function appeals(count: number, lines: number, who: readonly Detainee[]): Appeal[] {
  return Array.from({ length: count }, (_, n) =>
    appealSchema.parse({
      kind: 'appeal',
      id: newId('appeal'),
      createdAt: now,
      title: `Appeal ${n}`,
      appealKind: 'letter',
      mechanism: 'wgad',
      date: readDate(`2024-${String(1 + (n % 12)).padStart(2, '0')}-05`),
      addressees: [{ id: newId('member'), party: { kind: 'named', name: `Office ${n % 20}` } }],
      stages: [{ ...member(), stage: 'transmitted', date: readDate('2024-12-05') }],
      outcomeLines: Array.from({ length: lines }, (_line, at) => ({
        ...member(),
        detainee: who[(n * 7 + at) % who.length]?.id,
        nextStep: 'call',
        nextDate: readDate('2025-02-01'),
      })),
    }),
  );
}

function times(count: number, work: () => unknown): number[] {
  return Array.from({ length: count }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}

/** Docket and coverage board of 20,000 outcome lines, worked out from nothing each time. */
export function boards(runs: number): Figure[] {
  const who = people(PEOPLE);
  const file = appeals(APPEALS, LINES, who);
  const question = { today, rules: clockRules, organisation: () => undefined };
  const casebook = readerOf(who);
  // A function of its own for each run: what was read of people in the last one counts no more.
  function reading() {
    return { asOf: today, today, reportedOn: () => null };
  }
  const docket = times(runs, () => [
    ...appealDocket(file, [], { ...question, now }),
    ...detentionDates(casebook, reading()),
  ]);
  const board = times(runs, () => {
    const asked = reading();
    return coverageBoard(
      { people: who, appeals: file, replies: [], dates: detentionDates(casebook, asked) },
      {
        ...question,
        months: 6,
        resolve: (id) => id,
        statusOf: (person) => custodyStatusAt(person, asked).status,
        sponsorLeft: () => null,
      },
    );
  });
  return [
    valueFigure('docket of 20,000 outcome lines, p95', 'ms', quantile(docket, 0.95), 100),
    valueFigure('coverage board of 20,000 outcome lines, p95', 'ms', quantile(board, 0.95), 100),
  ];
}

/** A matrix of 200 by 200 scrolled by a wheel's steps: cells in view that are not drawn, at most. */
export async function matrixScroll(steps: number): Promise<Figure[]> {
  return inCasebook(async (_vigil, page) => {
    const who = people(200);
    const records = [...who, ...appeals(200, 40, who)];
    await runCommand(page, 'import-data', { records, title: 'bench' });
    await page.keyboard.press('Control+Digit4');
    await page.getByRole('button', { name: 'Matrix', exact: true }).click();
    await page.getByRole('grid').waitFor();
    const found = await page.evaluate(async (count) => {
      const grid = document.querySelector('[role="grid"]');
      if (grid === null) throw new Error('no matrix');
      const box = grid.getBoundingClientRect();
      const frame = () => new Promise<number>((done) => requestAnimationFrame(done));
      let blank = 0;
      await frame();
      for (let step = 0; step < count; step += 1) {
        grid.scrollBy(step % 3 === 0 ? 120 : 0, step % 3 === 0 ? 0 : 200);
        await frame();
        for (const x of [0.3, 0.6, 0.95]) {
          for (const y of [0.4, 0.7, 0.95]) {
            const hit = document.elementFromPoint(
              box.left + box.width * x,
              box.top + box.height * y,
            );
            if (hit?.closest('[role="gridcell"]') == null) blank += 1;
          }
        }
      }
      return blank;
    }, steps);
    return [valueFigure('matrix 200 x 200, blank cells met while scrolling', 'cells', found, 0)];
  });
}
