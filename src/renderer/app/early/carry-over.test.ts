import { beforeEach, describe, expect, it } from 'vitest';
import { currentRoute, forgetPlaces } from '../../shared/routing/router';
import type { GridRow } from '../../shared/table/grid-row';
import { placeOfHands, type Hands } from '../../shared/table/hands';
import { firstLayout } from '../../shared/table/layout';
import { detainees, leftTable } from '../../tables';
import { carryOver, openWhereEarlyWas } from './carry-over';

const columns = detainees.columns().filter(({ id }) => ['name', 'status', 'held'].includes(id));
const layout = firstLayout(columns);
const untouched: Hands = { row: 'one', above: 30, isScrolled: false, focus: null };
const onStatus: Hands = { ...untouched, focus: { in: 'row', column: 'status' } };
const byStatus = { ...layout, sort: [{ column: 'status', descending: true }] };

function lines(...ids: string[]) {
  return ids.map((id) => ({ key: id, row: { id } as GridRow, stays: false }));
}

beforeEach(forgetPlaces);

describe('the early table, when the frame takes its place', () => {
  it('leaves the frame where it opens as a rule where nobody touched it', () => {
    expect(carryOver({ columns, layout, filter: '' }, untouched)).toBe(false);
    openWhereEarlyWas();
    expect(currentRoute().screen).toBe('overview');
  });

  it('goes on in the table of people with its order, its filter and its place, once', () => {
    expect(carryOver({ columns, layout: byStatus, filter: 'ali' }, onStatus)).toBe(true);
    openWhereEarlyWas();
    expect(currentRoute()).toEqual({ screen: 'detainees', params: { filter: 'ali' } });
    const left = leftTable(detainees.id);
    expect(left).toMatchObject({ layout: { sort: byStatus.sort }, hands: onStatus });
    // Columns that the summary does not hold are shown again.
    expect(left?.layout.columns).toEqual(firstLayout(detainees.columns()).columns);
    forgetPlaces();
    openWhereEarlyWas();
    expect(currentRoute().screen).toBe('overview');
  });

  it('counts a scroll or a focus alone as use', () => {
    for (const hands of [onStatus, { ...untouched, isScrolled: true }]) {
      expect(carryOver({ columns, layout, filter: '' }, hands)).toBe(true);
    }
  });
});

describe('the place of the hands among other rows', () => {
  it('is the same row and column, wherever they stand there', () => {
    const wider = [detainees.columns().at(-1), ...columns].filter((one) => one !== undefined);
    const at = placeOfHands(onStatus, lines('two', 'three', 'one'), wider);
    const column = wider.findIndex(({ id }) => id === 'status');
    expect(at).toEqual({ line: 2, place: { row: 2, column } });
  });

  it('is the head where that had the focus, and none where the row is not shown', () => {
    const onHead: Hands = { ...untouched, focus: { in: 'head', column: 'name' } };
    expect(placeOfHands(onHead, lines('one'), columns).place).toEqual({ row: -1, column: 0 });
    expect(placeOfHands(onStatus, lines('two'), columns)).toEqual({ line: null, place: null });
  });
});
