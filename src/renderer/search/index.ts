import { Search } from 'lucide-react';
import type { Screen } from '../shared/routing/screen';
import { SearchScreen } from './SearchScreen';

export { searchOver } from './keep-search';
export { searchWorkerUrl } from './worker-url';

export const screen: Screen = {
  id: 'search',
  title: 'search.title',
  icon: Search,
  component: SearchScreen,
};
