import { LayoutDashboard } from 'lucide-react';
import type { Screen } from '../shared/routing/screen';
import { Overview } from './Overview';

export const screen: Screen = {
  id: 'overview',
  title: 'overview.title',
  icon: LayoutDashboard,
  component: Overview,
};
