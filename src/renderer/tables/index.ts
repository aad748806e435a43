import { Table2 } from 'lucide-react';
import type { Screen } from '../shared/routing/screen';
import { TablesScreen } from './TablesScreen';

export { peopleOfView, viewsOfPeople } from './people-of-view';
export { countWords } from './count-words';
export { appeals } from './kinds/appeals';
export { detainees } from './kinds/detainees';
export { leaveTable, leftTable } from './left-tables';
export { sources } from './kinds/sources';
export { TableBar } from './TableBar';
export { TableGrid } from './TableGrid';
export { useTableState } from './use-table-state';

export const screen: Screen = {
  id: 'tables',
  title: 'tables.title',
  icon: Table2,
  component: TablesScreen,
};
