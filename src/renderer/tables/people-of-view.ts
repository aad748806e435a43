import type { DetaineeId } from '../../domain/ids';
import type { View } from '../../domain/view';
import type { Reading } from '../shared/casebook/records';
import { rowsOfView } from '../shared/table/fitting-rows';
import { detainees } from './kinds/detainees';

/** The saved views of the table of people. */
export function viewsOfPeople(store: Pick<Reading, 'all'>): readonly View[] {
  return store.all('view').filter(({ table }) => table === detainees.id);
}

/** The people a saved view shows now: the same rows in the same order. */
export function peopleOfView(view: View, store: Reading): DetaineeId[] {
  return rowsOfView(view, detainees.rows(store), detainees.columns()).map(
    ({ record }) => record as DetaineeId,
  );
}
