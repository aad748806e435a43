import { Table2 } from 'lucide-react';
import type { Screen } from '../shared/routing/screen';
import { TablesScreen } from './TablesScreen';

export { peopleOfView, viewsOfPeople } from './people-of-view';

export const screen: Screen = {
  id: 'tables',
  title: 'tables.title',
  icon: Table2,
  component: TablesScreen,
};
