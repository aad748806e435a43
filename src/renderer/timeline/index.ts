import { ChartGantt } from 'lucide-react';
import type { Screen } from '../shared/routing/screen';
import { TimelineScreen } from './TimelineScreen';

/** What happened, in parallel lanes: to one person, to a case group, or to whom the filter finds. */
export const screen: Screen = {
  id: 'timeline',
  title: 'timeline.title',
  icon: ChartGantt,
  component: TimelineScreen,
};
