import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PageRecords } from '../../../casebook/page-records';
import type { CasebookClient } from '../../../casebook/client';
import { makeDetainee, makeName } from '../../../domain/fixtures/records';
import { inOneTurn } from '../../../domain/in-turns';
import type { Client } from '../../../ipc/client';
import { t } from '../../shared/catalogue';
import entrance from '../../shared/catalogue/en/entrance.json';
import { EarlyTable, readSummary } from './EarlyTable';
import { summarise, type PeopleSummary } from './people-summary';

// Workers are found from the page's address.
vi.mock('../worker-url', () => ({ makeSearchWorker: vi.fn() }));

beforeEach(() => {
  vi.stubGlobal('innerWidth', 1280);
  vi.stubGlobal('innerHeight', 800);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('shows the people of the summary in the order of their names, to be read and no more', () => {
  const store = new PageRecords();
  const names = Array.from({ length: 200 }, (_, at) => `Aysel ${at + 100}`);
  for (const text of names.toReversed()) {
    store.load(makeDetainee({ names: [makeName(text)] }));
  }
  store.endLoading();
  const people = inOneTurn(readSummary(inOneTurn(summarise(store))));
  if (people === null) throw new Error('a summary of this very Vigil');
  const drawn = draw(people);
  expect(drawn).toContain(entrance['early.reading']);
  expect(drawn).toContain('aria-rowcount="201"');
  const shown = [...drawn.matchAll(/Aysel \d+/g)].map(([name]) => name);
  // The first screenful is drawn with the table, and not after it was measured.
  expect(new Set(shown).size).toBeGreaterThan(15);
  expect([...new Set(shown)]).toEqual(names.slice(0, new Set(shown).size));
  expect(drawn).not.toMatch(/<(a|input type="checkbox"|select)\b/);
  // Of many people no more than their number and a screenful comes with the first drawing.
  const many = { ...people, rows: Array.from({ length: 20 }, () => people.rows).flat() };
  const first = draw(many);
  expect(first).toContain(t('entrance.early.count', { count: 4000 }));
  expect(people.first.length).toBeLessThan(100);
  expect(first).toContain(`aria-rowcount="${people.first.length + 1}"`);
});

function draw(people: PeopleSummary): string {
  return renderToStaticMarkup(
    createElement(EarlyTable, {
      ...{ main: {} as Client, client: { drafts: {} } as CasebookClient, people },
      onShown: () => undefined,
      progress: { phase: 'rows', share: 0.5 },
    }),
  );
}
