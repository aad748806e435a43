import { History as HistoryIcon } from 'lucide-react';
import type { Screen } from '../shared/routing/screen';
import { History } from './History';

export const screen: Screen = {
  id: 'history',
  title: 'history.title',
  icon: HistoryIcon,
  component: History,
};
