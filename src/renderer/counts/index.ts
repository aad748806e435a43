import { ChartLine } from 'lucide-react';
import type { Screen } from '../shared/routing/screen';
import { CountsScreen } from './CountsScreen';

/** How many, by whose count; and the dated editions of others' lists against ours. */
export const screen: Screen = {
  id: 'counts',
  title: 'counts.title',
  icon: ChartLine,
  component: CountsScreen,
};
