import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PageRecords } from '../../../casebook/page-records';
import type { CasebookClient } from '../../../casebook/client';
import { Watchable } from '../../../casebook/watched';
import { detaineeSchema } from '../../../domain/detainee';
import { inOneTurn } from '../../../domain/in-turns';
import { newId } from '../../../domain/ids';
import { detainees } from '../../tables';
import { compareValues } from '../../shared/table/columns';
import type { GridRow } from '../../shared/table/grid-row';
import { ranksInTurns, ranksOf } from '../../shared/table/ranks';
import { keepSummary } from './keep-summary';
import { readSummary, summarise } from './people-summary';

const at = '2026-01-01T09:00:00Z';

function claim() {
  return { id: newId('member'), enteredAt: at };
}

function casebook(count: number): PageRecords {
  const records = new PageRecords();
  for (let n = 0; n < count; n += 1) {
    const names = n % 3 === 0 ? [] : [`Person ${n}`, `Şəxs ${n}`];
    const events = n % 2 === 0 ? [] : (['arrest', 'release', 'held-confirmed'] as const);
    const day = `202${n % 6}-03-0${1 + (n % 9)}`;
    records.load(
      detaineeSchema.parse({
        ...{ kind: 'detainee', id: newId('detainee'), createdAt: at },
        names: names.map((text) => ({ ...claim(), text })),
        custodyEvents: events
          .slice(0, 1 + (n % 3))
          .map((event) => ({ ...claim(), event, date: { written: day, edtf: day } })),
      }),
    );
  }
  records.endLoading();
  return records;
}

function made(store: PageRecords): Uint8Array {
  return inOneTurn(summarise(store));
}

describe('the summary of people', () => {
  it('says of everybody what the table of people says', () => {
    const store = casebook(40);
    const rows = inOneTurn(readSummary(made(store)))?.rows ?? [];
    const wanted = detainees.rows(store).map(({ id, values, shown, behind }) => {
      const { name, otherNames, status, held } = values;
      return {
        id,
        values: { name, otherNames, status, held },
        shown: { held: shown?.['held'] },
        behind: { status: behind['status'], custody: behind['custody'] },
      };
    });
    expect(wanted).toHaveLength(40);
    expect(new Set(wanted.map(({ values }) => values.status)).size).toBeGreaterThan(2);
    const got = rows.map(({ id, values, shown, behind }) => ({ id, values, shown, behind }));
    expect(got).toEqual(wanted);
  });

  it('brings the order by name with it, so that nobody waits for it', () => {
    const store = casebook(40);
    const rows = inOneTurn(readSummary(made(store)))?.rows ?? [];
    const name = detainees.columns().find(({ id }) => id === 'name');
    if (name === undefined) throw new Error('no such column');
    // The kept order is given at once, without a turn; copies of the rows are put in order anew.
    const kept = ranksInTurns(rows, name).next();
    expect(kept.done).toBe(true);
    expect(kept.value).toEqual(ranksOf([...rows], name));
  });

  it('names those who stand first by name, in their order', () => {
    const summary = inOneTurn(readSummary(made(casebook(120))));
    const names = (rows: readonly GridRow[]) => rows.map(({ values }) => String(values['name']));
    const all = names(summary?.rows ?? []).sort(compareValues);
    expect(names(summary?.first ?? [])).toEqual(all.slice(0, summary?.first.length));
    expect(summary?.first.length).toBeGreaterThan(50);
  });

  it('is passed over where another Vigil made it', () => {
    const other = new TextEncoder().encode('{"v":999,"day":"2026-01-01","people":[]}');
    expect(inOneTurn(readSummary(other))).toBeNull();
  });
});

describe('the keeping of it', () => {
  const kept: number[] = [];
  const standing = new Watchable(7);

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.stubGlobal('document', { hidden: false });
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('requestIdleCallback', (turn: (moment: object) => void) =>
      setTimeout(() => turn({ timeRemaining: () => 10 }), 0),
    );
    vi.stubGlobal('cancelIdleCallback', clearTimeout);
    kept.length = 0;
    standing.set(7);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  function keeping(people: number): () => void {
    return keepSummary({
      store: casebook(people),
      standing,
      keepSummary: (_: Uint8Array, of: number) => {
        kept.push(of);
        return Promise.resolve({ ok: true, value: { kept: true } });
      },
    } as unknown as CasebookClient);
  }

  it('waits for a pause, and names the frame that it is true of', () => {
    const stop = keeping(500);
    vi.advanceTimersByTime(3000);
    standing.set(8);
    vi.advanceTimersByTime(3000);
    expect(kept).toEqual([]);
    vi.advanceTimersByTime(3000);
    expect(kept).toEqual([8]);
    stop();
    standing.set(9);
    vi.advanceTimersByTime(9000);
    expect(kept).toEqual([8]);
  });

  it('is spared a casebook that opens at once anyway', () => {
    keeping(499);
    vi.advanceTimersByTime(60_000);
    expect(kept).toEqual([]);
  });
});
